import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLoginFailures1764000201000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE login_failures (
        subject text CONSTRAINT login_failures_pkey PRIMARY KEY,
        failures integer NOT NULL,
        window_ends_at timestamptz(3) NOT NULL
      )`);
    await db.query('CREATE INDEX login_failures_window_ends_at_idx ON login_failures (window_ends_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE login_failures');
  }
}
