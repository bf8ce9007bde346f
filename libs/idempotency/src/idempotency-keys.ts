import { EventFeed } from '@keyway/events';
import { Lanes, removeInBatches, statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Long enough for any request; a node that died while it answered holds its keys no longer than this. */
const HELD_SECONDS = 60;
const KEPT_HOURS = 24;

/** Of whoever calls for no tenant. */
export const NO_TENANT = '00000000-0000-0000-0000-000000000000';

/** Whose key it is, and which. Hashes, so that neither it nor the request can be read here. */
export interface KeyUse {
  readonly tenantId: string;
  readonly environment: Environment;
  /** Of the API key or the user. */
  readonly credentialId: string;
  readonly keyHash: string;
  readonly fingerprint: string;
}

/**
 * What was found under a key: nothing (it is now ours), an answer, a request that did its work and died before it could
 * answer, or one that is not answered yet.
 */
export type Found =
  | { readonly kind: 'ours' }
  | { readonly kind: 'answered'; readonly sealed: string }
  | { readonly kind: 'done_unanswered' }
  | { readonly kind: 'in_flight' }
  | { readonly kind: 'another_request' };

interface KnownRow {
  readonly fingerprint: string;
  readonly answer: string | null;
  readonly attempt: string;
  readonly isHeld: boolean;
}

/**
 * One statement decides who answers: of two at once the second waits for the first's row and then finds it. A key is
 * free again when a day has passed.
 */
const TAKE = statement(
  'idempotency_take',
  `INSERT INTO idempotency_keys AS known (tenant_id, environment, credential_id, key_hash, fingerprint, attempt, held_until)
   VALUES ($1, $2, $3, $4, $5, $6, now() + interval '${HELD_SECONDS} s')
   ON CONFLICT (tenant_id, environment, credential_id, key_hash) DO UPDATE
     SET fingerprint = excluded.fingerprint, attempt = excluded.attempt, answer = NULL, held_until = excluded.held_until,
         created_at = now()
     WHERE known.created_at < now() - interval '${KEPT_HOURS} h'
   RETURNING attempt`,
);

const FIND = statement(
  'idempotency_find',
  `SELECT fingerprint, answer, attempt, held_until > now() AS "isHeld" FROM idempotency_keys
    WHERE tenant_id = $1 AND environment = $2 AND credential_id = $3 AND key_hash = $4`,
);

/** From whoever held it without answering and is held to be dead. */
const TAKE_OVER = statement(
  'idempotency_take_over',
  `UPDATE idempotency_keys SET attempt = $1, held_until = now() + interval '${HELD_SECONDS} s'
    WHERE answer IS NULL AND attempt = $2 AND tenant_id = $3 AND environment = $4 AND credential_id = $5 AND key_hash = $6
   RETURNING attempt`,
);

const KEEP = statement(
  'idempotency_keep',
  'UPDATE idempotency_keys SET answer = $1 WHERE attempt = $2 AND tenant_id = $3 AND environment = $4 AND credential_id = $5 AND key_hash = $6',
);

const FORGET = statement(
  'idempotency_forget',
  'DELETE FROM idempotency_keys WHERE attempt = $1 AND tenant_id = $2 AND environment = $3 AND credential_id = $4 AND key_hash = $5',
);

const PRUNE = `
  DELETE FROM idempotency_keys WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM idempotency_keys WHERE created_at < now() - interval '${KEPT_HOURS} h' LIMIT $1))`;

const PRUNED_AT_ONCE = 5_000;

/** Which requests were answered under which key, for a day. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly lanes: Lanes,
    private readonly database: DataSource,
    private readonly events: EventFeed,
  ) {}

  /** `attempt` is the id of the request that would answer. */
  async take(use: KeyUse, attempt: string): Promise<Found> {
    const [taken] = await this.lanes.write(TAKE, [...nameOf(use), use.fingerprint, attempt]);
    if (taken) return { kind: 'ours' };
    const [known] = await this.lanes.query<KnownRow>(FIND, nameOf(use));
    // Given up between the two statements: as good as in flight, the caller tries again.
    if (!known) return { kind: 'in_flight' };
    if (known.fingerprint !== use.fingerprint) return { kind: 'another_request' };
    if (known.answer !== null) return { kind: 'answered', sealed: known.answer };
    return known.isHeld ? { kind: 'in_flight' } : this.takeOver(use, attempt, known.attempt);
  }

  /** Only the attempt that holds the key writes; one that was taken over has come too late. */
  async keep(use: KeyUse, attempt: string, sealed: string): Promise<void> {
    await this.lanes.write(KEEP, [sealed, attempt, ...nameOf(use)]);
  }

  /** Whether the one that died had committed its work, its events tell: they are told in the same transaction. */
  private async takeOver(use: KeyUse, attempt: string, dead: string): Promise<Found> {
    if (await this.events.hasTold(dead)) return { kind: 'done_unanswered' };
    const [taken] = await this.lanes.write(TAKE_OVER, [attempt, dead, ...nameOf(use)]);
    return { kind: taken ? 'ours' : 'in_flight' };
  }

  /** The request may be tried again under the same key. */
  async forget(use: KeyUse, attempt: string): Promise<void> {
    await this.lanes.write(FORGET, [attempt, ...nameOf(use)]);
  }

  /** Forgets what is older than a day. Answers how many keys that were. */
  removeExpired(): Promise<number> {
    return removeInBatches(this.database, PRUNE, [], PRUNED_AT_ONCE);
  }
}

const nameOf = ({ tenantId, environment, credentialId, keyHash }: KeyUse): string[] => [
  tenantId,
  environment,
  credentialId,
  keyHash,
];
