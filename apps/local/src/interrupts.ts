const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C arrives twice under npm: from the terminal, and handed on by npm. */
const SAME_KEYPRESS_MS = 1_000;

const LOOK_FOR_PARENT_MS = 250;

export interface Interrupts {
  /** Aborts when asked to end. */
  readonly first: AbortSignal;
  /** Aborts when asked again. */
  readonly again: AbortSignal;
}

export function listenForInterrupts(): Interrupts {
  const first = new AbortController();
  const again = new AbortController();
  let firstAt = 0;
  const onSignal = () => {
    if (!first.signal.aborted) {
      firstAt = Date.now();
      first.abort();
    } else if (Date.now() - firstAt > SAME_KEYPRESS_MS) again.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  whenNpmIsGone(() => first.abort());
  return { first: first.signal, again: again.signal };
}

/**
 * Ending `npm start` ends npm and the shell between us, and some shells keep the signal to themselves: without
 * this, Keyway would run on with nobody to end it.
 */
function whenNpmIsGone(callback: () => void): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    callback();
  }, LOOK_FOR_PARENT_MS).unref();
}

/** Resolves when the signal aborts, and keeps no process alive until then. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
