import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompaniesAndContacts1764000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE companies (
        id uuid CONSTRAINT companies_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT companies_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        name text NOT NULL,
        domain text CONSTRAINT companies_domain_check CHECK (domain = lower(domain)),
        industry text,
        size text,
        owner_id uuid,
        CONSTRAINT companies_owner_key UNIQUE (tenant_id, environment, id)
      )`);
    await db.query(
      'CREATE UNIQUE INDEX companies_external_id_key ON companies (tenant_id, environment, external_id) WHERE external_id IS NOT NULL',
    );
    await db.query('CREATE INDEX companies_created_at_idx ON companies (tenant_id, environment, created_at, id)');
    await db.query('CREATE INDEX companies_updated_at_idx ON companies (tenant_id, environment, updated_at)');
    await db.query('CREATE UNIQUE INDEX companies_domain_key ON companies (tenant_id, environment, domain)');
    await db.query(`
      CREATE TABLE contacts (
        id uuid CONSTRAINT contacts_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT contacts_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        email text NOT NULL,
        first_name text,
        last_name text,
        phone text,
        title text,
        company_id uuid,
        tags text[] NOT NULL,
        custom_fields jsonb NOT NULL,
        unsubscribed boolean NOT NULL,
        CONSTRAINT contacts_owner_key UNIQUE (tenant_id, environment, id),
        CONSTRAINT contacts_company_id_fkey FOREIGN KEY (tenant_id, environment, company_id)
          REFERENCES companies (tenant_id, environment, id) ON DELETE SET NULL (company_id)
      )`);
    await db.query(
      'CREATE UNIQUE INDEX contacts_external_id_key ON contacts (tenant_id, environment, external_id) WHERE external_id IS NOT NULL',
    );
    await db.query('CREATE INDEX contacts_created_at_idx ON contacts (tenant_id, environment, created_at, id)');
    await db.query('CREATE INDEX contacts_updated_at_idx ON contacts (tenant_id, environment, updated_at)');
    await db.query('CREATE INDEX contacts_phone_idx ON contacts (tenant_id, environment, phone)');
    await db.query(
      'CREATE INDEX contacts_company_id_idx ON contacts (tenant_id, environment, company_id, created_at, id)',
    );
    // text_pattern_ops: equality and prefixes, whatever the collation of the database.
    await db.query(
      'CREATE UNIQUE INDEX contacts_email_key ON contacts (tenant_id, environment, lower(email) text_pattern_ops)',
    );
    await db.query(`
      CREATE INDEX contacts_full_name_idx ON contacts
        (tenant_id, environment, lower(coalesce(first_name || ' ', '') || coalesce(last_name, '')) text_pattern_ops)`);
    await db.query(
      'CREATE INDEX contacts_last_name_idx ON contacts (tenant_id, environment, lower(last_name) text_pattern_ops)',
    );
    await db.query('CREATE INDEX contacts_tags_idx ON contacts USING gin (tags)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE contacts');
    await db.query('DROP TABLE companies');
  }
}
