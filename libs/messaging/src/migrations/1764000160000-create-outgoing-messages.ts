import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutgoingMessages1764000160000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE outgoing_messages (
        id           uuid           CONSTRAINT outgoing_messages_pkey PRIMARY KEY,
        tenant_id    uuid           NOT NULL,
        environment  text           NOT NULL CONSTRAINT outgoing_messages_environment_check CHECK (environment IN ('live', 'test')),
        effect_key   text           NOT NULL,
        channel      text           NOT NULL CONSTRAINT outgoing_messages_channel_check CHECK (channel IN ('email', 'sms', 'message')),
        recipient    text           NOT NULL,
        contact_id   uuid,
        subject      text,
        body         text           NOT NULL,
        html         text,
        status       text           NOT NULL CONSTRAINT outgoing_messages_status_check
                                    CHECK (status IN ('recorded', 'queued', 'sending', 'sent', 'failed', 'unknown')),
        error        text,
        created_at   timestamptz(3) NOT NULL DEFAULT now(),
        status_since timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT outgoing_messages_effect_key UNIQUE (tenant_id, environment, effect_key)
      )`);
    await db.query(
      'CREATE INDEX outgoing_messages_created_at_idx ON outgoing_messages (tenant_id, environment, created_at, id)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE outgoing_messages');
  }
}
