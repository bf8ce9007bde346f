import { defineError } from '@keyway/platform';

export const IdempotencyKeyReused = defineError(
  'idempotency.key_reused',
  'invalid',
  'This Idempotency-Key came with another request before: a new request needs a new key.',
);
export const IdempotencyKeyInFlight = defineError(
  'idempotency.in_flight',
  'conflict',
  'The request that this Idempotency-Key first came with is still being answered.',
);
export const IdempotentAnswerLost = defineError(
  'idempotency.answer_lost',
  'conflict',
  'This request was answered before, and its answer is not kept: look for what it made, or send a new key to do it again.',
);
