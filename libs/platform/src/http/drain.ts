import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Readiness } from '../health/readiness.js';

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
