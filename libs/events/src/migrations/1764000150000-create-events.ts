import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvents1764000150000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Of the statement, not of its transaction: of two that waited for each other the second is the later one.
    await db.query(`
      CREATE TABLE events (
        id          uuid           CONSTRAINT events_pkey PRIMARY KEY,
        tenant_id   uuid           NOT NULL,
        environment text           NOT NULL CONSTRAINT events_environment_check CHECK (environment IN ('live', 'test')),
        type        text           NOT NULL,
        request_id  uuid,
        data        jsonb          NOT NULL,
        heard       boolean        NOT NULL DEFAULT false,
        occurred_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
      )`);
    // What the feed reads: tenant by tenant, the oldest first.
    await db.query('CREATE INDEX events_unheard_idx ON events (tenant_id, id) WHERE NOT heard');
    await db.query('CREATE INDEX events_owner_idx ON events (tenant_id, environment, occurred_at, id)');
    // Told once and then only read: its dead rows are those of being heard.
    await db.query('ALTER TABLE events SET (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE events');
  }
}
