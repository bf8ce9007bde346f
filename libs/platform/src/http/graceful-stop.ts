import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Readiness } from '../health/readiness.js';

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

/** While draining, each answer tells its client to close, so that no keep-alive socket holds the process. */
export function closeConnectionsOnDrain(app: NestFastifyApplication, readiness: Readiness): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_request, reply, payload, done) => {
      if (readiness.isDraining) void reply.header('connection', 'close');
      done(null, payload);
    });
}
