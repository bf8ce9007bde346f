import { until } from './until.js';

export interface StreamedEvent {
  readonly event: string | null;
  readonly id: string | null;
  readonly data: Record<string, unknown> | null;
}

export interface EventStream {
  readonly status: number;
  readonly events: readonly StreamedEvent[];
  named(name: string): StreamedEvent[];
  /** Of the last event that has one, as an EventSource remembers it. */
  lastEventId(): string;
  /** Rejects when it does not become true in time. */
  until(condition: () => boolean, withinMs?: number): Promise<void>;
  /** When the server ends the stream, or breaks it off. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Follows Server-Sent Events by `fetch`, as clients have to that send headers. */
export async function followEvents(url: string, headers: Record<string, string>): Promise<EventStream> {
  const client = new AbortController();
  const answer = await fetch(url, { headers, signal: client.signal });
  const events: StreamedEvent[] = [];
  const ended = readInto(events, answer.body!).catch(() => undefined);
  return {
    status: answer.status,
    events,
    named: (name) => events.filter(({ event }) => event === name),
    lastEventId: () => events.findLast(({ id }) => id !== null)!.id!,
    until: async (condition, withinMs = 5_000) =>
      void (await until(() => events, condition, { withinMs, everyMs: 10 })),
    ended,
    close: () => client.abort(),
  };
}

async function readInto(events: StreamedEvent[], body: ReadableStream<Uint8Array>): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop()!;
    events.push(...blocks.map(parse));
  }
}

function parse(block: string): StreamedEvent {
  const field = (name: string): string | null => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
  const data = JSON.parse(field('data') ?? 'null') as Record<string, unknown> | null;
  return { event: field('event'), id: field('id'), data };
}
