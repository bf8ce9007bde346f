import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { EventOwner, StoredEvent } from './event.js';

const COLUMNS = `id, tenant_id AS "tenantId", environment, type, data, request_id AS "requestId", occurred_at AS "occurredAt"`;

/** Oldest first, as far as ids tell; those another worker has in hand are left to it. */
const TAKE = `
  WITH taken AS MATERIALIZED (
    SELECT id FROM events WHERE NOT heard ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  UPDATE events SET heard = true FROM taken WHERE events.id = taken.id
  RETURNING ${COLUMNS.replace('id,', 'events.id,')}`;

const SINCE = `
  SELECT ${COLUMNS} FROM events
   WHERE occurred_at >= $1 AND id > $2 AND environment = $3 AND tenant_id = $4 ORDER BY id LIMIT $5`;

const PRUNE = `
  DELETE FROM events WHERE id IN (
    SELECT id FROM events WHERE heard AND occurred_at < now() - make_interval(days => $1::int) ORDER BY occurred_at LIMIT $2
  ) RETURNING 1`;

const PRUNED_AT_ONCE = 5_000;

/** What happened, for those who pass it on. */
@Injectable()
export class EventFeed {
  constructor(private readonly database: DataSource) {}

  /** Events nobody has heard yet. They count as heard if and only if `tx` commits. */
  async take(tx: EntityManager, limit: number): Promise<StoredEvent[]> {
    const [events] = (await tx.query(TAKE, [limit])) as unknown as [StoredEvent[], number];
    return events.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** A tenant's events from a time on, heard or not, oldest first, from right after an id on. */
  since({ tenantId, environment }: EventOwner, from: Date, afterId: string, limit: number): Promise<StoredEvent[]> {
    return this.database.query(SINCE, [from, afterId, environment, tenantId, limit]);
  }

  /** Forgets what is older than so many days. Answers how many events that were. */
  async prune(days: number): Promise<number> {
    for (let total = 0; ;) {
      const [, count] = (await this.database.query(PRUNE, [days, PRUNED_AT_ONCE])) as unknown as [unknown, number];
      total += count;
      if (count < PRUNED_AT_ONCE) return total;
    }
  }
}
