import { emitOnce } from '@keyway/events';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import type { AlertEvent } from './alert.js';
import { alertEvents } from './alert-events.js';

/** Of one transaction. */
const TOLD_AT_ONCE = 500;

const TAKE = `
  SELECT id, tenant_id AS "tenantId", environment, alert_id AS "alertId", alert_name AS "alertName", type, metric,
         api_key_id AS "apiKeyId", value, threshold, created_at AS "createdAt"
    FROM call_log_alert_events WHERE NOT told ORDER BY id LIMIT ${TOLD_AT_ONCE} FOR UPDATE SKIP LOCKED`;

const TICK_OFF = 'UPDATE call_log_alert_events SET told = true WHERE id = ANY ($1::uuid[])';

interface UntoldEvent extends AlertEvent {
  readonly tenantId: string;
  readonly environment: Environment;
}

/**
 * Tells webhooks what became of alerts. Events are kept in the main database, and alerts may be in another one, which no
 * transaction spans: so the main one is told first, under the ids the events have here, and they are ticked off after
 * that. Whoever dies in between has told something that is told again, which changes nothing.
 */
@Injectable()
export class AlertTeller {
  constructor(
    private readonly database: CallLogsDatabase,
    private readonly main: DataSource,
  ) {}

  /** Answers how many events it told; those another worker has in hand are left to it. */
  async tell(): Promise<number> {
    for (let total = 0; ;) {
      const count = await this.tellSome();
      total += count;
      if (count < TOLD_AT_ONCE) return total;
    }
  }

  private tellSome(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { rows } = await tx.query<UntoldEvent>(TAKE);
      if (rows.length === 0) return 0;
      await emitOnce(this.main.manager, rows.map(occurrence));
      await tx.query(TICK_OFF, [rows.map(({ id }) => id)]);
      return rows.length;
    });
  }
}

const occurrence = ({ tenantId, environment, ...data }: UntoldEvent) => ({
  id: data.id,
  owner: { tenantId, environment },
  event: alertEvents[data.type],
  data,
  occurredAt: data.createdAt,
});
