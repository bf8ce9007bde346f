import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInvitations1764000101000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE invitations (
        id uuid CONSTRAINT invitations_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL CONSTRAINT invitations_tenant_id_fkey REFERENCES tenants (id),
        email text NOT NULL,
        role text NOT NULL CONSTRAINT invitations_role_check CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
        token_hash bytea NOT NULL,
        invited_by uuid CONSTRAINT invitations_invited_by_fkey REFERENCES users (id),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL,
        accepted_at timestamptz(3),
        accepted_by uuid CONSTRAINT invitations_accepted_by_fkey REFERENCES users (id),
        revoked_at timestamptz(3),
        CONSTRAINT invitations_outcome_check CHECK (accepted_at IS NULL OR revoked_at IS NULL)
      )`);
    await db.query('CREATE UNIQUE INDEX invitations_token_hash_key ON invitations (token_hash)');
    await db.query(
      'CREATE UNIQUE INDEX invitations_pending_key ON invitations (tenant_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL',
    );
    await db.query('CREATE INDEX invitations_tenant_id_created_at_idx ON invitations (tenant_id, created_at, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE invitations');
  }
}
