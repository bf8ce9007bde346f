import { setTimeout as sleep } from 'node:timers/promises';

/** Generous: the machines that run this are small and busy. */
const WITHIN_MS = 60_000;
const EVERY_MS = 50;

interface Patience {
  readonly withinMs?: number;
  /** What passes between two looks. */
  readonly everyMs?: number;
}

/** Reads until it is so, and answers what it was then. Throws with what it was at last. */
export async function until<T>(
  read: () => T | Promise<T>,
  isSo: (value: T) => boolean = Boolean,
  { withinMs = WITHIN_MS, everyMs = EVERY_MS }: Patience = {},
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await read();
    if (isSo(value)) return value;
    if (Date.now() >= deadline) throw new Error(`It was not so within ${withinMs} ms: ${JSON.stringify(value)}`);
    await sleep(everyMs);
  }
}
