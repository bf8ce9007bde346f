import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HeaderRepeated } from '../errors/platform.errors.js';
import { scrub } from '../logging/redaction.js';
import { repeatedHeader } from './request.js';
import { assertSafe } from './strict-parsing.js';

const SINGULAR: ReadonlySet<string> = new Set(['authorization', 'x-api-key', 'x-tenant-id', 'x-environment']);

/** After the OWASP REST security cheat sheet: an API's answer is data, never a page, and nobody's to keep. */
const ANSWER_HEADERS = Object.freeze({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
});

/** What happens to every request first: its number, its clock, the headers of its answer, and the checks no route could make. */
export function beginRequests(fastify: FastifyInstance): void {
  fastify.decorateRequest('startedAtMs', 0);
  fastify.decorateRequest('errorCode', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.startedAtMs = performance.now();
    setAnswerHeaders(request, reply);
    const theirs = clientRequestId(request.headers['x-request-id']);
    if (theirs) void reply.header('x-client-request-id', theirs);
    const repeated = repeatedHeader(request.raw.rawHeaders, SINGULAR);
    if (repeated) return done(new HeaderRepeated({ header: repeated }));
    if (request.raw.url!.includes('%')) {
      assertSafe(request.params);
      assertSafe(request.query);
    }
    done();
  });
}

/** Also for requests that the router refuses before any hook has run. */
export function setAnswerHeaders(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers(ANSWER_HEADERS).header('x-request-id', request.id);
}

/** The caller's own number for its request: kept and echoed where it is short visible ASCII, never used as ours. */
export const clientRequestId = (header: string | string[] | undefined): string | null =>
  typeof header === 'string' && /^[\x21-\x7e]{1,128}$/.test(header) ? scrub(header) : null;
