export { IdempotencyKeyInFlight, IdempotencyKeyReused } from './idempotency.errors.js';
export { IDEMPOTENCY_HEADER, replayPosts } from './http/replay-posts.js';
