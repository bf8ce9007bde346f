import { BodyInvalid, encodeId, Lanes, notFound, type Page, statement, type Statement } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { Connection } from '../kernel/connection.js';
import { InjectStore } from '../kernel/define-resource.js';
import type { Owner, RowOf } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import type { ListLeads } from '../leads/lead.dto.js';
import type { Lead } from '../leads/lead.entity.js';
import { leads } from '../leads/leads.resource.js';
import type { AddedLeads, RemovedLeads } from './lead-list.dto.js';
import type { LeadList } from './lead-list.entity.js';
import { lists } from './lists.resource.js';

/** What became of one lead of a request: whether list and lead are the owner's at all, and whether its place changed. */
interface Outcome {
  readonly leadId: string;
  readonly listKnown: boolean;
  readonly leadKnown: boolean;
  readonly changed: boolean;
}

/**
 * The owner's list and the owner's leads among those that were named, locked so that none is deleted meanwhile, and
 * whether these are all of them: only then does anything change.
 */
const CHOSEN = `
  given AS (SELECT lead_id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS it (lead_id, place)),
  list AS (SELECT id FROM lists WHERE id = $1 AND tenant_id = $3 AND environment = $4 FOR KEY SHARE),
  known AS (SELECT id FROM leads WHERE id = ANY ($2::uuid[]) AND tenant_id = $3 AND environment = $4 ORDER BY id FOR KEY SHARE),
  complete AS (SELECT (SELECT count(*) FROM known) = (SELECT count(*) FROM given) AS yes)`;

const OUTCOMES = `
  SELECT given.lead_id AS "leadId", EXISTS (SELECT FROM list) AS "listKnown", known.id IS NOT NULL AS "leadKnown",
    changed.lead_id IS NOT NULL AS changed
  FROM given LEFT JOIN known ON known.id = given.lead_id LEFT JOIN changed ON changed.lead_id = given.lead_id
  ORDER BY given.place`;

const ADD = statement(
  'list_leads_add',
  `WITH ${CHOSEN}, changed AS (
    INSERT INTO list_leads (tenant_id, environment, list_id, lead_id)
    SELECT $3, $4, list.id, known.id FROM list, known, complete WHERE complete.yes ORDER BY known.id
    ON CONFLICT DO NOTHING RETURNING lead_id)
  ${OUTCOMES}`,
);

/** Rows are locked in the order of their leads, so that two calls never wait for each other. */
const REMOVE = statement(
  'list_leads_remove',
  `WITH ${CHOSEN}, held AS (
    SELECT lead_id FROM list_leads
    WHERE list_id = (SELECT id FROM list) AND lead_id IN (SELECT id FROM known) AND (SELECT yes FROM complete)
    ORDER BY lead_id FOR UPDATE), changed AS (
    DELETE FROM list_leads WHERE list_id = $1 AND lead_id IN (SELECT lead_id FROM held) RETURNING lead_id)
  ${OUTCOMES}`,
);

/** Which leads are in which list. Putting one in or taking it out changes neither the list nor the lead. */
@Injectable()
export class ListLeadsService {
  constructor(
    @InjectStore(lists) private readonly lists: ResourceStore<LeadList>,
    @InjectStore(leads) private readonly leads: ResourceStore<Lead>,
    private readonly lanes: Lanes,
  ) {}

  async page(owner: Owner, listId: string, query: ListLeads): Promise<Page<RowOf<Lead>>> {
    await this.lists.get(owner, listId);
    return this.leads.list(owner, query, {
      sql: 'id IN (SELECT lead_id FROM list_leads WHERE list_id = $)',
      value: listId,
    });
  }

  /** Adds all of them or, where one is not the owner's, none. Adding again is no error. */
  async add(
    owner: Owner,
    listId: string,
    leadIds: readonly string[],
    connection: Pick<Connection, 'query'> = this.lanes,
  ): Promise<AddedLeads> {
    const outcomes = await this.settle(ADD, owner, listId, leadIds, connection);
    const results = outcomes.map(({ leadId, changed }) => ({
      leadId,
      status: changed ? ('added' as const) : ('already_listed' as const),
    }));
    return { added: outcomes.filter((it) => it.changed).length, results };
  }

  /** Takes all of them out or, where one is not the owner's, none. The leads themselves stay. */
  async remove(owner: Owner, listId: string, leadIds: readonly string[]): Promise<RemovedLeads> {
    const outcomes = await this.settle(REMOVE, owner, listId, leadIds, this.lanes);
    const results = outcomes.map(({ leadId, changed }) => ({
      leadId,
      status: changed ? ('removed' as const) : ('not_listed' as const),
    }));
    return { removed: outcomes.filter((it) => it.changed).length, results };
  }

  private async settle(
    change: Statement,
    { tenantId, environment }: Owner,
    listId: string,
    leadIds: readonly string[],
    connection: Pick<Connection, 'query'>,
  ): Promise<Outcome[]> {
    const distinct = [...new Set(leadIds)];
    const outcomes = await connection.query<Outcome>(change, [listId, distinct, tenantId, environment]);
    if (outcomes.some((it) => !it.listKnown)) notFound(lists.label, lists.idPrefix, listId);
    const unknown = new Set(outcomes.filter((it) => !it.leadKnown).map((it) => it.leadId));
    if (unknown.size === 0) return outcomes;
    const details = leadIds.flatMap((id, index) =>
      unknown.has(id)
        ? [{ field: `lead_ids[${index}]`, message: `There is no lead ${encodeId(leads.idPrefix, id)}` }]
        : [],
    );
    throw new BodyInvalid({}, { details });
  }
}
