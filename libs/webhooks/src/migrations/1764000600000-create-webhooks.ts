import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWebhooks1764000600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE webhooks (
        id uuid CONSTRAINT webhooks_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT webhooks_environment_check CHECK (environment IN ('live', 'test')),
        url text NOT NULL,
        events text[] NOT NULL,
        description text,
        is_active boolean NOT NULL,
        disabled_at timestamptz(3),
        disabled_reason text CONSTRAINT webhooks_disabled_reason_check CHECK (disabled_reason IN ('requested', 'gone', 'failing')),
        failing_since timestamptz(3),
        metadata jsonb NOT NULL,
        secret text NOT NULL,
        previous_secret text,
        previous_secret_expires_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT webhooks_disabled_check CHECK (is_active = (disabled_at IS NULL) AND is_active = (disabled_reason IS NULL))
      )`);
    await db.query('CREATE INDEX webhooks_created_at_idx ON webhooks (tenant_id, environment, created_at, id)');
    await db.query(`
      CREATE TABLE webhook_deliveries (
        id uuid CONSTRAINT webhook_deliveries_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT webhook_deliveries_environment_check CHECK (environment IN ('live', 'test')),
        webhook_id uuid NOT NULL,
        event_id uuid NOT NULL,
        event_type text NOT NULL,
        body text NOT NULL,
        state text NOT NULL DEFAULT 'pending' CONSTRAINT webhook_deliveries_state_check
          CHECK (state IN ('pending', 'delivering', 'delivered', 'failed', 'cancelled')),
        due_at timestamptz(3) DEFAULT now(),
        claim uuid,
        attempt_count integer NOT NULL DEFAULT 0,
        retries integer NOT NULL DEFAULT 0,
        last_status integer,
        last_error text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        finished_at timestamptz(3),
        CONSTRAINT webhook_deliveries_due_check CHECK ((state IN ('pending', 'delivering')) = (due_at IS NOT NULL)),
        CONSTRAINT webhook_deliveries_claim_check CHECK ((state = 'delivering') = (claim IS NOT NULL))
      )`);
    await db.query('CREATE UNIQUE INDEX webhook_deliveries_event_key ON webhook_deliveries (webhook_id, event_id)');
    // What the queue reads: webhook by webhook, the longest due first.
    await db.query(
      'CREATE INDEX webhook_deliveries_due_idx ON webhook_deliveries (webhook_id, due_at) WHERE due_at IS NOT NULL',
    );
    await db.query('CREATE INDEX webhook_deliveries_created_at_idx ON webhook_deliveries (webhook_id, created_at, id)');
    // Each row is written three times and then only read. Room beside it keeps those versions on its page.
    await db.query('ALTER TABLE webhook_deliveries SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02)');
    await db.query(`
      CREATE TABLE webhook_attempts (
        id uuid CONSTRAINT webhook_attempts_pkey PRIMARY KEY,
        delivery_id uuid NOT NULL CONSTRAINT webhook_attempts_delivery_id_fkey
          REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
        number integer NOT NULL,
        started_at timestamptz(3) NOT NULL,
        duration_ms integer NOT NULL,
        status integer,
        error text,
        response_body text
      )`);
    await db.query('CREATE UNIQUE INDEX webhook_attempts_number_key ON webhook_attempts (delivery_id, number)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE webhook_attempts');
    await db.query('DROP TABLE webhook_deliveries');
    await db.query('DROP TABLE webhooks');
  }
}
