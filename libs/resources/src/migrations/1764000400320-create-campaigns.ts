import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCampaigns1764000400320 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE campaigns (
        id uuid CONSTRAINT campaigns_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT campaigns_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        name text NOT NULL,
        description text,
        steps jsonb NOT NULL,
        state text NOT NULL CONSTRAINT campaigns_state_check CHECK (state IN ('draft', 'active', 'paused', 'completed', 'archived')),
        CONSTRAINT campaigns_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await indexAsResource(db, 'campaigns');
    await db.query('CREATE INDEX campaigns_state_idx ON campaigns (tenant_id, environment, state, created_at, id)');
    await createMembers(db);
    await createMemberSteps(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE campaign_member_steps');
    await db.query('DROP TABLE campaign_members');
    await db.query('DROP TABLE campaigns');
  }
}

async function indexAsResource(db: QueryRunner, table: string): Promise<void> {
  await db.query(
    `CREATE UNIQUE INDEX ${table}_external_id_key ON ${table} (tenant_id, environment, external_id) WHERE external_id IS NOT NULL`,
  );
  await db.query(`CREATE INDEX ${table}_created_at_idx ON ${table} (tenant_id, environment, created_at, id)`);
  await db.query(`CREATE INDEX ${table}_updated_at_idx ON ${table} (tenant_id, environment, updated_at)`);
}

async function createMembers(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE campaign_members (
      id uuid CONSTRAINT campaign_members_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL CONSTRAINT campaign_members_environment_check CHECK (environment IN ('live', 'test')),
      external_id text,
      metadata jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      campaign_id uuid NOT NULL,
      contact_id uuid NOT NULL,
      state text NOT NULL CONSTRAINT campaign_members_state_check CHECK (state IN ('pending', 'completed', 'failed', 'cancelled')),
      next_step text,
      error jsonb,
      finished_at timestamptz(3),
      CONSTRAINT campaign_members_next_step_check CHECK ((state = 'pending') = (next_step IS NOT NULL)),
      CONSTRAINT campaign_members_owner_key UNIQUE (tenant_id, environment, id),
      CONSTRAINT campaign_members_campaign_id_fkey FOREIGN KEY (tenant_id, environment, campaign_id)
        REFERENCES campaigns (tenant_id, environment, id) ON DELETE CASCADE,
      CONSTRAINT campaign_members_contact_id_fkey FOREIGN KEY (tenant_id, environment, contact_id)
        REFERENCES contacts (tenant_id, environment, id) ON DELETE CASCADE
    )`);
  await indexAsResource(db, 'campaign_members');
  await db.query('CREATE UNIQUE INDEX campaign_members_contact_key ON campaign_members (campaign_id, contact_id)');
  await db.query(
    'CREATE INDEX campaign_members_campaign_id_idx ON campaign_members (tenant_id, environment, campaign_id, created_at, id)',
  );
  await db.query(
    'CREATE INDEX campaign_members_contact_id_idx ON campaign_members (tenant_id, environment, contact_id)',
  );
  await db.query('CREATE INDEX campaign_members_state_idx ON campaign_members (campaign_id, state, id)');
}

/** The key holds that no step is done twice for a member. */
async function createMemberSteps(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE campaign_member_steps (
      tenant_id uuid NOT NULL,
      environment text NOT NULL,
      member_id uuid NOT NULL,
      step text NOT NULL,
      place integer NOT NULL,
      type text NOT NULL,
      outcome text NOT NULL CONSTRAINT campaign_member_steps_outcome_check
        CHECK (outcome IN ('done', 'recorded', 'on_true', 'on_false', 'skipped', 'failed')),
      reason text,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT campaign_member_steps_pkey PRIMARY KEY (member_id, step),
      CONSTRAINT campaign_member_steps_member_id_fkey FOREIGN KEY (tenant_id, environment, member_id)
        REFERENCES campaign_members (tenant_id, environment, id) ON DELETE CASCADE
    )`);
}
