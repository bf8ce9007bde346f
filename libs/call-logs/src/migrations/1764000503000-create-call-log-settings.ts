import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCallLogSettings1764000503000 implements MigrationInterface {
  /**
   * Two days, in UTC: no call before `kept_from` is shown again, however long calls are kept from now on, and every one
   * before `cleared_to` has been deleted.
   */
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE call_log_settings (
        tenant_id          uuid           NOT NULL,
        environment        text           NOT NULL CONSTRAINT call_log_settings_environment_check CHECK (environment IN ('live', 'test')),
        retention_days     integer        CONSTRAINT call_log_settings_retention_days_check CHECK (retention_days > 0),
        kept_from          date,
        cleared_to         date,
        capture_enabled    boolean        NOT NULL,
        capture_headers    text[]         NOT NULL,
        capture_body_bytes integer        NOT NULL CONSTRAINT call_log_settings_capture_body_bytes_check CHECK (capture_body_bytes BETWEEN 0 AND 65536),
        updated_by         text           NOT NULL,
        updated_at         timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT call_log_settings_pkey PRIMARY KEY (tenant_id, environment)
      )`);
    await db.query('CREATE INDEX call_log_settings_capture_idx ON call_log_settings (tenant_id) WHERE capture_enabled');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE call_log_settings');
  }
}
