import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellCallLogAlerts1764000507000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // What happened before anybody could listen is not told now.
    await db.query('ALTER TABLE call_log_alert_events ADD COLUMN told boolean NOT NULL DEFAULT true');
    await db.query('ALTER TABLE call_log_alert_events ALTER COLUMN told SET DEFAULT false');
    await db.query('CREATE INDEX call_log_alert_events_untold_idx ON call_log_alert_events (id) WHERE NOT told');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE call_log_alert_events DROP COLUMN told');
  }
}
