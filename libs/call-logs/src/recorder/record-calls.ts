import { scrub } from '@keyway/platform';
import { clientRequestId } from '@keyway/platform/http';
import type { Attribution } from '@keyway/scopes';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callRecordLine } from '../record/call-record.js';
import { boundedText, inetText, remembered } from './bounded-text.js';
import type { CallRecorder } from './call-recorder.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** An error reply runs `onSend` once more: the first one counts. */
    callRecorded: boolean;
  }
}

const RECORDED_PATHS = '/api/';
const MAX_PATH_LENGTH = 512;
const MAX_USER_AGENT_LENGTH = 256;

/** The caller went away before the answer: nginx's word for it, understood by everything that reads access logs. */
const CLIENT_CLOSED_REQUEST = 499;

/**
 * Records every answered call of somebody we know, and lets the answer leave once its record is durable. A caller
 * who proved to be a user but chose no tenant is not recorded: there is no tenant whose log it could stand in.
 */
export function recordCalls(fastify: FastifyInstance, recorder: CallRecorder): void {
  fastify.decorateRequest('callRecorded', false);
  fastify.addHook('onSend', (request, reply, payload, done) => {
    // Asked here and not by Fastify's onRequestAbort: that hook listens to every request for as long as it lives, which
    // ties each to the one before it in the eyes of the garbage collector and cost a seventh of all calls a second.
    const gone = request.raw.socket.destroyed;
    const line = recordOnce(request, gone ? CLIENT_CLOSED_REQUEST : reply.statusCode, gone ? null : payload);
    if (line === null) done(null, payload);
    else recorder.add(line, () => done(null, payload));
  });
}

function recordOnce(request: FastifyRequest, status: number, payload: unknown): string | null {
  // The route's own pattern first: `/%61pi/…` is routed like `/api/…`, and is as much a call.
  if (request.callRecorded || !(request.routeOptions?.url ?? request.url).startsWith(RECORDED_PATHS)) return null;
  const caller = request.authentication?.principal ?? request.attribution;
  if (!caller) return null;
  request.callRecorded = true;
  return lineOf(request, caller, status, payload);
}

function lineOf(request: FastifyRequest, caller: Attribution, status: number, payload: unknown): string {
  const { headers } = request;
  const userAgent = headers['user-agent'];
  const { ip } = request;
  return callRecordLine({
    id: request.id,
    tenantId: caller.tenantId,
    environment: caller.environment,
    apiKeyId: caller.kind === 'api_key' ? caller.id : null,
    userId: caller.kind === 'user' ? caller.id : null,
    ip: ip ? knownAddress(ip) : null,
    route: request.routeOptions.url ?? null,
    method: request.method,
    path: pathOf(request.originalUrl),
    status,
    errorCode: request.errorCode,
    durationUs: (performance.now() - request.startedAtMs) * 1_000,
    requestBytes: Number(headers['content-length'] ?? 0) || 0,
    responseBytes: lengthOf(payload),
    userAgent: userAgent ? knownUserAgent(userAgent) : null,
    clientRequestId: clientRequestId(headers['x-request-id']),
  });
}

const knownAddress = remembered(inetText);
const knownUserAgent = remembered((text) => boundedText(text, MAX_USER_AGENT_LENGTH));

/** As the caller wrote it, an alias of the prefix included. Queries may hold secrets and are never stored. */
function pathOf(url: string): string {
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  return boundedText(path.includes('%') ? withoutDisguise(path) : path, MAX_PATH_LENGTH);
}

/** A secret whose characters are percent-encoded is a secret all the same. */
function withoutDisguise(path: string): string {
  try {
    const decoded = decodeURIComponent(path).replaceAll('\0', '');
    return scrub(decoded) === decoded ? path : decoded;
  } catch {
    return path;
  }
}

function lengthOf(payload: unknown): number | null {
  if (payload === null || payload === undefined) return 0;
  return typeof payload === 'string' || Buffer.isBuffer(payload) ? Buffer.byteLength(payload) : null;
}
