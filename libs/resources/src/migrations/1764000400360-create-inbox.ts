import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateInbox1764000400360 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE conversations (
        id uuid CONSTRAINT conversations_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT conversations_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        contact_id uuid,
        channel text NOT NULL CONSTRAINT conversations_channel_check CHECK (channel IN ('email', 'sms', 'message')),
        address text NOT NULL,
        state text NOT NULL CONSTRAINT conversations_state_check CHECK (state IN ('active', 'paused', 'completed')),
        archived boolean NOT NULL,
        unread_count integer NOT NULL,
        assignee_id uuid,
        last_message_at timestamptz(3),
        CONSTRAINT conversations_owner_key UNIQUE (tenant_id, environment, id),
        CONSTRAINT conversations_assignee_id_fkey FOREIGN KEY (tenant_id, assignee_id)
          REFERENCES memberships (tenant_id, user_id) ON DELETE SET NULL (assignee_id),
        CONSTRAINT conversations_contact_id_fkey FOREIGN KEY (tenant_id, environment, contact_id)
          REFERENCES contacts (tenant_id, environment, id) ON DELETE SET NULL (contact_id)
      )`);
    await indexAsResource(db, 'conversations');
    await db.query(
      'CREATE UNIQUE INDEX conversations_address_key ON conversations (tenant_id, environment, channel, address)',
    );
    await db.query(
      'CREATE INDEX conversations_contact_id_idx ON conversations (tenant_id, environment, contact_id, created_at, id)',
    );
    await db.query('CREATE INDEX conversations_assignee_id_idx ON conversations (tenant_id, assignee_id)');
    await createMessages(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE messages');
    await db.query('DROP TABLE conversations');
  }
}

async function createMessages(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE messages (
      id uuid CONSTRAINT messages_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL CONSTRAINT messages_environment_check CHECK (environment IN ('live', 'test')),
      external_id text,
      metadata jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      conversation_id uuid NOT NULL,
      direction text NOT NULL CONSTRAINT messages_direction_check CHECK (direction IN ('outbound', 'inbound')),
      subject text,
      body text NOT NULL,
      status text NOT NULL CONSTRAINT messages_status_check CHECK (status IN ('queued', 'recorded', 'sent', 'delivered', 'failed')),
      occurred_at timestamptz(3) NOT NULL,
      request_id text,
      request_hash text,
      CONSTRAINT messages_owner_key UNIQUE (tenant_id, environment, id),
      CONSTRAINT messages_conversation_id_fkey FOREIGN KEY (tenant_id, environment, conversation_id)
        REFERENCES conversations (tenant_id, environment, id) ON DELETE CASCADE
    )`);
  await indexAsResource(db, 'messages');
  await db.query(
    'CREATE UNIQUE INDEX messages_request_id_key ON messages (tenant_id, environment, request_id) WHERE request_id IS NOT NULL',
  );
  await db.query(
    'CREATE INDEX messages_conversation_id_idx ON messages (tenant_id, environment, conversation_id, created_at, id)',
  );
}

async function indexAsResource(db: QueryRunner, table: string): Promise<void> {
  await db.query(
    `CREATE UNIQUE INDEX ${table}_external_id_key ON ${table} (tenant_id, environment, external_id) WHERE external_id IS NOT NULL`,
  );
  await db.query(`CREATE INDEX ${table}_created_at_idx ON ${table} (tenant_id, environment, created_at, id)`);
  await db.query(`CREATE INDEX ${table}_updated_at_idx ON ${table} (tenant_id, environment, updated_at)`);
}
