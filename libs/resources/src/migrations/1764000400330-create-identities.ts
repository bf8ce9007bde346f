import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentities1764000400330 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE identities (
        id uuid CONSTRAINT identities_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT identities_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        type text NOT NULL CONSTRAINT identities_type_check CHECK (type IN ('email', 'sms', 'linkedin', 'other')),
        address text NOT NULL,
        name text,
        status text NOT NULL CONSTRAINT identities_status_check CHECK (status IN ('active', 'paused', 'disconnected')),
        CONSTRAINT identities_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await db.query(
      'CREATE UNIQUE INDEX identities_external_id_key ON identities (tenant_id, environment, external_id) WHERE external_id IS NOT NULL',
    );
    await db.query(
      'CREATE UNIQUE INDEX identities_address_key ON identities (tenant_id, environment, type, lower(address))',
    );
    await db.query('CREATE INDEX identities_created_at_idx ON identities (tenant_id, environment, created_at, id)');
    await db.query('CREATE INDEX identities_updated_at_idx ON identities (tenant_id, environment, updated_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE identities');
  }
}
