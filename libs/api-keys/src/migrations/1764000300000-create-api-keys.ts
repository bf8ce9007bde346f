import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApiKeys1764000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE api_keys (
        id uuid CONSTRAINT api_keys_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL CONSTRAINT api_keys_tenant_id_fkey REFERENCES tenants (id),
        environment text NOT NULL CONSTRAINT api_keys_environment_check CHECK (environment IN ('live', 'test')),
        name text NOT NULL,
        hash text NOT NULL,
        key_prefix text NOT NULL,
        last_four text NOT NULL,
        scopes text[] NOT NULL,
        enabled boolean NOT NULL DEFAULT true,
        expires_at timestamptz(3),
        revoked_at timestamptz(3),
        allowed_cidrs text[],
        metadata jsonb NOT NULL DEFAULT '{}',
        tags text[] NOT NULL DEFAULT '{}',
        created_by text,
        successor_id uuid CONSTRAINT api_keys_successor_id_fkey REFERENCES api_keys (id) DEFERRABLE INITIALLY DEFERRED,
        last_used_at timestamptz(3),
        last_used_ip inet,
        last_used_route text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE UNIQUE INDEX api_keys_hash_key ON api_keys (hash)');
    await db.query('CREATE INDEX api_keys_tenant_id_created_at_idx ON api_keys (tenant_id, created_at, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE api_keys');
  }
}
