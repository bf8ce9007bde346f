import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTasks1764000400340 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE tasks (
        id uuid CONSTRAINT tasks_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT tasks_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        title text NOT NULL,
        description text,
        type text NOT NULL CONSTRAINT tasks_type_check CHECK (type IN ('call', 'email', 'meeting', 'todo')),
        state text NOT NULL CONSTRAINT tasks_state_check CHECK (state IN ('open', 'in_progress', 'completed', 'cancelled')),
        due_at timestamptz(3),
        completed_at timestamptz(3),
        owner_id uuid,
        contact_id uuid,
        company_id uuid,
        CONSTRAINT tasks_completed_at_check CHECK ((state = 'completed') = (completed_at IS NOT NULL)),
        CONSTRAINT tasks_owner_key UNIQUE (tenant_id, environment, id),
        CONSTRAINT tasks_owner_id_fkey FOREIGN KEY (tenant_id, owner_id)
          REFERENCES memberships (tenant_id, user_id) ON DELETE SET NULL (owner_id),
        CONSTRAINT tasks_contact_id_fkey FOREIGN KEY (tenant_id, environment, contact_id)
          REFERENCES contacts (tenant_id, environment, id) ON DELETE SET NULL (contact_id),
        CONSTRAINT tasks_company_id_fkey FOREIGN KEY (tenant_id, environment, company_id)
          REFERENCES companies (tenant_id, environment, id) ON DELETE SET NULL (company_id)
      )`);
    await db.query(
      'CREATE UNIQUE INDEX tasks_external_id_key ON tasks (tenant_id, environment, external_id) WHERE external_id IS NOT NULL',
    );
    await db.query('CREATE INDEX tasks_created_at_idx ON tasks (tenant_id, environment, created_at, id)');
    await db.query('CREATE INDEX tasks_updated_at_idx ON tasks (tenant_id, environment, updated_at)');
    await db.query('CREATE INDEX tasks_state_idx ON tasks (tenant_id, environment, state, created_at, id)');
    await db.query('CREATE INDEX tasks_due_at_idx ON tasks (tenant_id, environment, due_at)');
    await db.query('CREATE INDEX tasks_owner_id_idx ON tasks (tenant_id, owner_id)');
    await db.query('CREATE INDEX tasks_contact_id_idx ON tasks (tenant_id, environment, contact_id, created_at, id)');
    await db.query('CREATE INDEX tasks_company_id_idx ON tasks (tenant_id, environment, company_id, created_at, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE tasks');
  }
}
