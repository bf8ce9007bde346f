export { IdempotencyKeyInFlight, IdempotencyKeyReused, IdempotentAnswerLost } from './idempotency.errors.js';
export { IDEMPOTENCY_HEADER, replayPosts } from './http/replay-posts.js';
