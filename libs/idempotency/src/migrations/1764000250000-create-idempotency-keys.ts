import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotencyKeys1764000250000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE idempotency_keys (
        tenant_id     uuid           NOT NULL,
        environment   text           NOT NULL,
        credential_id uuid           NOT NULL,
        key_hash      text           NOT NULL,
        fingerprint   text           NOT NULL,
        attempt       uuid           NOT NULL,
        answer        text,
        held_until    timestamptz(3) NOT NULL,
        created_at    timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT idempotency_keys_pkey PRIMARY KEY (tenant_id, environment, credential_id, key_hash)
      )`);
    await db.query('CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE idempotency_keys');
  }
}
