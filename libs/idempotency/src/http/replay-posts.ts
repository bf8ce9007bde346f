import { HeaderInvalid } from '@keyway/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IdempotencyKeys, KeyUse } from '../idempotency-keys.js';
import { IdempotencyKeyInFlight, IdempotencyKeyReused, IdempotentAnswerLost } from '../idempotency.errors.js';
import { type Answer, NOT_KEPT, seal, unseal } from '../sealed-answer.js';
import { keyUseOf } from './key-use.js';

export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
const REPLAYED_HEADER = 'Idempotent-Replayed';

/** As the IETF draft "The Idempotency-Key HTTP Header Field" has it, in the length that others allow. */
const VALID_KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Answers about who is calling, with what credits and how often: they may differ a moment later without anything having
 * been done. Every other refusal is kept like a success: whoever repeats a request is told what became of it.
 */
const OF_THE_MOMENT: ReadonlySet<number> = new Set([401, 402, 403, 408, 429]);
const FIRST_FAULT_OF_OURS = 500;
/** Four times what a request may hold. A longer answer is not kept, and neither is one that is sent while it is made. */
const MAX_KEPT_LENGTH = 4 * 1024 * 1024;
/** What belongs to one delivery of an answer and not to the answer: its time and number, who reads it, what is left to them. */
const OF_THE_DELIVERY =
  /^(date|connection|keep-alive|content-length|x-request-id|x-client-request-id|set-cookie|vary|access-control-.*|(x-)?ratelimit.*)$/;

/** A request whose answer will be kept, or its key given up. */
interface Attempt {
  readonly use: KeyUse;
  /** The id of the request. */
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
    const header = request.method === 'POST' ? request.headers['idempotency-key'] : undefined;
    if (header === undefined) return done();
    const key = String(header);
    const use = keyUseOf(request, key, secret);
    if (use === null) return done();
    begin(request, use, key, keys).then(
      (kept) => (kept === null ? done() : replay(reply, unseal(kept, secret, key), done)),
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
async function begin(request: FastifyRequest, use: KeyUse, key: string, keys: IdempotencyKeys): Promise<string | null> {
  if (!VALID_KEY.test(key))
    throw new HeaderInvalid({ header: IDEMPOTENCY_HEADER, reason: 'it takes 1 to 255 visible ASCII characters' });
  const found = await keys.take(use, request.id);
  if (found.kind === 'another_request') throw new IdempotencyKeyReused();
  if (found.kind === 'in_flight') throw new IdempotencyKeyInFlight({}, { retryAfterSeconds: 1 });
  if (found.kind === 'answered') return found.sealed;
  if (found.kind === 'done_unanswered') throw new IdempotentAnswerLost();
  request.idempotency = { use, attempt: request.id, key };
  return null;
}

/** The answer itself may not have been kept: the work is not done again all the same. */
function replay(reply: FastifyReply, answer: Answer | null, done: (error: Error) => void): void {
  if (!answer) return done(new IdempotentAnswerLost());
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
  // Who is told to ask again later is to get another answer then.
  const isFinal = !OF_THE_MOMENT.has(statusCode) && !reply.hasHeader('retry-after');
  if (statusCode >= FIRST_FAULT_OF_OURS || !isFinal) return keys.forget(use, attempt);
  const body = payload ?? '';
  const isKept = typeof body === 'string' && body.length <= MAX_KEPT_LENGTH;
  const answer = isKept ? seal({ status: statusCode, headers: headersOf(reply), body }, secret, key) : NOT_KEPT;
  await keys.keep(use, attempt, answer);
}

const headersOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders())
      .filter(([name, value]) => value !== undefined && !OF_THE_DELIVERY.test(name))
      .map(([name, value]) => [name, String(value)]),
  );
