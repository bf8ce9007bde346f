import { WorkLoop } from '@keyway/platform';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ApiKeyRecord } from './api-key.entity.js';
import { apiKeyEvents, tell } from './api-key-events.js';
import { TAKE_EXPIRED } from './api-key.statements.js';
import { NOBODY, record } from './history/api-key-history.js';
import { step } from './history/steps-between.js';

const LOOK_EVERY_MS = 10_000;
/** Of one transaction. */
const TOLD_AT_ONCE = 200;

/**
 * Tells of keys that have expired. Nobody does that to them: their time comes, and from then on they are refused, whether
 * or not it has been told yet. Any number of workers may; each key is told of by one.
 */
@Injectable()
export class ApiKeyExpiry implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ApiKeyExpiry.name);
  private readonly loop = new WorkLoop(async () => ((await this.tell()) < TOLD_AT_ONCE ? LOOK_EVERY_MS : 0), {
    onError: (error) => this.logger.warn({ err: error }, 'Expired keys could not be told of; the next look is due'),
    failedFirstMs: LOOK_EVERY_MS,
    failedLastMs: LOOK_EVERY_MS,
  });

  constructor(private readonly database: DataSource) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Some of those that were not told of. Answers how many. */
  tell(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [expired] = await tx.query<[ApiKeyRecord[], number]>(TAKE_EXPIRED, [TOLD_AT_ONCE]);
      for (const key of expired) {
        await tell(tx, apiKeyEvents.expired, key);
        await record(tx, key, [{ ...step('expired'), after: { expiresAt: key.expiresAt } }], NOBODY);
      }
      return expired.length;
    });
  }
}
