/** One event of a stream, as the HTML standard's "Server-sent events" defines it. */
export interface ServerSentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/**
 * The events of a `text/event-stream` answer, as they arrive. For `fetch`, which can send a tenant and a credential where
 * `EventSource` cannot; connecting again, with `Last-Event-ID`, is the caller's.
 */
export async function* eventsOf(response: Response): AsyncGenerator<ServerSentEvent> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  let lastId = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      buffer += value.replaceAll('\r', '');
      const blocks = buffer.split('\n\n');
      buffer = blocks.pop()!;
      for (const block of blocks) {
        const event = read(block, lastId);
        lastId = event.id;
        if (event.data !== '') yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Comments keep a connection open and say nothing. */
function read(block: string, lastId: string): ServerSentEvent {
  const fields = { id: lastId, event: 'message', data: [] as string[] };
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line)!;
    if (name === 'data') fields.data.push(value);
    else if (name === 'id') fields.id = value;
    else if (name === 'event') fields.event = value;
  }
  return { ...fields, data: fields.data.join('\n') };
}
