import { HeaderInvalid } from '@keyway/platform';
import type { Principal } from '@keyway/scopes';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IdempotencyKeys, KeyUse } from '../idempotency-keys.js';
import { IdempotencyKeyInFlight, IdempotencyKeyReused } from '../idempotency.errors.js';
import { type Answer, hashOf, seal, unseal } from '../sealed-answer.js';

export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
const REPLAYED_HEADER = 'Idempotent-Replayed';

/** As the IETF draft "The Idempotency-Key HTTP Header Field" has it, in the length that others allow. */
const VALID_KEY = /^[\x21-\x7e]{1,255}$/;

/** Answers about who is calling and how often: they may differ a moment later without anything having been done. */
const NOT_KEPT: ReadonlySet<number> = new Set([401, 403, 408, 429]);
const FIRST_FAULT_OF_OURS = 500;
/** What belongs to one delivery of an answer and not to the answer. */
const OF_THE_DELIVERY: ReadonlySet<string> = new Set([
  'date',
  'connection',
  'content-length',
  'x-request-id',
  'x-client-request-id',
]);

/** A request whose answer will be kept, or its key given up. */
interface Attempt {
  readonly use: KeyUse;
  readonly attempt: string;
  readonly key: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    idempotency: Attempt | null;
  }
}

/**
 * A POST that carries an Idempotency-Key does its work once: the same request with the same key, from the same
 * credential within a day, is given the answer that the first one was given. `secret` seals what is kept.
 */
export function replayPosts(fastify: FastifyInstance, keys: IdempotencyKeys, secret: string): void {
  fastify.decorateRequest('idempotency', null);
  fastify.addHook('preHandler', (request, reply, done) => {
    const key = request.method === 'POST' ? request.headers['idempotency-key'] : undefined;
    const principal = request.authentication?.principal;
    if (key === undefined || !principal) return done();
    begin(request, principal, String(key), keys).then(
      (kept) => (kept === null ? done() : replay(reply, unseal(kept, secret, String(key)), done)),
      done,
    );
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const { idempotency } = request;
    if (!idempotency) return done(null, payload);
    request.idempotency = null;
    const leave = (): void => done(null, payload);
    // That it cannot be kept now is no reason to hold an answer back.
    settle(keys, secret, idempotency, reply, payload).then(leave, leave);
  });
}

/** The sealed answer that was given before; null when this request is the one to do the work. */
async function begin(
  request: FastifyRequest,
  { tenantId, environment, id }: Principal,
  key: string,
  keys: IdempotencyKeys,
): Promise<string | null> {
  if (!VALID_KEY.test(key))
    throw new HeaderInvalid({ header: IDEMPOTENCY_HEADER, reason: 'it takes 1 to 255 visible ASCII characters' });
  const fingerprint = hashOf(request.originalUrl, JSON.stringify(request.body ?? null));
  const use = { tenantId, environment, credentialId: id, keyHash: hashOf(key), fingerprint };
  const found = await keys.take(use);
  if (found.kind === 'another_request') throw new IdempotencyKeyReused();
  if (found.kind === 'in_flight') throw new IdempotencyKeyInFlight({}, { retryAfterSeconds: 1 });
  if (found.kind === 'answered') return found.sealed;
  request.idempotency = { use, attempt: found.attempt, key };
  return null;
}

/** Where the server's secret was changed since, what was answered can be read no more; the work is not done again. */
function replay(reply: FastifyReply, answer: Answer | null, done: (error: Error) => void): void {
  if (!answer) return done(new IdempotencyKeyReused());
  void reply.status(answer.status).headers(answer.headers).header(REPLAYED_HEADER, 'true').send(answer.body);
}

async function settle(
  keys: IdempotencyKeys,
  secret: string,
  { use, attempt, key }: Attempt,
  reply: FastifyReply,
  payload: unknown,
): Promise<void> {
  const { statusCode } = reply;
  const isKept = statusCode < FIRST_FAULT_OF_OURS && !NOT_KEPT.has(statusCode) && typeof (payload ?? '') === 'string';
  if (!isKept) return keys.forget(use, attempt);
  const answer: Answer = { status: statusCode, headers: headersOf(reply), body: (payload as string | null) ?? '' };
  await keys.keep(use, attempt, seal(answer, secret, key));
}

const headersOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders())
      .filter(([name, value]) => value !== undefined && !OF_THE_DELIVERY.has(name))
      .map(([name, value]) => [name, String(value)]),
  );
