import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateListsAndLeads1764000400100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE leads (
        id uuid CONSTRAINT leads_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT leads_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        name text NOT NULL,
        email text,
        phone text,
        title text,
        company text,
        status text NOT NULL CONSTRAINT leads_status_check CHECK (status IN ('new', 'contacted', 'qualified', 'converted', 'lost')),
        CONSTRAINT leads_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await db.query(
      'CREATE UNIQUE INDEX leads_external_id_key ON leads (tenant_id, environment, external_id) WHERE external_id IS NOT NULL',
    );
    await db.query('CREATE INDEX leads_created_at_idx ON leads (tenant_id, environment, created_at, id)');
    await db.query('CREATE INDEX leads_updated_at_idx ON leads (tenant_id, environment, updated_at)');
    await db.query('CREATE INDEX leads_status_idx ON leads (tenant_id, environment, status, created_at, id)');
    await db.query('CREATE INDEX leads_email_idx ON leads (tenant_id, environment, lower(email) text_pattern_ops)');
    await db.query('CREATE INDEX leads_name_idx ON leads (tenant_id, environment, lower(name) text_pattern_ops)');
    await db.query(`
      CREATE TABLE lists (
        id uuid CONSTRAINT lists_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT lists_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        name text NOT NULL,
        description text,
        CONSTRAINT lists_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await db.query(
      'CREATE UNIQUE INDEX lists_external_id_key ON lists (tenant_id, environment, external_id) WHERE external_id IS NOT NULL',
    );
    await db.query('CREATE INDEX lists_created_at_idx ON lists (tenant_id, environment, created_at, id)');
    await db.query('CREATE INDEX lists_updated_at_idx ON lists (tenant_id, environment, updated_at)');
    await db.query(`
      CREATE TABLE list_leads (
        tenant_id uuid NOT NULL,
        environment text NOT NULL,
        list_id uuid NOT NULL,
        lead_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT list_leads_pkey PRIMARY KEY (list_id, lead_id),
        CONSTRAINT list_leads_list_id_fkey FOREIGN KEY (tenant_id, environment, list_id)
          REFERENCES lists (tenant_id, environment, id) ON DELETE CASCADE,
        CONSTRAINT list_leads_lead_id_fkey FOREIGN KEY (tenant_id, environment, lead_id)
          REFERENCES leads (tenant_id, environment, id) ON DELETE CASCADE
      )`);
    // For the cascades.
    await db.query('CREATE INDEX list_leads_lead_id_idx ON list_leads (lead_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE list_leads');
    await db.query('DROP TABLE lists');
    await db.query('DROP TABLE leads');
  }
}
