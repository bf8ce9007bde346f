import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * A page that has a successor says where it is in a `Link` header (RFC 8288), with the filters it was asked by.
 * The address is relative, so that it is right behind any proxy and under any alias.
 */
export function linkNextPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: unknown,
  done: (error: null, page: unknown) => void,
): void {
  const { nextCursor } = (page ?? {}) as { nextCursor?: string | null };
  if (nextCursor) void reply.header('link', `<${withCursor(request.originalUrl, nextCursor)}>; rel="next"`);
  done(null, page);
}

export function withCursor(url: string, cursor: string): string {
  const [path] = url.split('?', 1);
  const parameters = new URLSearchParams(url.slice(path!.length));
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}
