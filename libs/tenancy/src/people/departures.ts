import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Somebody who leaves a tenant, of their own accord or not, and by which call. */
export interface Departure {
  readonly tenantId: string;
  readonly userId: string;
  readonly requestId?: string | undefined;
}

type Follow = (tx: EntityManager, departure: Departure) => Promise<void>;

/** For those who name members: what they do in the transaction in which one leaves, while the membership is there still. */
@Injectable()
export class Departures {
  private readonly followers: Follow[] = [];

  follow(follow: Follow): void {
    this.followers.push(follow);
  }

  /** Each in turn. What one throws keeps the member. */
  async announce(tx: EntityManager, departure: Departure): Promise<void> {
    for (const follow of this.followers) await follow(tx, departure);
  }
}
