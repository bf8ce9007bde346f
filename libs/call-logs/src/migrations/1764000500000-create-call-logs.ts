import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker makes partitions two months ahead as soon as it runs; these are for the time before. */
const FIRST_DAYS = 8;

export class CreateCallLogs1764000500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createInbox(db);
    await createCallLogs(db);
    await db.query(`
      CREATE TABLE call_log_rejected (
        id          uuid           CONSTRAINT call_log_rejected_pkey PRIMARY KEY,
        payload     text           NOT NULL,
        reason      text           NOT NULL,
        rejected_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE call_log_rejected, call_logs, call_log_inbox');
  }
}

/**
 * One row a batch of records, there for a fraction of a second. So it is vacuumed early and without pauses, and stays
 * small however much goes through it; it is never truncated, which would lock writers out. Payloads are neither
 * compressed nor moved out of their row while they fit a page: both cost more than the write they save.
 */
async function createInbox(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE call_log_inbox (
      id         uuid           CONSTRAINT call_log_inbox_pkey PRIMARY KEY,
      payload    text           NOT NULL,
      retried    boolean        NOT NULL DEFAULT false,
      tries      integer        NOT NULL DEFAULT 0,
      created_at timestamptz(3) NOT NULL DEFAULT now()
    )`);
  await db.query('ALTER TABLE call_log_inbox ALTER COLUMN payload SET STORAGE EXTERNAL');
  await db.query(`
    ALTER TABLE call_log_inbox SET (
      toast_tuple_target = 8160, vacuum_truncate = false, toast.vacuum_truncate = false,
      autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0,
      toast.autovacuum_vacuum_threshold = 2000, toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_cost_delay = 0
    )`);
}

/** Columns of a fixed width come first, so that no row is padded. */
async function createCallLogs(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE call_logs (
      id                uuid           NOT NULL,
      occurred_at       timestamptz(3) NOT NULL,
      tenant_id         uuid           NOT NULL,
      api_key_id        uuid,
      user_id           uuid,
      duration_us       integer        NOT NULL,
      request_bytes     integer        NOT NULL,
      response_bytes    integer,
      status            smallint       NOT NULL,
      environment       text           NOT NULL CONSTRAINT call_logs_environment_check CHECK (environment IN ('live', 'test')),
      method            text           NOT NULL,
      route             text,
      path              text           NOT NULL,
      error_code        text,
      ip                inet,
      user_agent        text,
      client_request_id text,
      CONSTRAINT call_logs_pkey PRIMARY KEY (id, occurred_at),
      CONSTRAINT call_logs_caller_check CHECK (num_nonnulls(api_key_id, user_id) = 1)
    ) PARTITION BY RANGE (occurred_at)`);
  await db.query('CREATE INDEX call_logs_newest_idx ON call_logs (tenant_id, environment, occurred_at DESC, id DESC)');
  await db.query(`
    CREATE INDEX call_logs_api_key_idx ON call_logs (api_key_id, occurred_at DESC, id DESC) WHERE api_key_id IS NOT NULL`);
  await db.query('CREATE TABLE call_logs_default PARTITION OF call_logs DEFAULT');
  await db.query(`
    DO $$
    DECLARE today date := (now() AT TIME ZONE 'UTC')::date;
    BEGIN
      FOR ahead IN 0..${FIRST_DAYS - 1} LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF call_logs FOR VALUES FROM (%L) TO (%L)',
          'call_logs_' || to_char(today + ahead, 'YYYYMMDD'), (today + ahead) || ' 00:00:00+00', (today + ahead + 1) || ' 00:00:00+00');
      END LOOP;
    END $$`);
}
