import { newId, type Position, statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import type { Alert, AlertEvent } from './alert.js';
import type { CreateAlert, ListAlertEvents, UpdateAlert } from './alert.dto.js';
import { TooManyAlerts } from './alerts.errors.js';

const MAX_ALERTS = 100;
const END: Position = { createdAt: new Date(8.64e15), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

const COLUMNS = `
  id, name, metric, api_key_id AS "apiKeyId", threshold, window_minutes AS "windowMinutes", min_requests AS "minRequests", enabled,
  created_at AS "createdAt", updated_at AS "updatedAt",
  (SELECT min(since) FROM call_log_alert_incidents WHERE alert_id = call_log_alerts.id) AS "firingSince"`;
const OWNED = 'environment = $1 AND tenant_id = $2';
const NEWEST = 'ORDER BY created_at DESC, id DESC';

const LIST = statement(
  'alerts_list',
  `SELECT ${COLUMNS} FROM call_log_alerts WHERE ${OWNED} AND (created_at, id) < ($3, $4) ${NEWEST} LIMIT $5`,
);
const FIND = statement('alerts_find', `SELECT ${COLUMNS} FROM call_log_alerts WHERE ${OWNED} AND id = $3`);
const CREATE = statement(
  'alerts_create',
  `INSERT INTO call_log_alerts (environment, tenant_id, id, name, metric, api_key_id, threshold, window_minutes, min_requests, enabled)
   SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
    WHERE (SELECT count(*) FROM call_log_alerts WHERE ${OWNED}) < ${MAX_ALERTS}
   RETURNING ${COLUMNS}`,
);
const UPDATE = statement(
  'alerts_update',
  `UPDATE call_log_alerts
      SET name = coalesce($4, name), threshold = coalesce($5, threshold), window_minutes = coalesce($6, window_minutes),
          min_requests = coalesce($7, min_requests), enabled = coalesce($8, enabled), updated_at = now()
    WHERE ${OWNED} AND id = $3 RETURNING ${COLUMNS}`,
);
const REMOVE = statement('alerts_remove', `DELETE FROM call_log_alerts WHERE ${OWNED} AND id = $3 RETURNING id`);
const EVENTS = statement(
  'alert_events_list',
  `SELECT id, alert_id AS "alertId", alert_name AS "alertName", type, metric, api_key_id AS "apiKeyId", value, threshold, created_at AS "createdAt"
     FROM call_log_alert_events
    WHERE ${OWNED} AND (created_at, id) < ($3, $4) AND ($5::uuid IS NULL OR alert_id = $5) AND ($6::text IS NULL OR type = $6)
    ${NEWEST} LIMIT $7`,
);

/** The alerts of tenants, and what became of them. */
@Injectable()
export class AlertsStore {
  constructor(private readonly database: CallLogsDatabase) {}

  list(after: Position | null, limit: number, environment: Environment, tenantId: string): Promise<Alert[]> {
    const { createdAt, id } = after ?? END;
    return this.database.query<Alert>(LIST, [environment, tenantId, createdAt, id, limit]);
  }

  async find(id: string, environment: Environment, tenantId: string): Promise<Alert | null> {
    return (await this.database.query<Alert>(FIND, [environment, tenantId, id]))[0] ?? null;
  }

  /** Throws TooManyAlerts. */
  async create(alert: CreateAlert, environment: Environment, tenantId: string): Promise<Alert> {
    const { name, metric, apiKeyId, threshold, windowMinutes, minRequests, enabled } = alert;
    const values = [name, metric, apiKeyId, threshold, windowMinutes, minRequests, enabled];
    const [created] = await this.database.query<Alert>(CREATE, [environment, tenantId, newId(), ...values]);
    if (!created) throw new TooManyAlerts({ limit: MAX_ALERTS });
    return created;
  }

  async update(
    id: string,
    { name, threshold, windowMinutes, minRequests, enabled }: UpdateAlert,
    environment: Environment,
    tenantId: string,
  ): Promise<Alert | null> {
    const values = [name, threshold, windowMinutes, minRequests, enabled].map((value) => value ?? null);
    return (await this.database.query<Alert>(UPDATE, [environment, tenantId, id, ...values]))[0] ?? null;
  }

  async remove(id: string, environment: Environment, tenantId: string): Promise<boolean> {
    return (await this.database.query(REMOVE, [environment, tenantId, id])).length > 0;
  }

  events(
    { alertId, type }: Pick<ListAlertEvents, 'alertId' | 'type'>,
    after: Position | null,
    limit: number,
    environment: Environment,
    tenantId: string,
  ): Promise<AlertEvent[]> {
    const { createdAt, id } = after ?? END;
    const values = [environment, tenantId, createdAt, id, alertId ?? null, type ?? null, limit];
    return this.database.query<AlertEvent>(EVENTS, values);
  }
}
