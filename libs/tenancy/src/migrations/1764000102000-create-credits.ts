import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCredits1764000102000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE credit_balances (
        tenant_id uuid CONSTRAINT credit_balances_pkey PRIMARY KEY
          CONSTRAINT credit_balances_tenant_id_fkey REFERENCES tenants (id),
        balance integer NOT NULL DEFAULT 0 CONSTRAINT credit_balances_balance_check CHECK (balance >= 0),
        moved_at timestamptz(3) NOT NULL DEFAULT now()
      )`);
    await db.query(`
      CREATE TABLE credit_ledger (
        id uuid CONSTRAINT credit_ledger_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL CONSTRAINT credit_ledger_tenant_id_fkey REFERENCES tenants (id),
        amount integer NOT NULL CONSTRAINT credit_ledger_amount_check CHECK (amount <> 0),
        balance_after integer NOT NULL CONSTRAINT credit_ledger_balance_after_check CHECK (balance_after >= 0),
        reason text NOT NULL,
        created_at timestamptz(3) NOT NULL
      )`);
    await db.query('CREATE INDEX credit_ledger_tenant_id_created_at_idx ON credit_ledger (tenant_id, created_at, id)');
    await db.query(`
      CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The credit ledger is append-only';
      END $$`);
    await db.query(`
      CREATE TRIGGER credit_ledger_append_only BEFORE UPDATE OR DELETE ON credit_ledger
        FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE credit_ledger');
    await db.query('DROP FUNCTION refuse_ledger_change()');
    await db.query('DROP TABLE credit_balances');
  }
}
