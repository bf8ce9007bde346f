import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAgents1764000400390 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE agents (
        id uuid CONSTRAINT agents_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT agents_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        name text NOT NULL,
        description text,
        model text NOT NULL,
        system_prompt text,
        tools jsonb NOT NULL,
        temperature double precision NOT NULL CONSTRAINT agents_temperature_check CHECK (temperature BETWEEN 0 AND 2),
        max_tokens integer NOT NULL CONSTRAINT agents_max_tokens_check CHECK (max_tokens > 0),
        active boolean NOT NULL,
        CONSTRAINT agents_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await indexAsResource(db, 'agents');
    await createSessions(db);
    await createMessages(db);
    await createChats(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE agent_chats');
    await db.query('DROP TABLE agent_messages');
    await db.query('DROP TABLE agent_sessions');
    await db.query('DROP TABLE agents');
  }
}

async function createSessions(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agent_sessions (
      id uuid CONSTRAINT agent_sessions_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL CONSTRAINT agent_sessions_environment_check CHECK (environment IN ('live', 'test')),
      external_id text,
      metadata jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      agent_id uuid NOT NULL,
      message_count integer NOT NULL,
      last_message_at timestamptz(3) NOT NULL,
      CONSTRAINT agent_sessions_owner_key UNIQUE (tenant_id, environment, id),
      CONSTRAINT agent_sessions_agent_id_fkey FOREIGN KEY (tenant_id, environment, agent_id)
        REFERENCES agents (tenant_id, environment, id) ON DELETE CASCADE
    )`);
  await indexAsResource(db, 'agent_sessions');
  await db.query(
    'CREATE INDEX agent_sessions_agent_id_idx ON agent_sessions (tenant_id, environment, agent_id, created_at, id)',
  );
}

async function createMessages(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agent_messages (
      id uuid CONSTRAINT agent_messages_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL CONSTRAINT agent_messages_environment_check CHECK (environment IN ('live', 'test')),
      external_id text,
      metadata jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      session_id uuid NOT NULL,
      chat_id uuid NOT NULL,
      role text NOT NULL CONSTRAINT agent_messages_role_check CHECK (role IN ('user', 'assistant')),
      content text NOT NULL,
      tool_calls jsonb NOT NULL,
      status text NOT NULL CONSTRAINT agent_messages_status_check CHECK (status IN ('answered', 'recorded')),
      CONSTRAINT agent_messages_owner_key UNIQUE (tenant_id, environment, id),
      CONSTRAINT agent_messages_session_id_fkey FOREIGN KEY (tenant_id, environment, session_id)
        REFERENCES agent_sessions (tenant_id, environment, id) ON DELETE CASCADE
    )`);
  await indexAsResource(db, 'agent_messages');
  await db.query(
    'CREATE INDEX agent_messages_session_id_idx ON agent_messages (tenant_id, environment, session_id, created_at, id)',
  );
  await db.query(
    'CREATE UNIQUE INDEX agent_messages_chat_id_key ON agent_messages (tenant_id, environment, chat_id, role)',
  );
}

/** What was paid for outlives the agent: there are no foreign keys, so that a chat under way still ends one way or the other. */
async function createChats(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE agent_chats (
      id uuid CONSTRAINT agent_chats_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL CONSTRAINT agent_chats_environment_check CHECK (environment IN ('live', 'test')),
      effect_key text,
      agent_id uuid NOT NULL,
      session_id uuid,
      attempt uuid NOT NULL,
      credits integer NOT NULL,
      state text NOT NULL CONSTRAINT agent_chats_state_check CHECK (state IN ('pending', 'completed', 'failed')),
      held_until timestamptz(3) NOT NULL,
      error text,
      status text CONSTRAINT agent_chats_status_check CHECK (status IN ('answered', 'recorded')),
      model text,
      finish_reason text,
      input_tokens integer,
      output_tokens integer,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      settled_at timestamptz(3),
      CONSTRAINT agent_chats_effect_key UNIQUE (tenant_id, environment, effect_key)
    )`);
  await db.query(`
    CREATE UNIQUE INDEX agent_chats_session_id_key ON agent_chats (tenant_id, environment, session_id)
      WHERE state = 'pending'`);
  await db.query(`CREATE INDEX agent_chats_held_until_idx ON agent_chats (held_until) WHERE state = 'pending'`);
}

async function indexAsResource(db: QueryRunner, table: string): Promise<void> {
  await db.query(
    `CREATE UNIQUE INDEX ${table}_external_id_key ON ${table} (tenant_id, environment, external_id) WHERE external_id IS NOT NULL`,
  );
  await db.query(`CREATE INDEX ${table}_created_at_idx ON ${table} (tenant_id, environment, created_at, id)`);
  await db.query(`CREATE INDEX ${table}_updated_at_idx ON ${table} (tenant_id, environment, updated_at)`);
}
