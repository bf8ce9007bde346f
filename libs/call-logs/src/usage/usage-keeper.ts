import { WorkLoop } from '@keyway/platform';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UsageFold } from './usage-fold.js';
import { UsageMetrics } from './usage-metrics.js';

const FOLD_EVERY_MS = 2_000;
/** A fold that took long is followed by a longer pause: the more comes in between, the more falls into the same rows. */
const PAUSES_PER_FOLD = 10;
const FAILED_FIRST_MS = 250;
const FAILED_LAST_MS = 5_000;

/** Keeps the rollups up with the calls for as long as the process runs. Any number of workers may; one at a time does. */
@Injectable()
export class UsageKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(UsageKeeper.name);
  private readonly loop = new WorkLoop(() => this.foldOnce(), {
    onError: (error) =>
      this.logger.warn({ err: error }, 'Usage could not be counted; what is missing waits and it is tried again'),
    failedFirstMs: FAILED_FIRST_MS,
    failedLastMs: FAILED_LAST_MS,
  });

  constructor(
    private readonly usage: UsageFold,
    private readonly metrics: UsageMetrics,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Finishes the fold under way. What is left is folded by whoever runs next. */
  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** How long to wait for the next. */
  private async foldOnce(): Promise<number> {
    const startedMs = performance.now();
    const folding = await this.usage.fold();
    const tookMs = performance.now() - startedMs;
    this.metrics.folded(folding, tookMs);
    return folding.full ? 0 : Math.max(FOLD_EVERY_MS, tookMs * PAUSES_PER_FOLD);
  }
}
