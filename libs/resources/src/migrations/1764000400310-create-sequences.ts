import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSequences1764000400310 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sequences (
        id uuid CONSTRAINT sequences_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT sequences_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        name text NOT NULL,
        description text,
        steps jsonb NOT NULL,
        state text NOT NULL CONSTRAINT sequences_state_check CHECK (state IN ('draft', 'active', 'paused', 'archived')),
        CONSTRAINT sequences_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await indexAsResource(db, 'sequences');
    await createEnrolments(db);
    await createSteps(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE enrolment_steps');
    await db.query('DROP TABLE enrolments');
    await db.query('DROP TABLE sequences');
  }
}

async function indexAsResource(db: QueryRunner, table: string): Promise<void> {
  await db.query(
    `CREATE UNIQUE INDEX ${table}_external_id_key ON ${table} (tenant_id, environment, external_id) WHERE external_id IS NOT NULL`,
  );
  await db.query(`CREATE INDEX ${table}_created_at_idx ON ${table} (tenant_id, environment, created_at, id)`);
  await db.query(`CREATE INDEX ${table}_updated_at_idx ON ${table} (tenant_id, environment, updated_at)`);
}

async function createEnrolments(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE enrolments (
      id uuid CONSTRAINT enrolments_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL CONSTRAINT enrolments_environment_check CHECK (environment IN ('live', 'test')),
      external_id text,
      metadata jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      sequence_id uuid NOT NULL,
      contact_id uuid,
      execution_id uuid NOT NULL,
      state text NOT NULL
        CONSTRAINT enrolments_state_check CHECK (state IN ('active', 'completed', 'cancelled', 'failed')),
      step_id text,
      due_at timestamptz(3),
      reason text CONSTRAINT enrolments_reason_check
        CHECK (reason IN ('requested', 'unsubscribed', 'contact_deleted', 'sequence_archived')),
      error jsonb,
      finished_at timestamptz(3),
      is_parked boolean NOT NULL DEFAULT false,
      CONSTRAINT enrolments_active_check CHECK ((state = 'active') = (step_id IS NOT NULL AND due_at IS NOT NULL)),
      CONSTRAINT enrolments_owner_key UNIQUE (tenant_id, environment, id),
      CONSTRAINT enrolments_sequence_id_fkey FOREIGN KEY (tenant_id, environment, sequence_id)
        REFERENCES sequences (tenant_id, environment, id) ON DELETE RESTRICT,
      CONSTRAINT enrolments_contact_id_fkey FOREIGN KEY (tenant_id, environment, contact_id)
        REFERENCES contacts (tenant_id, environment, id) ON DELETE SET NULL (contact_id)
    )`);
  await indexAsResource(db, 'enrolments');
  // One contact is on their way through a sequence once at a time.
  await db.query(`
    CREATE UNIQUE INDEX enrolments_active_key ON enrolments (tenant_id, environment, sequence_id, contact_id)
    WHERE state = 'active'`);
  await indexForLists(db, 'sequence_id', 'sequence_id');
  await indexForLists(db, 'state', 'sequence_id, state');
  await indexForLists(db, 'contact_id', 'contact_id');
  await indexForLists(db, 'execution_id', 'execution_id');
}

const indexForLists = (db: QueryRunner, name: string, columns: string): Promise<void> =>
  db.query(
    `CREATE INDEX enrolments_${name}_idx ON enrolments (tenant_id, environment, ${columns}, created_at, id)`,
  ) as Promise<void>;

/** What a step has made is known by its id, and may be deleted: no foreign key holds it. */
async function createSteps(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE enrolment_steps (
      id uuid CONSTRAINT enrolment_steps_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL,
      enrolment_id uuid NOT NULL,
      step_id text NOT NULL,
      type text NOT NULL,
      outcome text NOT NULL CONSTRAINT enrolment_steps_outcome_check CHECK (outcome IN ('done', 'skipped', 'failed')),
      reason text,
      error jsonb,
      message text,
      send_id uuid,
      task_id uuid,
      finished_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT enrolment_steps_step_key UNIQUE (enrolment_id, step_id),
      CONSTRAINT enrolment_steps_enrolment_id_fkey FOREIGN KEY (tenant_id, environment, enrolment_id)
        REFERENCES enrolments (tenant_id, environment, id) ON DELETE CASCADE
    )`);
}
