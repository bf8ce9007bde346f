import { newId } from '@keyway/platform';
import type { EntityManager } from 'typeorm';
import type { EventType } from './define-event.js';
import type { EventOwner, Occurrence } from './event.js';

const INSERT = `
  INSERT INTO events (id, tenant_id, environment, type, request_id, data) VALUES ($1, $2, $3, $4, $5, $6::jsonb)`;

/**
 * Says that something happened, in the transaction in which it happens: the event is there if and only if the change
 * is. `data` is what the event's view shows, in our own spelling (camelCase, UUIDs, Dates).
 */
export async function emit(tx: EntityManager, owner: EventOwner, event: EventType, data: object): Promise<void> {
  const { tenantId, environment, requestId } = owner;
  await tx.query(INSERT, [newId(), tenantId, environment, event.name, requestId ?? null, JSON.stringify(data)]);
}

const INSERT_EACH = `
  INSERT INTO events (id, tenant_id, environment, type, request_id, data)
  SELECT it.id, $2, $3, $4, $5, it.data
  FROM ROWS FROM (unnest($1::uuid[]), jsonb_array_elements($6::jsonb)) AS it (id, data)`;

/** The same of many at once, in their order, by one statement. */
export async function emitEach(
  tx: EntityManager,
  { tenantId, environment, requestId }: EventOwner,
  event: EventType,
  each: readonly object[],
): Promise<void> {
  if (each.length === 0) return;
  const ids = each.map(() => newId());
  await tx.query(INSERT_EACH, [ids, tenantId, environment, event.name, requestId ?? null, JSON.stringify(each)]);
}

const INSERT_ONCE = `
  INSERT INTO events (id, tenant_id, environment, type, request_id, data, occurred_at)
  SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS it (id uuid, tenant_id uuid, environment text, type text, request_id uuid, data jsonb, occurred_at timestamptz)
  ON CONFLICT (id) DO NOTHING`;

/**
 * Tells of what happened where no transaction spans both the change and its event. Each is told once however often this
 * is asked to tell it, because its own id is the event's: so it is told first and ticked off where it happened after that.
 */
export async function emitOnce(tx: EntityManager, occurrences: readonly Occurrence[]): Promise<void> {
  if (occurrences.length === 0) return;
  const rows = occurrences.map(({ id, owner, event, data, occurredAt }) => ({
    id,
    tenant_id: owner.tenantId,
    environment: owner.environment,
    type: event.name,
    request_id: owner.requestId ?? null,
    data,
    occurred_at: occurredAt,
  }));
  await tx.query(INSERT_ONCE, [JSON.stringify(rows)]);
}

/**
 * The same as a part of the statement that writes the row: `shown` is the name of a query whose columns are the properties
 * of the event's view, `owner` the name of one with the columns tenant_id and environment. `$parameter` is a new id for
 * the event, the next one the request's id or null.
 */
export const tellSql = (event: EventType, parts: { shown: string; owner: string; parameter: number }): string =>
  `INSERT INTO events (id, tenant_id, environment, type, request_id, data) ` +
  `SELECT $${parts.parameter}::uuid, owner.tenant_id, owner.environment, '${event.name}', $${parts.parameter + 1}::uuid, to_jsonb(shown) ` +
  `FROM ${parts.shown} AS shown, ${parts.owner} AS owner`;

/**
 * An id that begins with the time of this moment, as those that are made by us do (RFC 9562, version 7), and is among the
 * first of its millisecond: what is told by the next statement comes after it.
 */
const NEW_ID = `(lpad(to_hex(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0')
  || '7000' || substr(replace(gen_random_uuid()::text, '-', ''), 17))::uuid`;

/**
 * The same of many rows at once: of each one of `shown`, which is that of `owner` with the same id. The event's id is of
 * the database's making; `requestId` is SQL for a value.
 */
export const tellEachSql = (
  event: EventType,
  { shown, owner, requestId }: Readonly<Record<'shown' | 'owner' | 'requestId', string>>,
): string =>
  `INSERT INTO events (id, tenant_id, environment, type, request_id, data) ` +
  `SELECT ${NEW_ID}, owner.tenant_id, owner.environment, '${event.name}', ${requestId}::uuid, to_jsonb(shown) ` +
  `FROM ${shown} AS shown JOIN ${owner} AS owner ON owner.id = shown.id`;
