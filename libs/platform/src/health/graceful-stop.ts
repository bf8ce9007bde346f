import type { Readiness } from './readiness.js';

/** In-flight calls get this long; then the process goes, within the ten seconds orchestrators give. */
const DRAIN_LIMIT_MS = 8_000;

interface Stoppable {
  close(): Promise<void>;
}

/**
 * SIGTERM, SIGINT, and the end of the parent process that `npm start` is, all end this one in order: not ready,
 * no new connections, answers under way are sent, the call logs are flushed, connections are closed.
 */
export function stopGracefully(
  app: Stoppable,
  readiness: Readiness,
  exit: (code: number) => void = (code) => process.exit(code),
): void {
  const stop = (): void => {
    if (readiness.isDraining) return;
    readiness.drain();
    setTimeout(() => exit(1), DRAIN_LIMIT_MS).unref();
    app.close().then(
      () => exit(0),
      () => exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  if (process.channel) process.on('disconnect', stop);
}
