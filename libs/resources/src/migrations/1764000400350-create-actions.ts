import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateActions1764000400350 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE actions (
        id uuid CONSTRAINT actions_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT actions_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        entity text NOT NULL CONSTRAINT actions_entity_check CHECK (entity IN ('contact', 'company')),
        actions jsonb NOT NULL,
        total integer NOT NULL,
        status text NOT NULL CONSTRAINT actions_status_check CHECK (status IN ('queued', 'running', 'completed', 'cancelled')),
        started_at timestamptz(3),
        finished_at timestamptz(3),
        CONSTRAINT actions_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await db.query(
      'CREATE UNIQUE INDEX actions_external_id_key ON actions (tenant_id, environment, external_id) WHERE external_id IS NOT NULL',
    );
    await db.query('CREATE INDEX actions_created_at_idx ON actions (tenant_id, environment, created_at, id)');
    await db.query('CREATE INDEX actions_updated_at_idx ON actions (tenant_id, environment, updated_at)');
    await createItems(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE action_items');
    await db.query('DROP TABLE actions');
  }
}

/** What is done to is a contact or a company, which may be gone by then: no foreign key holds it. */
async function createItems(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE action_items (
      id uuid CONSTRAINT action_items_pkey PRIMARY KEY,
      tenant_id uuid NOT NULL,
      environment text NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      action_id uuid NOT NULL,
      place integer NOT NULL,
      target_id uuid NOT NULL,
      step integer NOT NULL,
      state text NOT NULL CONSTRAINT action_items_state_check CHECK (state IN ('pending', 'done', 'failed', 'cancelled')),
      error jsonb,
      finished_at timestamptz(3),
      CONSTRAINT action_items_step_key UNIQUE (action_id, target_id, step),
      CONSTRAINT action_items_action_id_fkey FOREIGN KEY (tenant_id, environment, action_id)
        REFERENCES actions (tenant_id, environment, id) ON DELETE CASCADE
    )`);
  await db.query('CREATE INDEX action_items_state_idx ON action_items (action_id, state, place)');
}
