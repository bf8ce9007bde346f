import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApiKeyHistory1764000302000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Of the statement, as with events: of two changes that waited for each other the second is the later one.
    await db.query(`
      CREATE TABLE api_key_history (
        id         uuid           CONSTRAINT api_key_history_pkey PRIMARY KEY,
        api_key_id uuid           NOT NULL CONSTRAINT api_key_history_api_key_id_fkey REFERENCES api_keys (id) ON DELETE CASCADE,
        tenant_id  uuid           NOT NULL,
        action     text           NOT NULL,
        by         text,
        request_id uuid,
        before     jsonb,
        after      jsonb,
        created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
      )`);
    await db.query('CREATE INDEX api_key_history_api_key_id_idx ON api_key_history (api_key_id, created_at, id)');
    await this.tellWhatIsKnown(db);
  }

  /** Of keys from before there was a history: their ends, as far as they tell them, and not who brought them about. */
  private async tellWhatIsKnown(db: QueryRunner): Promise<void> {
    await db.query(`
      INSERT INTO api_key_history (id, api_key_id, tenant_id, action, by, after, created_at)
      SELECT gen_random_uuid(), key.id, key.tenant_id, known.action, known.by, known.after, known.at
        FROM api_keys AS key LEFT JOIN api_keys AS successor ON successor.id = key.successor_id
       CROSS JOIN LATERAL (VALUES
         ('created', key.created_by, NULL::jsonb, key.created_at),
         ('rotated', successor.created_by, jsonb_build_object('successorId', successor.id), successor.created_at),
         ('expired', NULL, NULL, CASE WHEN key.expiry_told THEN greatest(key.expires_at, key.created_at) END),
         ('revoked', NULL, NULL, key.revoked_at)
       ) AS known (action, by, after, at)
       WHERE known.at IS NOT NULL`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE api_key_history');
  }
}
