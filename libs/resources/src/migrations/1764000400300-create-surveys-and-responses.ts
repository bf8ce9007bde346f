import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSurveysAndResponses1764000400300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE surveys (
        id uuid CONSTRAINT surveys_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT surveys_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        name text NOT NULL,
        description text,
        questions jsonb NOT NULL,
        state text NOT NULL CONSTRAINT surveys_state_check CHECK (state IN ('draft', 'active', 'paused', 'archived')),
        CONSTRAINT surveys_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await indexAsResource(db, 'surveys');
    await createSends(db);
    await createInvitations(db);
    await createResponses(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE responses');
    await db.query('DROP TABLE survey_invitations');
    await db.query('DROP TABLE survey_sends');
    await db.query('DROP TABLE surveys');
  }
}

async function indexAsResource(db: QueryRunner, table: string): Promise<void> {
  await db.query(
    `CREATE UNIQUE INDEX ${table}_external_id_key ON ${table} (tenant_id, environment, external_id) WHERE external_id IS NOT NULL`,
  );
  await db.query(`CREATE INDEX ${table}_created_at_idx ON ${table} (tenant_id, environment, created_at, id)`);
  await db.query(`CREATE INDEX ${table}_updated_at_idx ON ${table} (tenant_id, environment, updated_at)`);
}

async function createSends(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE survey_sends (
      id uuid CONSTRAINT survey_sends_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL CONSTRAINT survey_sends_environment_check CHECK (environment IN ('live', 'test')),
      external_id text,
      metadata jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      survey_id uuid NOT NULL,
      channel text NOT NULL CONSTRAINT survey_sends_channel_check CHECK (channel IN ('email', 'sms', 'link')),
      state text NOT NULL CONSTRAINT survey_sends_state_check CHECK (state IN ('scheduled', 'sending', 'sent', 'cancelled')),
      send_at timestamptz(3),
      accepted integer NOT NULL,
      skipped integer NOT NULL,
      CONSTRAINT survey_sends_owner_key UNIQUE (tenant_id, environment, id),
      CONSTRAINT survey_sends_survey_id_fkey FOREIGN KEY (tenant_id, environment, survey_id)
        REFERENCES surveys (tenant_id, environment, id) ON DELETE CASCADE
    )`);
  await indexAsResource(db, 'survey_sends');
  await db.query(
    'CREATE INDEX survey_sends_survey_id_idx ON survey_sends (tenant_id, environment, survey_id, created_at, id)',
  );
}

async function createInvitations(db: QueryRunner): Promise<void> {
  // A link is kept as the hash of its token, from when it is issued on.
  await db.query(`
    CREATE TABLE survey_invitations (
      id uuid CONSTRAINT survey_invitations_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      survey_id uuid NOT NULL,
      send_id uuid NOT NULL,
      contact_id uuid,
      state text NOT NULL CONSTRAINT survey_invitations_state_check CHECK (state IN ('pending', 'sent', 'dropped')),
      reason text,
      token_hash bytea CONSTRAINT survey_invitations_token_hash_key UNIQUE,
      sent_at timestamptz(3),
      expires_at timestamptz(3),
      answered_at timestamptz(3),
      CONSTRAINT survey_invitations_survey_id_fkey FOREIGN KEY (tenant_id, environment, survey_id)
        REFERENCES surveys (tenant_id, environment, id) ON DELETE CASCADE,
      CONSTRAINT survey_invitations_send_id_fkey FOREIGN KEY (tenant_id, environment, send_id)
        REFERENCES survey_sends (tenant_id, environment, id) ON DELETE CASCADE,
      CONSTRAINT survey_invitations_contact_id_fkey FOREIGN KEY (tenant_id, environment, contact_id)
        REFERENCES contacts (tenant_id, environment, id) ON DELETE SET NULL (contact_id)
    )`);
  await db.query('CREATE INDEX survey_invitations_send_id_idx ON survey_invitations (send_id, state, id)');
  // For what follows from deleting a survey or a contact.
  await db.query('CREATE INDEX survey_invitations_survey_id_idx ON survey_invitations (survey_id)');
  await db.query('CREATE INDEX survey_invitations_contact_id_idx ON survey_invitations (contact_id)');
}

async function createResponses(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE responses (
      id uuid CONSTRAINT responses_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL CONSTRAINT responses_environment_check CHECK (environment IN ('live', 'test')),
      external_id text,
      metadata jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      survey_id uuid NOT NULL,
      send_id uuid NOT NULL,
      invitation_id uuid NOT NULL CONSTRAINT responses_invitation_id_key UNIQUE,
      contact_id uuid,
      answers jsonb NOT NULL,
      score double precision,
      category text CONSTRAINT responses_category_check CHECK (category IN ('promoter', 'passive', 'detractor')),
      submitted_at timestamptz(3) NOT NULL,
      CONSTRAINT responses_owner_key UNIQUE (tenant_id, environment, id),
      CONSTRAINT responses_survey_id_fkey FOREIGN KEY (tenant_id, environment, survey_id)
        REFERENCES surveys (tenant_id, environment, id) ON DELETE RESTRICT,
      CONSTRAINT responses_send_id_fkey FOREIGN KEY (tenant_id, environment, send_id)
        REFERENCES survey_sends (tenant_id, environment, id) ON DELETE RESTRICT,
      CONSTRAINT responses_contact_id_fkey FOREIGN KEY (tenant_id, environment, contact_id)
        REFERENCES contacts (tenant_id, environment, id) ON DELETE SET NULL (contact_id)
    )`);
  await indexAsResource(db, 'responses');
  await db.query('CREATE INDEX responses_survey_id_idx ON responses (survey_id)');
  await db.query('CREATE INDEX responses_send_id_idx ON responses (send_id)');
  await db.query('CREATE INDEX responses_contact_id_idx ON responses (tenant_id, environment, contact_id)');
  await db.query('CREATE INDEX responses_submitted_at_idx ON responses (tenant_id, environment, submitted_at)');
}
