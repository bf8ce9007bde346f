import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';

/**
 * For routes of Nest, whose handlers answer on their own, errors included. Nest returns the reply from its handlers,
 * and a reply is a promise of its own end, so that every call would listen to its socket for nobody: a tenth of what
 * a short one costs. Here the handler is called, and that is all.
 */
export function unawaited(route: RouteOptions): void {
  const answer = route.handler as unknown as (
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<unknown> | undefined;
  route.handler = (request, reply) => {
    (reply as { then?: unknown }).then = undefined;
    // The exception layer catches everything; what it throws itself must not end the process.
    answer(request, reply)?.catch((error: Error) => void reply.send(error));
  };
}
