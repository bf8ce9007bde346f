import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBookings1764000400200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Equality beside ranges in one GiST index. A trusted extension: the owner of the database may create it.
    await db.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await db.query(`
      CREATE TABLE bookings (
        id uuid CONSTRAINT bookings_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT bookings_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        contact_id uuid,
        service text NOT NULL,
        resource text NOT NULL,
        start_at timestamptz(3) NOT NULL,
        end_at timestamptz(3) NOT NULL,
        timezone text NOT NULL,
        state text NOT NULL CONSTRAINT bookings_state_check CHECK (state IN ('pending', 'confirmed', 'completed', 'no_show', 'cancelled')),
        CONSTRAINT bookings_period_check CHECK (end_at > start_at),
        CONSTRAINT bookings_owner_key UNIQUE (tenant_id, environment, id),
        CONSTRAINT bookings_contact_id_fkey FOREIGN KEY (tenant_id, environment, contact_id)
          REFERENCES contacts (tenant_id, environment, id) ON DELETE SET NULL (contact_id),
        CONSTRAINT bookings_slot_excl EXCLUDE
          USING gist (tenant_id WITH =, environment WITH =, resource WITH =, tstzrange(start_at, end_at) WITH &&)
          WHERE (state IN ('pending', 'confirmed'))
      )`);
    await db.query(
      'CREATE UNIQUE INDEX bookings_external_id_key ON bookings (tenant_id, environment, external_id) WHERE external_id IS NOT NULL',
    );
    await db.query('CREATE INDEX bookings_created_at_idx ON bookings (tenant_id, environment, created_at, id)');
    await db.query('CREATE INDEX bookings_updated_at_idx ON bookings (tenant_id, environment, updated_at)');
    await db.query('CREATE INDEX bookings_start_at_idx ON bookings (tenant_id, environment, start_at)');
    await db.query(
      'CREATE INDEX bookings_contact_id_idx ON bookings (tenant_id, environment, contact_id, created_at, id)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE bookings');
    await db.query('DROP EXTENSION btree_gist');
  }
}
