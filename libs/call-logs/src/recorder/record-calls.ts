import { scrub } from '@keyway/platform';
import { clientRequestId } from '@keyway/platform/http';
import type { Attribution } from '@keyway/scopes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { captureLine } from '../capture/capture.js';
import { captureCall } from '../capture/capture-call.js';
import type { CaptureWish } from '../capture/capture-wish.js';
import type { CaptureWishes } from '../capture/capture-wishes.js';
import { undisguised } from '../capture/redact-text.js';
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
 * who proved to be a user but chose no tenant is not recorded: there is no tenant whose log it could stand in. Nor is
 * what the dashboard asks for itself, which it does by cookie: people look at their integrations' calls, not at their own.
 */
export function recordCalls(fastify: FastifyInstance, recorder: CallRecorder, wishes: Pick<CaptureWishes, 'of'>): void {
  fastify.decorateRequest('callRecorded', false);
  fastify.addHook('onSend', (request, reply, payload, done) => {
    // Asked here and not by Fastify's onRequestAbort: that hook listens to every request for as long as it lives, which
    // ties each to the one before it in the eyes of the garbage collector and cost a seventh of all calls a second.
    const gone = request.raw.socket.destroyed;
    const caller = callerToRecord(request);
    if (caller === null) return done(null, payload);
    const sent = gone ? null : payload;
    const line = lineOf(request, caller, gone ? CLIENT_CLOSED_REQUEST : reply.statusCode, sent);
    const wish = wishes.of(caller);
    recorder.add(line, () => done(null, payload), wish && captured(request, reply, sent, caller, wish));
  });

  /** What cannot be captured costs neither the record nor the answer. */
  function captured(
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
    { tenantId, environment }: Attribution,
    wish: CaptureWish,
  ): string {
    try {
      return captureLine({ id: request.id, tenantId, environment }, captureCall(request, reply, payload, wish));
    } catch (error) {
      recorder.captureFailed(error as Error);
      return '';
    }
  }
}

/** Null for a call that is not recorded, or has been. */
function callerToRecord(request: FastifyRequest): Attribution | null {
  // The route's own pattern first: `/%61pi/…` is routed like `/api/…`, and is as much a call.
  if (request.callRecorded || !(request.routeOptions?.url ?? request.url).startsWith(RECORDED_PATHS)) return null;
  const { authentication } = request;
  const caller = authentication?.principal ?? request.attribution;
  if (!caller || authentication?.carriedBy === 'cookie') return null;
  request.callRecorded = true;
  return caller;
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

/** As the caller wrote it, an alias of the prefix included, without its query, which may hold secrets. */
function pathOf(url: string): string {
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  return boundedText(path.includes('%') ? withoutDisguise(path) : path, MAX_PATH_LENGTH);
}

/** A secret whose characters are percent-encoded is a secret all the same. */
function withoutDisguise(path: string): string {
  const decoded = undisguised(path);
  return scrub(decoded) === decoded ? path : decoded;
}

function lengthOf(payload: unknown): number | null {
  if (payload === null || payload === undefined) return 0;
  return typeof payload === 'string' || Buffer.isBuffer(payload) ? Buffer.byteLength(payload) : null;
}
