import { Clock, newId } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { UsageFigures } from '../usage/usage-figures.js';
import { GRAIN_MS, startOf } from '../usage/usage-grains.js';
import { UsageStore } from '../usage/usage.store.js';
import { WHOLE_TENANT, type WatchedAlert } from './alert.js';
import { type Finding, findingsIn } from './alert-findings.js';
import { IdleKeys } from './idle-keys.js';

/** Any number, the same for all workers: one of them looks, and the others leave it to it. */
const ONE_AT_A_TIME = 'SELECT pg_try_advisory_xact_lock(7305112042) AS mine';

const ENABLED = `
  SELECT id, tenant_id AS "tenantId", environment, name, metric, api_key_id AS "apiKeyId", threshold,
         window_minutes AS "windowMinutes", min_requests AS "minRequests", enabled
    FROM call_log_alerts WHERE enabled AND id > $1 ORDER BY id LIMIT 500`;

const BEGIN = `
  INSERT INTO call_log_alert_incidents (alert_id, api_key_id) SELECT $1, unnest($2::uuid[])
  ON CONFLICT DO NOTHING RETURNING api_key_id AS subject`;
const END = `
  DELETE FROM call_log_alert_incidents WHERE alert_id = $1 AND NOT api_key_id = ANY ($2::uuid[]) RETURNING api_key_id AS subject`;
/** One that was switched off says nothing more, and is not firing. */
const END_DISABLED = `
  DELETE FROM call_log_alert_incidents WHERE alert_id IN (SELECT id FROM call_log_alerts WHERE NOT enabled)`;

const TELL = `
  INSERT INTO call_log_alert_events (id, tenant_id, environment, alert_id, alert_name, type, metric, api_key_id, value, threshold)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Goes through the alerts of all tenants and notes which began to fire and which ceased, each once. */
@Injectable()
export class AlertWatch {
  constructor(
    private readonly database: CallLogsDatabase,
    private readonly usage: UsageStore,
    private readonly idleKeys: IdleKeys,
    private readonly clock: Clock,
  ) {}

  /** Answers how many alerts it looked at; none where another worker is at it. */
  look(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { rows } = await tx.query<{ mine: boolean }>(ONE_AT_A_TIME);
      if (!rows[0]!.mine) return 0;
      await tx.query(END_DISABLED);
      // Only whole minutes of which everything is counted: what is still coming in would look like silence.
      const untilMs = startOf('minute', (await this.usage.countedUntil(this.clock.now())).getTime());
      let seen = 0;
      for (let after = FIRST_ID; ;) {
        const alerts = (await tx.query<WatchedAlert>(ENABLED, [after])).rows;
        if (alerts.length === 0) return seen;
        for (const alert of alerts) await note(tx, alert, await this.findings(alert, untilMs));
        seen += alerts.length;
        after = alerts.at(-1)!.id;
      }
    });
  }

  private async findings(alert: WatchedAlert, untilMs: number): Promise<Finding[]> {
    const { metric, apiKeyId, threshold, windowMinutes, environment, tenantId } = alert;
    if (metric === 'unused_key') {
      const keys = await this.idleKeys.of(apiKeyId, threshold, environment, tenantId);
      return keys.map(({ apiKeyId: subject, idleDays }) => ({ subject, value: idleDays }));
    }
    const from = new Date(untilMs - windowMinutes * GRAIN_MS.minute);
    const span = { apiKeyId, interval: 'minute' as const, from, to: new Date(untilMs) };
    const calls = new UsageFigures(null);
    for (const { figures } of await this.usage.series(span, null, environment, tenantId)) calls.add(figures);
    return findingsIn(calls, alert);
  }
}

/** An incident is a row: what is new is told as triggered, and what is there no more as resolved. */
async function note(tx: PoolClient, alert: WatchedAlert, findings: readonly Finding[]): Promise<void> {
  const values = new Map(findings.map(({ subject, value }) => [subject, value]));
  const subjects = [...values.keys()];
  const begun = await tx.query<{ subject: string }>(BEGIN, [alert.id, subjects]);
  const ended = await tx.query<{ subject: string }>(END, [alert.id, subjects]);
  for (const { subject } of begun.rows) await tell(tx, alert, 'triggered', subject, values.get(subject) ?? null);
  for (const { subject } of ended.rows) await tell(tx, alert, 'resolved', subject, null);
}

async function tell(
  tx: PoolClient,
  { id, tenantId, environment, name, metric, threshold }: WatchedAlert,
  type: 'triggered' | 'resolved',
  subject: string,
  value: number | null,
): Promise<void> {
  const apiKeyId = subject === WHOLE_TENANT ? null : subject;
  await tx.query(TELL, [newId(), tenantId, environment, id, name, type, metric, apiKeyId, value, threshold]);
}
