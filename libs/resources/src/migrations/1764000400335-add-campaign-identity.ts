import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After the identities, which are made after the campaigns. */
export class AddCampaignIdentity1764000400335 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE campaigns ADD COLUMN identity_id uuid,
        ADD CONSTRAINT campaigns_identity_id_fkey FOREIGN KEY (tenant_id, environment, identity_id)
          REFERENCES identities (tenant_id, environment, id) ON DELETE SET NULL (identity_id)`);
    await db.query(
      'CREATE INDEX campaigns_identity_id_idx ON campaigns (tenant_id, environment, identity_id, created_at, id)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE campaigns DROP COLUMN identity_id');
  }
}
