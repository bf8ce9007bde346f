import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Capture, CapturedBody } from './capture.js';
import type { CaptureWish } from './capture-wish.js';
import { capturedAnswer, capturedValue, withoutText } from './captured-body.js';
import { capturedHeaders } from './captured-headers.js';
import { redactQuery } from './redact-query.js';

const MAX_QUERY_LENGTH = 2_048;

/** Their answers show what was captured of other calls; capturing them again would double it with every look. */
const LOG_READING = /^\/api\/v1\/call-logs\b/;

/** A call as it is about to be answered, without its secrets. Runs between the handler and the answer, so it waits for nothing. */
export function captureCall(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  wish: CaptureWish,
): Capture {
  const { headers, bodyBytes } = wish;
  return {
    query: queryOf(request.originalUrl),
    request: { headers: capturedHeaders(request.headers, headers), ...requestBody(request, bodyBytes) },
    response: { headers: capturedHeaders(reply.getHeaders(), headers), ...answer(request, reply, payload, bodyBytes) },
  };
}

/** A query is at most as long as Node lets the head of a request be, 16 KiB: it is redacted as a whole, then cut. */
function queryOf(url: string): string | null {
  const start = url.indexOf('?') + 1;
  return start === 0 || start === url.length ? null : redactQuery(url.slice(start)).slice(0, MAX_QUERY_LENGTH);
}

function requestBody({ body, headers }: FastifyRequest, maxBytes: number): CapturedBody {
  const sent = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!sent) return withoutText('none');
  if (body === undefined) return withoutText('unread');
  return maxBytes === 0 ? withoutText('omitted') : capturedValue(body, maxBytes);
}

function answer(request: FastifyRequest, reply: FastifyReply, payload: unknown, maxBytes: number): CapturedBody {
  if (maxBytes === 0 || LOG_READING.test(request.routeOptions?.url ?? '')) return withoutText('omitted');
  return capturedAnswer(payload, String(reply.getHeader('content-type') ?? ''), maxBytes);
}
