import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeId, WorkLoop } from '@keyway/platform';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type ClaimedDelivery, DeliveryQueue, type Standing, type Verdict } from '../deliveries/delivery-queue.js';
import { retryDelayMs } from '../deliveries/retry-schedule.js';
import { Receivers } from '../sending/receivers.js';
import { type Attempt, isAccepted, Sender } from '../sending/sender.js';
import { AFTER_FAILURE, IDLE_MS } from './pauses.js';
import { Slots } from './slots.js';
import { WebhookHealth } from './webhook-health.js';
import { WebhookMetrics } from './webhook-metrics.js';

/** An answer that took longer is a slow one. */
const SLOW_MS = 2_000;
/** What is under way when the process has to go gets so long to end: of the eight seconds there are, others need some. */
const DRAIN_MS = 2_500;
const RECORD_AGAIN_MS = 250;

/** Sends what is due, many at once, a few to each receiver. Any number of workers may. */
@Injectable()
export class Deliverer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Deliverer.name);
  private readonly slots = new Slots();
  private readonly underWay = new Map<ClaimedDelivery, Promise<void>>();
  private readonly leaving = new AbortController();
  private readonly loop = new WorkLoop(async () => ((await this.deliver()) ? 0 : IDLE_MS), {
    onError: (error) => this.logger.warn({ err: error }, 'Deliveries could not be claimed; it is tried again'),
    ...AFTER_FAILURE,
  });

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly receivers: Receivers,
    private readonly sender: Sender,
    private readonly health: WebhookHealth,
    private readonly metrics: WebhookMetrics,
  ) {
    // Everything that is under way listens to it.
    setMaxListeners(0, this.leaving.signal);
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** What does not end in time is given back, to be sent again by somebody else under the same `webhook-id`. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    const drained = Promise.all(this.underWay.values());
    await Promise.race([drained, sleep(DRAIN_MS, undefined, { ref: false })]);
    const left = [...this.underWay.keys()];
    this.leaving.abort();
    await drained;
    await this.queue
      .release(left)
      .catch((error: Error) => this.logger.warn({ err: error }, 'Claims run out by themselves'));
  }

  /** Begins what there is room for. Answers whether there may be more at once. */
  private async deliver(): Promise<boolean> {
    const { room } = this.slots;
    if (room.total === 0) return false;
    const claimed = await this.queue.claim(room);
    for (const delivery of claimed) {
      this.slots.take(delivery.webhookId);
      this.underWay.set(delivery, this.attempt(delivery));
    }
    return claimed.length > 0;
  }

  private async attempt(delivery: ClaimedDelivery): Promise<void> {
    let wentWell = false;
    try {
      const attempt = await this.send(delivery);
      wentWell = isAccepted(attempt) && attempt.durationMs < SLOW_MS;
      this.metrics.attempted(attempt);
      const standing = await this.record(delivery, attempt);
      if (standing) await this.health.observe(delivery.webhookId, attempt, standing);
    } catch (error) {
      if (!this.leaving.signal.aborted)
        this.logger.error({ err: error }, 'An attempt was not brought to its end; the next one will be');
    } finally {
      this.underWay.delete(delivery);
      this.slots.release(delivery.webhookId, wentWell);
      this.loop.wake();
    }
  }

  private send(delivery: ClaimedDelivery): Promise<Attempt> {
    const receiver = this.receivers.of(delivery);
    const message = { id: encodeId('evt', delivery.eventId), body: delivery.body };
    return this.sender.send(receiver, message, this.leaving.signal);
  }

  /** Again and again while the database is away: a receiver that has accepted is not to be asked twice. */
  private async record(delivery: ClaimedDelivery, attempt: Attempt): Promise<Standing | null> {
    const verdict = verdictOn(delivery, attempt);
    for (;;) {
      try {
        return await this.queue.record(delivery, attempt, verdict);
      } catch (error) {
        this.leaving.signal.throwIfAborted();
        this.logger.warn({ err: error }, 'An attempt could not be recorded; it is tried again');
        await sleep(RECORD_AGAIN_MS);
      }
    }
  }
}

function verdictOn({ retries }: ClaimedDelivery, attempt: Attempt): Verdict {
  if (isAccepted(attempt)) return { state: 'delivered', retryInMs: null };
  const retryInMs = retryDelayMs(retries, attempt.retryAfterMs);
  return { state: retryInMs === null ? 'failed' : 'pending', retryInMs };
}
