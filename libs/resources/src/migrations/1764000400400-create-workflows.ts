import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWorkflows1764000400400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE workflows (
        id uuid CONSTRAINT workflows_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT workflows_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        name text NOT NULL,
        description text,
        nodes jsonb NOT NULL,
        edges jsonb NOT NULL,
        trigger jsonb NOT NULL,
        version integer NOT NULL,
        state text NOT NULL CONSTRAINT workflows_state_check CHECK (state IN ('draft', 'active', 'paused', 'archived')),
        next_due_at timestamptz(3),
        CONSTRAINT workflows_next_due_at_check CHECK (next_due_at IS NULL OR state = 'active'),
        CONSTRAINT workflows_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await indexAsResource(db, 'workflows');
    await db.query('CREATE INDEX workflows_next_due_at_idx ON workflows (next_due_at) WHERE next_due_at IS NOT NULL');
    await createExecutions(db);
    await createExecutionParts(db);
    await createHooks(db);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['workflow_hooks', 'workflow_node_runs', 'workflow_inputs', 'workflow_versions'])
      await db.query(`DROP TABLE ${table}`);
    await db.query('DROP TABLE workflow_executions');
    await db.query('DROP TABLE workflows');
  }
}

async function indexAsResource(db: QueryRunner, table: string): Promise<void> {
  await db.query(
    `CREATE UNIQUE INDEX ${table}_external_id_key ON ${table} (tenant_id, environment, external_id) WHERE external_id IS NOT NULL`,
  );
  await db.query(`CREATE INDEX ${table}_created_at_idx ON ${table} (tenant_id, environment, created_at, id)`);
  await db.query(`CREATE INDEX ${table}_updated_at_idx ON ${table} (tenant_id, environment, updated_at)`);
}

async function createExecutions(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE workflow_executions (
      id uuid CONSTRAINT workflow_executions_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL CONSTRAINT workflow_executions_environment_check CHECK (environment IN ('live', 'test')),
      external_id text,
      metadata jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      workflow_id uuid NOT NULL,
      version integer NOT NULL,
      trigger text NOT NULL
        CONSTRAINT workflow_executions_trigger_check CHECK (trigger IN ('manual', 'webhook', 'schedule')),
      trigger_key text,
      due_at timestamptz(3),
      status text NOT NULL CONSTRAINT workflow_executions_status_check
        CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
      error jsonb,
      started_at timestamptz(3),
      ended_at timestamptz(3),
      CONSTRAINT workflow_executions_owner_key UNIQUE (tenant_id, environment, id),
      CONSTRAINT workflow_executions_workflow_id_fkey FOREIGN KEY (tenant_id, environment, workflow_id)
        REFERENCES workflows (tenant_id, environment, id) ON DELETE CASCADE
    )`);
  await indexAsResource(db, 'workflow_executions');
  await db.query(
    'CREATE INDEX workflow_executions_workflow_id_idx ON workflow_executions (tenant_id, environment, workflow_id, created_at, id)',
  );
  await db.query(
    `CREATE INDEX workflow_executions_unfinished_idx ON workflow_executions (workflow_id) WHERE status IN ('queued', 'running')`,
  );
  // One execution for each due time of a schedule and for each webhook that its sender names.
  await db.query(
    'CREATE UNIQUE INDEX workflow_executions_trigger_key ON workflow_executions (workflow_id, trigger_key) WHERE trigger_key IS NOT NULL',
  );
}

/** Apart from the executions, whose lists and events would carry them all. */
async function createExecutionParts(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE workflow_versions (
      workflow_id uuid NOT NULL,
      tenant_id uuid NOT NULL,
      environment text NOT NULL,
      version integer NOT NULL,
      nodes jsonb NOT NULL,
      edges jsonb NOT NULL,
      CONSTRAINT workflow_versions_pkey PRIMARY KEY (workflow_id, version),
      CONSTRAINT workflow_versions_workflow_id_fkey FOREIGN KEY (tenant_id, environment, workflow_id)
        REFERENCES workflows (tenant_id, environment, id) ON DELETE CASCADE
    )`);
  await db.query(`
    CREATE TABLE workflow_inputs (
      execution_id uuid CONSTRAINT workflow_inputs_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL,
      input jsonb NOT NULL,
      CONSTRAINT workflow_inputs_execution_id_fkey FOREIGN KEY (tenant_id, environment, execution_id)
        REFERENCES workflow_executions (tenant_id, environment, id) ON DELETE CASCADE
    )`);
  await db.query(`
    CREATE TABLE workflow_node_runs (
      execution_id uuid NOT NULL,
      tenant_id uuid NOT NULL,
      environment text NOT NULL,
      node_id text NOT NULL,
      place integer NOT NULL,
      status text NOT NULL CONSTRAINT workflow_node_runs_status_check
        CHECK (status IN ('pending', 'waiting', 'completed', 'failed', 'skipped', 'cancelled')),
      input jsonb,
      output jsonb,
      error jsonb,
      wake_at timestamptz(3),
      started_at timestamptz(3),
      ended_at timestamptz(3),
      CONSTRAINT workflow_node_runs_pkey PRIMARY KEY (execution_id, node_id),
      CONSTRAINT workflow_node_runs_execution_id_fkey FOREIGN KEY (tenant_id, environment, execution_id)
        REFERENCES workflow_executions (tenant_id, environment, id) ON DELETE CASCADE
    )`);
}

/** An address is kept as the hash of its token. */
async function createHooks(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE workflow_hooks (
      workflow_id uuid CONSTRAINT workflow_hooks_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL,
      token_hash bytea NOT NULL CONSTRAINT workflow_hooks_token_hash_key UNIQUE,
      issued_at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT workflow_hooks_workflow_id_fkey FOREIGN KEY (tenant_id, environment, workflow_id)
        REFERENCES workflows (tenant_id, environment, id) ON DELETE CASCADE
    )`);
}
