import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';
import type { Readiness } from './readiness.js';

/** What operators and orchestrators ask: liveness, readiness, metrics. The api serves them beside its routes, the worker alone. */
export function operationsRoutes(
  fastify: FastifyInstance,
  readiness: Readiness,
  metrics: Metrics,
  metricsToken?: string,
): void {
  fastify.get('/health/live', () => ({ status: 'ok' }));

  fastify.get('/health/ready', async (_request, reply) => {
    const { ready, checks } = await readiness.report();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', checks });
  });

  fastify.get('/metrics', async (request, reply): Promise<FastifyReply> => {
    if (metricsToken && !sameText(request.headers.authorization ?? '', `Bearer ${metricsToken}`))
      return reply
        .status(401)
        .header('www-authenticate', 'Bearer realm="metrics"')
        .send({ error: 'unauthorized', message: 'Send METRICS_TOKEN as a bearer token' });
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
