import type { Room } from '../deliveries/delivery-queue.js';

/** Most of them wait for a receiver, which costs a socket and little else. */
const TOTAL = 256;
const PER_WEBHOOK = 8;
const LEAST = 1;

/**
 * How many deliveries a process has under way. A webhook has a few slots of them all, so that a slow receiver holds up
 * nobody else's; one that fails or is slow keeps half as many after each time, down to one, and has one more after each
 * time that went well.
 */
export class Slots {
  private readonly underWay = new Map<string, number>();
  /** Of those webhooks that have not as many as the others. */
  private readonly limits = new Map<string, number>();
  private taken = 0;

  get room(): Room {
    const exceptions = new Map<string, number>();
    for (const id of new Set([...this.limits.keys(), ...this.underWay.keys()]))
      exceptions.set(id, Math.max(this.limitOf(id) - (this.underWay.get(id) ?? 0), 0));
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
    if (next >= PER_WEBHOOK) this.limits.delete(webhookId);
    else this.limits.set(webhookId, next);
  }

  private limitOf(webhookId: string): number {
    return this.limits.get(webhookId) ?? PER_WEBHOOK;
  }
}
