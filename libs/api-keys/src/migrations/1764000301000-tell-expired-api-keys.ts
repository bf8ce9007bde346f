import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellExpiredApiKeys1764000301000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE api_keys ADD COLUMN expiry_told boolean NOT NULL DEFAULT false');
    // What expired before anybody could listen is not told now.
    await db.query('UPDATE api_keys SET expiry_told = true WHERE expires_at <= now()');
    await db.query(
      'CREATE INDEX api_keys_expiry_untold_idx ON api_keys (expires_at) WHERE NOT expiry_told AND revoked_at IS NULL',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE api_keys DROP COLUMN expiry_told');
  }
}
