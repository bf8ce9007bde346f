import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordUseOfSessions1764000202000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE sessions ADD COLUMN last_used_at timestamptz(3), ADD COLUMN last_used_ip text');
    // All that is known of those there are.
    await db.query('UPDATE sessions SET last_used_at = created_at');
    await db.query(
      'ALTER TABLE sessions ALTER COLUMN last_used_at SET DEFAULT now(), ALTER COLUMN last_used_at SET NOT NULL',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE sessions DROP COLUMN last_used_at, DROP COLUMN last_used_ip');
  }
}
