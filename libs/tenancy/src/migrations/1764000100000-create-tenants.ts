import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTenants1764000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE tenants (
        id uuid CONSTRAINT tenants_pkey PRIMARY KEY,
        name text NOT NULL,
        suspended_at timestamptz(3),
        suspension_reason text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE INDEX tenants_created_at_idx ON tenants (created_at, id)');
    // Only the ASCII letters are held to lower case: how the others fold differs between Unicode versions.
    await db.query(`
      CREATE TABLE users (
        id uuid CONSTRAINT users_pkey PRIMARY KEY,
        email text NOT NULL CONSTRAINT users_email_check CHECK (email = lower(email COLLATE "C")),
        full_name text NOT NULL,
        is_active boolean NOT NULL DEFAULT true,
        is_operator boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE UNIQUE INDEX users_email_key ON users (email)');
    await db.query('CREATE INDEX users_created_at_idx ON users (created_at, id)');
    await db.query(`
      CREATE TABLE memberships (
        tenant_id uuid NOT NULL CONSTRAINT memberships_tenant_id_fkey REFERENCES tenants (id),
        user_id uuid NOT NULL CONSTRAINT memberships_user_id_fkey REFERENCES users (id),
        role text NOT NULL CONSTRAINT memberships_role_check CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT memberships_pkey PRIMARY KEY (tenant_id, user_id)
      )`);
    await db.query('CREATE INDEX memberships_user_id_idx ON memberships (user_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE memberships');
    await db.query('DROP TABLE users');
    await db.query('DROP TABLE tenants');
  }
}
