import { firstIdOf, idOfDaysAgoSql, instantOfId, removeInBatches } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { EventOwner, StoredEvent } from './event.js';

const COLUMNS = `id, tenant_id AS "tenantId", environment, type, data, request_id AS "requestId", occurred_at AS "occurredAt"`;

/** Of one tenant at a time, where others have something to tell too. */
const TAKEN_OF_A_TENANT = 50;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Tenant by tenant, so that no flood of one stands before the others: the recursive part jumps from one tenant with
 * something unheard to the next, one look at the index each. Of each the oldest, as far as ids tell; those another
 * worker has in hand are left to it. No place in the order of ids is remembered, so that an event whose transaction
 * commits after those of later ids is heard like any other.
 */
const TAKE = `
  WITH RECURSIVE telling (tenant_id) AS (
    (SELECT tenant_id FROM events WHERE NOT heard AND tenant_id > $3::uuid ORDER BY tenant_id LIMIT 1)
    UNION ALL
    SELECT (SELECT e.tenant_id FROM events AS e
             WHERE NOT e.heard AND e.tenant_id > telling.tenant_id ORDER BY e.tenant_id LIMIT 1)
      FROM telling WHERE telling.tenant_id IS NOT NULL
  ), taken AS MATERIALIZED (
    SELECT theirs.id FROM telling CROSS JOIN LATERAL (
      SELECT id FROM events WHERE NOT heard AND tenant_id = telling.tenant_id
       ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED) AS theirs
     LIMIT $1
  )
  UPDATE events SET heard = true FROM taken WHERE events.id = taken.id
  RETURNING ${COLUMNS.replace('id,', 'events.id,')}`;

const SINCE = `
  SELECT ${COLUMNS} FROM events
   WHERE (occurred_at, id) > ($1, $2) AND environment = $3 AND tenant_id = $4 ORDER BY occurred_at, id LIMIT $5`;

const PRUNE = `
  DELETE FROM events WHERE id IN (
    SELECT id FROM events
     WHERE heard AND occurred_at < now() - make_interval(days => $1::integer) AND id < ${idOfDaysAgoSql('$1::integer')}
     ORDER BY id LIMIT $2)`;

/** Longer than any request takes to tell of what it does. */
const REQUEST_MS = 10 * 60_000;
const HAS_TOLD = 'SELECT EXISTS (SELECT FROM events WHERE id >= $2 AND id < $3 AND request_id = $1) AS told';

const PRUNED_AT_ONCE = 5_000;

/** What happened, for those who pass it on. */
@Injectable()
export class EventFeed {
  /** The last tenant of the last turn: with more to tell than is taken at once, each has its turn. */
  private after = FIRST_ID;

  constructor(private readonly database: DataSource) {}

  /** Events nobody has heard yet, as many of each tenant. They count as heard if and only if `tx` commits. */
  async take(tx: EntityManager, limit: number): Promise<StoredEvent[]> {
    const { after } = this;
    const [events] = await tx.query<[StoredEvent[], number]>(TAKE, [limit, TAKEN_OF_A_TENANT, after]);
    const isFull = events.length === limit;
    this.after = isFull ? events.reduce((last, { tenantId }) => (tenantId > last ? tenantId : last), after) : FIRST_ID;
    // Those before the last turn's end are next.
    if (!isFull && after !== FIRST_ID) events.push(...(await this.take(tx, limit - events.length)));
    return events.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** A tenant's events, heard or not, oldest first: those after a position, which is that of an event or any instant. */
  since(
    { tenantId, environment }: EventOwner,
    { occurredAt, id = FIRST_ID }: { readonly occurredAt: Date; readonly id?: string },
    limit: number,
  ): Promise<StoredEvent[]> {
    return this.database.query(SINCE, [occurredAt, id, environment, tenantId, limit]);
  }

  /** Whether anything that a request did has been committed. */
  async hasTold(requestId: string): Promise<boolean> {
    const ms = instantOfId(requestId);
    const bounds = [firstIdOf(ms), firstIdOf(ms + REQUEST_MS)];
    const [{ told }] = await this.database.query<[{ told: boolean }]>(HAS_TOLD, [requestId, ...bounds]);
    return told;
  }

  /** Forgets what is older than so many days. Answers how many events that were. */
  prune(days: number): Promise<number> {
    return removeInBatches(this.database, PRUNE, [days], PRUNED_AT_ONCE);
  }
}
