import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCallLogGaps1764000506000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE call_log_gaps (
        id          uuid           CONSTRAINT call_log_gaps_pkey PRIMARY KEY,
        tenant_id   uuid           NOT NULL,
        environment text           NOT NULL CONSTRAINT call_log_gaps_environment_check CHECK (environment IN ('live', 'test')),
        reason      text           NOT NULL CONSTRAINT call_log_gaps_reason_check CHECK (reason IN ('buffer_full', 'refused', 'stopped')),
        records     integer        NOT NULL CONSTRAINT call_log_gaps_records_check CHECK (records > 0),
        first_at    timestamptz(3) NOT NULL,
        last_at     timestamptz(3) NOT NULL,
        created_at  timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await db.query(
      'CREATE INDEX call_log_gaps_newest_idx ON call_log_gaps (tenant_id, environment, created_at DESC, id DESC)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE call_log_gaps');
  }
}
