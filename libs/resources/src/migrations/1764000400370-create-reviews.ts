import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReviews1764000400370 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE reviews (
        id uuid CONSTRAINT reviews_pkey PRIMARY KEY,
        tenant_id uuid NOT NULL,
        environment text NOT NULL CONSTRAINT reviews_environment_check CHECK (environment IN ('live', 'test')),
        external_id text,
        metadata jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        source text NOT NULL,
        rating integer NOT NULL CONSTRAINT reviews_rating_check CHECK (rating BETWEEN 1 AND 5),
        author text,
        text text,
        reviewed_at timestamptz(3) NOT NULL,
        reply text,
        replied_at timestamptz(3),
        reply_history jsonb NOT NULL,
        CONSTRAINT reviews_owner_key UNIQUE (tenant_id, environment, id),
        CONSTRAINT reviews_replied_check CHECK ((reply IS NULL) = (replied_at IS NULL))
      )`);
    // A source numbers its own reviews: two may use the same id.
    await db.query(
      'CREATE UNIQUE INDEX reviews_external_id_key ON reviews (tenant_id, environment, source, external_id) WHERE external_id IS NOT NULL',
    );
    await db.query('CREATE INDEX reviews_created_at_idx ON reviews (tenant_id, environment, created_at, id)');
    await db.query('CREATE INDEX reviews_updated_at_idx ON reviews (tenant_id, environment, updated_at)');
    await db.query('CREATE INDEX reviews_rating_idx ON reviews (tenant_id, environment, rating, created_at, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE reviews');
  }
}
