import type { MigrationInterface, QueryRunner } from 'typeorm';

const ENVIRONMENT = (table: string): string =>
  `environment text NOT NULL CONSTRAINT ${table}_environment_check CHECK (environment IN ('live', 'test'))`;

export class CreateCallLogAlerts1764000505000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE call_log_alerts (
        id             uuid             CONSTRAINT call_log_alerts_pkey PRIMARY KEY,
        tenant_id      uuid             NOT NULL,
        ${ENVIRONMENT('call_log_alerts')},
        name           text             NOT NULL,
        metric         text             NOT NULL CONSTRAINT call_log_alerts_metric_check
                       CHECK (metric IN ('error_rate', 'requests_above', 'requests_below', 'unused_key')),
        api_key_id     uuid,
        threshold      double precision NOT NULL,
        window_minutes integer          NOT NULL CONSTRAINT call_log_alerts_window_check CHECK (window_minutes > 0),
        min_requests   integer          NOT NULL,
        enabled        boolean          NOT NULL,
        created_at     timestamptz(3)   NOT NULL DEFAULT now(),
        updated_at     timestamptz(3)   NOT NULL DEFAULT now()
      )`);
    await db.query(
      'CREATE INDEX call_log_alerts_newest_idx ON call_log_alerts (tenant_id, environment, created_at DESC, id DESC)',
    );
    // The nil UUID stands for the tenant as a whole, since a key of a table cannot be null.
    await db.query(`
      CREATE TABLE call_log_alert_incidents (
        alert_id   uuid           NOT NULL CONSTRAINT call_log_alert_incidents_alert_id_fkey REFERENCES call_log_alerts (id) ON DELETE CASCADE,
        api_key_id uuid           NOT NULL,
        since      timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT call_log_alert_incidents_pkey PRIMARY KEY (alert_id, api_key_id)
      )`);
    // Kept when the alert goes: what happened, happened.
    await db.query(`
      CREATE TABLE call_log_alert_events (
        id          uuid             CONSTRAINT call_log_alert_events_pkey PRIMARY KEY,
        tenant_id   uuid             NOT NULL,
        ${ENVIRONMENT('call_log_alert_events')},
        alert_id    uuid             NOT NULL,
        alert_name  text             NOT NULL,
        type        text             NOT NULL CONSTRAINT call_log_alert_events_type_check CHECK (type IN ('triggered', 'resolved')),
        metric      text             NOT NULL,
        api_key_id  uuid,
        value       double precision,
        threshold   double precision NOT NULL,
        created_at  timestamptz(3)   NOT NULL DEFAULT now()
      )`);
    await db.query(
      'CREATE INDEX call_log_alert_events_newest_idx ON call_log_alert_events (tenant_id, environment, created_at DESC, id DESC)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE call_log_alert_events, call_log_alert_incidents, call_log_alerts');
  }
}
