import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCampaignPauseReason1764000400420 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE campaigns ADD COLUMN pause_reason text
        CONSTRAINT campaigns_pause_reason_check CHECK (pause_reason IN ('identity_inactive'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE campaigns DROP COLUMN pause_reason');
  }
}
