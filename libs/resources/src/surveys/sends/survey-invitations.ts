import { newId, platformConfig, type PlatformConfig } from '@keyway/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Owner } from '../../kernel/resource.entity.js';
import type { Reachable, SkipReason } from './eligibility.js';
import { newInvitationToken } from './invitation-token.js';

/** How long a link can be answered after it was sent: long enough for whoever comes back from a long leave. */
export const LINK_DAYS = 90;

/** An invitation that is to be sent, and whom by what is known of them now; null where they are gone. */
export interface PendingInvitation {
  readonly id: string;
  readonly contactId: string | null;
  readonly contact: (Reachable & { readonly firstName: string | null }) | null;
}

type TakenRow = Omit<PendingInvitation, 'contact'> & NonNullable<PendingInvitation['contact']>;

const INSERT = `
  INSERT INTO survey_invitations (id, tenant_id, environment, survey_id, send_id, contact_id, state)
  SELECT it.id, $1, $2, $3, $4, it.contact_id, 'pending' FROM unnest($5::uuid[], $6::uuid[]) AS it (id, contact_id)`;

/** Those another worker has in hand are left to it. */
const TAKE = `
  SELECT it.id, it.contact_id AS "contactId", contacts.email, contacts.phone, contacts.unsubscribed,
    contacts.first_name AS "firstName"
  FROM survey_invitations AS it LEFT JOIN contacts ON contacts.id = it.contact_id
  WHERE it.send_id = $1 AND it.state = 'pending' AND it.tenant_id = $2 AND it.environment = $3
  ORDER BY it.id LIMIT $4 FOR UPDATE OF it SKIP LOCKED`;

const MARK_SENT = `
  UPDATE survey_invitations AS it
  SET state = 'sent', sent_at = now(), expires_at = now() + make_interval(days => ${LINK_DAYS}), token_hash = issued.hash
  FROM unnest($1::uuid[], $2::bytea[]) AS issued (id, hash)
  WHERE it.id = issued.id AND it.state = 'pending' AND it.tenant_id = $3 AND it.environment = $4`;

const DROP = `
  UPDATE survey_invitations AS it SET state = 'dropped', reason = dropped.reason
  FROM unnest($1::uuid[], $2::text[]) AS dropped (id, reason)
  WHERE it.id = dropped.id AND it.state = 'pending' AND it.tenant_id = $3 AND it.environment = $4`;

const DROP_REST = `
  UPDATE survey_invitations SET state = 'dropped', reason = 'cancelled'
  WHERE send_id = ANY ($1::uuid[]) AND state = 'pending' AND tenant_id = $2 AND environment = $3`;

/** The rows behind a send: one for each contact who is to get a link. Written only here and when one is answered. */
@Injectable()
export class SurveyInvitations {
  private readonly linkBase: string;

  constructor(@Inject(platformConfig.token) { publicUrl, port }: PlatformConfig) {
    this.linkBase = `${publicUrl || `http://localhost:${port}`}/s/`;
  }

  /** Answers the id of each, in the order of the contacts. */
  async add(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    { surveyId, sendId }: { surveyId: string; sendId: string },
    contactIds: readonly string[],
  ): Promise<string[]> {
    const ids = contactIds.map(() => newId());
    await tx.query(INSERT, [tenantId, environment, surveyId, sendId, ids, contactIds]);
    return ids;
  }

  /** Some of the pending ones of a send, held until `tx` ends. */
  async take(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    sendId: string,
    limit: number,
  ): Promise<PendingInvitation[]> {
    const rows = await tx.query<TakenRow[]>(TAKE, [sendId, tenantId, environment, limit]);
    return rows.map(({ id, contactId, ...contact }) => ({ id, contactId, contact: contactId ? contact : null }));
  }

  /** Gives each its link, which is known from then on to whoever gets it and to nobody else. Answers them by id. */
  async issueLinks(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const issued = ids.map((id) => ({ id, ...newInvitationToken() }));
    const hashes = issued.map(({ hash }) => hash);
    await tx.query(MARK_SENT, [ids, hashes, tenantId, environment]);
    return new Map(issued.map(({ id, token }) => [id, this.linkBase + token]));
  }

  async drop(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    dropped: readonly { id: string; reason: SkipReason }[],
  ): Promise<void> {
    const [ids, reasons] = [dropped.map(({ id }) => id), dropped.map(({ reason }) => reason)];
    await tx.query(DROP, [ids, reasons, tenantId, environment]);
  }

  async dropRest(tx: EntityManager, { tenantId, environment }: Owner, sendIds: readonly string[]): Promise<void> {
    await tx.query(DROP_REST, [sendIds, tenantId, environment]);
  }
}
