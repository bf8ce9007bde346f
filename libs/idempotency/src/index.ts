import { CreateIdempotencyKeys1764000250000 } from './migrations/1764000250000-create-idempotency-keys.js';

export { IdempotencyKeys } from './idempotency-keys.js';
export { IdempotencyModule } from './idempotency.module.js';

export const idempotencyMigrations = [CreateIdempotencyKeys1764000250000];
