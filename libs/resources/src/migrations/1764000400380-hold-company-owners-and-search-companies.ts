import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Owners were any user's id before: whoever is no member of the tenant is named no more. */
export class HoldCompanyOwnersAndSearchCompanies1764000400380 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      UPDATE companies SET owner_id = NULL, updated_at = now()
      WHERE owner_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM memberships AS member WHERE member.tenant_id = companies.tenant_id AND member.user_id = owner_id)`);
    await db.query(`
      ALTER TABLE companies ADD CONSTRAINT companies_owner_id_fkey FOREIGN KEY (tenant_id, owner_id)
        REFERENCES memberships (tenant_id, user_id) ON DELETE SET NULL (owner_id)`);
    await db.query('CREATE INDEX companies_owner_id_idx ON companies (tenant_id, owner_id)');
    // text_pattern_ops: prefixes, whatever the collation of the database.
    await db.query(
      'CREATE INDEX companies_name_prefix_idx ON companies (tenant_id, environment, lower(name) text_pattern_ops)',
    );
    await db.query(
      'CREATE INDEX companies_domain_prefix_idx ON companies (tenant_id, environment, domain text_pattern_ops)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX companies_domain_prefix_idx');
    await db.query('DROP INDEX companies_name_prefix_idx');
    await db.query('DROP INDEX companies_owner_id_idx');
    await db.query('ALTER TABLE companies DROP CONSTRAINT companies_owner_id_fkey');
  }
}
