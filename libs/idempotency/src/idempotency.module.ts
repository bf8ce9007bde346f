import { EventsModule } from '@keyway/events';
import { Module } from '@nestjs/common';
import { IdempotencyKeys } from './idempotency-keys.js';

@Module({ imports: [EventsModule], providers: [IdempotencyKeys], exports: [IdempotencyKeys] })
export class IdempotencyModule {}
