import { eventsOf, type ServerSentEvent } from './events.js';

const told = async (...chunks: string[]): Promise<ServerSentEvent[]> => {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
  const events: ServerSentEvent[] = [];
  for await (const event of eventsOf(new Response(stream))) events.push(event);
  return events;
};

describe(eventsOf, () => {
  it('tells events however they are cut', async () => {
    expect(await told('id: 7\nevent: call\nda', 'ta: {"a":1}\n', '\ndata: b\ndata: c\n\n')).toEqual([
      { id: '7', event: 'call', data: '{"a":1}' },
      { id: '7', event: 'message', data: 'b\nc' },
    ]);
  });

  it('passes over comments, and what was cut off at the end', async () => {
    expect(await told(': still here\n\n', 'data: a\r\n\r\n', 'data: half')).toEqual([
      { id: '', event: 'message', data: 'a' },
    ]);
  });
});
