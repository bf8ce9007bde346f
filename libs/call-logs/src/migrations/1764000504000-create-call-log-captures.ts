import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker makes partitions two months ahead as soon as it runs; these are for the time before. */
const FIRST_DAYS = 8;

const BODY_STATES = `'none', 'complete', 'truncated', 'too_large', 'binary', 'stream', 'unread', 'omitted'`;

export class CreateCallLogCaptures1764000504000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Captures travel with the records of their calls, and like these are neither compressed nor there for long.
    await db.query('ALTER TABLE call_log_inbox ADD COLUMN captures text');
    await db.query('ALTER TABLE call_log_inbox ALTER COLUMN captures SET STORAGE EXTERNAL');
    await createCaptures(db);
    await createPartitions(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE call_log_captures');
    await db.query('ALTER TABLE call_log_inbox DROP COLUMN captures');
  }
}

async function createCaptures(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE call_log_captures (
      id                  uuid           NOT NULL,
      occurred_at         timestamptz(3) NOT NULL,
      tenant_id           uuid           NOT NULL,
      environment         text           NOT NULL CONSTRAINT call_log_captures_environment_check CHECK (environment IN ('live', 'test')),
      query               text,
      request_headers     jsonb          NOT NULL,
      request_body        text,
      request_body_state  text           NOT NULL CONSTRAINT call_log_captures_request_body_check CHECK (request_body_state IN (${BODY_STATES})),
      response_headers    jsonb          NOT NULL,
      response_body       text,
      response_body_state text           NOT NULL CONSTRAINT call_log_captures_response_body_check CHECK (response_body_state IN (${BODY_STATES})),
      CONSTRAINT call_log_captures_pkey PRIMARY KEY (id, occurred_at)
    ) PARTITION BY RANGE (occurred_at)`);
  await db.query(
    'CREATE INDEX call_log_captures_tenant_idx ON call_log_captures (tenant_id, environment, occurred_at)',
  );
}

async function createPartitions(db: QueryRunner): Promise<void> {
  await db.query('CREATE TABLE call_log_captures_default PARTITION OF call_log_captures DEFAULT');
  await db.query(`
    DO $$
    DECLARE today date := (now() AT TIME ZONE 'UTC')::date;
    BEGIN
      FOR ahead IN 0..${FIRST_DAYS - 1} LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF call_log_captures FOR VALUES FROM (%L) TO (%L)',
          'call_log_captures_' || to_char(today + ahead, 'YYYYMMDD'), (today + ahead) || ' 00:00:00+00', (today + ahead + 1) || ' 00:00:00+00');
      END LOOP;
    END $$`);
}
