import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The grains in which usage is kept, and the names of their partitions. */
const PARTITIONS = { minute: 'call_log_usage_minutes', hour: 'call_log_usage_hours', day: 'call_log_usage_days' };

export class CreateCallLogUsage1764000502000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createDeltas(db);
    await createUsage(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE call_log_usage, call_log_usage_deltas');
  }
}

/**
 * What movements counted and nobody has added to the rollups yet: one row a movement, there for seconds, so kept like
 * the inbox, and vacuumed after fewer rows as they are longer. Its id is a UUIDv7 of the time since which the calls in it
 * were answered.
 */
async function createDeltas(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE call_log_usage_deltas (
      id         uuid           CONSTRAINT call_log_usage_deltas_pkey PRIMARY KEY,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      cells      integer        NOT NULL,
      payload    json           NOT NULL
    )`);
  await db.query('ALTER TABLE call_log_usage_deltas ALTER COLUMN payload SET STORAGE EXTERNAL');
  await db.query(`
    ALTER TABLE call_log_usage_deltas SET (
      toast_tuple_target = 8160, vacuum_truncate = false, toast.vacuum_truncate = false,
      autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0,
      toast.autovacuum_vacuum_threshold = 2000, toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_cost_delay = 0
    )`);
}

/**
 * The rollups. A row is found by whose calls it counts (the nil UUID: those of all callers), by what they have in
 * common, and by the start of their minute, hour or day: the time stands before the value, since the highest of all
 * values in a time are asked for as often as one value over time. A row of the current minute, hour or day is written
 * every few seconds; the room left in each page keeps its new versions beside the old one, and out of the indexes.
 */
async function createUsage(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE call_log_usage (
      tenant_id      uuid           NOT NULL,
      api_key_id     uuid           NOT NULL,
      at             timestamptz(3) NOT NULL,
      requests       bigint         NOT NULL,
      successes      bigint         NOT NULL,
      redirects      bigint         NOT NULL,
      client_errors  bigint         NOT NULL,
      server_errors  bigint         NOT NULL,
      duration_us    bigint         NOT NULL,
      request_bytes  bigint         NOT NULL,
      response_bytes bigint         NOT NULL,
      environment    text           NOT NULL CONSTRAINT call_log_usage_environment_check CHECK (environment IN ('live', 'test')),
      grain          text           NOT NULL,
      dimension      text           NOT NULL CONSTRAINT call_log_usage_dimension_check CHECK (dimension IN ('total', 'route', 'ip')),
      value          text           NOT NULL,
      latency        bytea,
      CONSTRAINT call_log_usage_pkey PRIMARY KEY (tenant_id, environment, grain, api_key_id, dimension, at, value)
    ) PARTITION BY LIST (grain)`);
  await db.query(`
    CREATE INDEX call_log_usage_keys_idx ON call_log_usage (tenant_id, environment, at) WHERE dimension = 'total'`);
  for (const [grain, name] of Object.entries(PARTITIONS))
    await db.query(`
      CREATE TABLE ${name} PARTITION OF call_log_usage FOR VALUES IN ('${grain}')
      WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05)`);
}
