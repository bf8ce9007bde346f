import type { StoredEvent } from '@keyway/events';
import { newId } from '@keyway/platform';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { messageBody } from '../messages/message.js';

/** An event, and a webhook that wants to hear of it. */
export interface Match {
  readonly event: StoredEvent;
  readonly webhookId: string;
}

const insert = (conflict: string): string => `
  INSERT INTO webhook_deliveries (id, webhook_id, tenant_id, environment, event_id, event_type, body)
  SELECT pair.id, pair.webhook_id, event.tenant_id, event.environment, event.id, event.type, event.body
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS pair (id, webhook_id, event_id)
    JOIN unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[])
      AS event (id, tenant_id, environment, type, body) ON event.id = pair.event_id
  ON CONFLICT (webhook_id, event_id) ${conflict}
  RETURNING id`;

const ONCE = insert('DO NOTHING');

/** What was accepted stays so, and what is under way goes on; everything else begins anew. */
const AGAIN = insert(`DO UPDATE SET state = 'pending', due_at = now(), retries = 0, finished_at = NULL
  WHERE webhook_deliveries.state IN ('pending', 'failed', 'cancelled')`);

/**
 * Makes a delivery of each match, in the caller's transaction. Answers how many there are to be sent by it: with
 * `again`, also those that were there before and were not accepted.
 */
export async function deliver(tx: EntityManager, matches: readonly Match[], { again = false } = {}): Promise<number> {
  const bodies = bodiesOf(new Set(matches.map(({ event }) => event)));
  const known = matches.filter(({ event }) => bodies.has(event));
  if (known.length === 0) return 0;
  const events = [...bodies.keys()];
  const rows = await tx.query<unknown[]>(again ? AGAIN : ONCE, [
    known.map(() => newId()),
    known.map(({ webhookId }) => webhookId),
    known.map(({ event }) => event.id),
    events.map(({ id }) => id),
    events.map(({ tenantId }) => tenantId),
    events.map(({ environment }) => environment),
    events.map(({ type }) => type),
    [...bodies.values()],
  ]);
  return rows.length;
}

/** Without those of events that cannot be written: one of them must not hold up all that come after it. */
function bodiesOf(events: ReadonlySet<StoredEvent>): ReadonlyMap<StoredEvent, string> {
  const bodies = new Map<StoredEvent, string>();
  for (const event of events) {
    try {
      const body = messageBody(event);
      if (body !== null) bodies.set(event, body);
    } catch (error) {
      logger.error(
        { err: error, event: event.id, type: event.type },
        'An event cannot be told: its data is not as its view says',
      );
    }
  }
  return bodies;
}

const logger = new Logger('Webhooks');

/** Ends what still waits for a webhook that is disabled or deleted; an attempt under way may still be accepted. */
export async function cancelOpen(tx: EntityManager, webhookId: string): Promise<void> {
  await tx.query(
    `UPDATE webhook_deliveries SET state = 'cancelled', due_at = NULL, claim = NULL, finished_at = now()
      WHERE due_at IS NOT NULL AND webhook_id = $1`,
    [webhookId],
  );
}
