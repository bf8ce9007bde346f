import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSessions1764000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE passwords (
        user_id uuid CONSTRAINT passwords_pkey PRIMARY KEY CONSTRAINT passwords_user_id_fkey REFERENCES users (id),
        hash text NOT NULL CONSTRAINT passwords_hash_check CHECK (hash LIKE '$argon2id$%'),
        changed_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await db.query(`
      CREATE TABLE sessions (
        id uuid CONSTRAINT sessions_pkey PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT sessions_user_id_fkey REFERENCES users (id),
        refresh_family_hash bytea NOT NULL,
        refresh_generation integer NOT NULL DEFAULT 0,
        user_agent text,
        ip text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        expires_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3),
        end_reason text,
        CONSTRAINT sessions_end_check CHECK ((ended_at IS NULL) = (end_reason IS NULL))
      )`);
    await db.query('CREATE UNIQUE INDEX sessions_refresh_family_hash_key ON sessions (refresh_family_hash)');
    await db.query('CREATE INDEX sessions_user_id_idx ON sessions (user_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sessions');
    await db.query('DROP TABLE passwords');
  }
}
