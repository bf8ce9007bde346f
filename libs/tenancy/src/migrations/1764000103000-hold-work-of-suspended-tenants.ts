import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldWorkOfSuspendedTenants1764000103000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE tenants ADD COLUMN resumed_at timestamptz(3)');
    // By which the jobs of the platform, which knows no tenants, are told whose of them wait.
    await db.query('CREATE VIEW job_holds AS SELECT id AS tenant_id FROM tenants WHERE suspended_at IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW job_holds');
    await db.query('ALTER TABLE tenants DROP COLUMN resumed_at');
  }
}
