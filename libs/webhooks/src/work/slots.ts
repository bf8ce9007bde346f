import type { Room } from '../deliveries/delivery-queue.js';

/** Most of them wait for a receiver, which costs a socket and little else. */
const TOTAL = 256;
const PER_WEBHOOK = 8;
const LEAST = 1;
/** What those that fail or are slow may have of them together, so that the others have the rest however many those are. */
const OF_THE_SLOW = TOTAL / 2;

/**
 * How many deliveries a process has under way. A webhook has a few slots of them all, so that a slow receiver holds up
 * nobody else's; one that fails or is slow keeps half as many after each time, down to one, and has one more after each
 * time that went well. All of these together have a half, which they take in turns.
 */
export class Slots {
  private readonly underWay = new Map<string, number>();
  /** Of those webhooks that have not as many as the others; whose turn was last comes last. */
  private readonly limits = new Map<string, number>();
  private taken = 0;

  get room(): Room {
    const exceptions = new Map<string, number>();
    let leftToTheSlow = OF_THE_SLOW;
    for (const id of this.limits.keys()) leftToTheSlow -= this.underWay.get(id) ?? 0;
    for (const [id, limit] of this.limits) {
      const room = Math.max(Math.min(limit - (this.underWay.get(id) ?? 0), leftToTheSlow), 0);
      exceptions.set(id, room);
      leftToTheSlow -= room;
    }
    for (const [id, count] of this.underWay) if (!this.limits.has(id)) exceptions.set(id, PER_WEBHOOK - count);
    return { total: TOTAL - this.taken, perWebhook: PER_WEBHOOK, exceptions };
  }

  take(webhookId: string): void {
    this.taken++;
    this.underWay.set(webhookId, (this.underWay.get(webhookId) ?? 0) + 1);
  }

  release(webhookId: string, wentWell: boolean): void {
    this.taken--;
    const left = this.underWay.get(webhookId)! - 1;
    if (left > 0) this.underWay.set(webhookId, left);
    else this.underWay.delete(webhookId);
    const limit = this.limitOf(webhookId);
    const next = wentWell ? limit + 1 : Math.max(Math.floor(limit / 2), LEAST);
    this.limits.delete(webhookId);
    if (next < PER_WEBHOOK) this.limits.set(webhookId, next);
  }

  private limitOf(webhookId: string): number {
    return this.limits.get(webhookId) ?? PER_WEBHOOK;
  }
}
