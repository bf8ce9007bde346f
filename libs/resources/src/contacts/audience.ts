import { BodyInvalid, encodeId, type FieldProblem, newId } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { PickType } from '@nestjs/swagger';
import { Any, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { InjectStore } from '../kernel/define-resource.js';
import { refuseField } from '../kernel/refuse-field.js';
import type { Owner } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { ContactFields } from './contact.dto.js';
import { Contact } from './contact.entity.js';
import { contacts } from './contacts.resource.js';

export const MAX_CONTACT_IDS = 500;
export const MAX_GIVEN_CONTACTS = 100;
/** What one transaction may write and one answer may tell of. */
export const MAX_LIST_LEADS = 5_000;

/** A contact given in full: found by its email address or made, and changed by what is given. */
export class GivenContact extends PickType(ContactFields, ['email', 'firstName', 'lastName', 'phone']) {}

/** Whom something is for: exactly one of the three. */
export interface AudienceChoice {
  readonly contactIds?: readonly string[];
  readonly contacts?: readonly GivenContact[];
  readonly listId?: string;
}

/** One of those that were named, in their order, as often as they were named. */
export interface AudienceMember {
  /** Null for a lead without an email address, which no contact can be without. */
  readonly contact: Contact | null;
  readonly leadId: string | null;
}

interface Wanted {
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly phone: string | null;
  readonly leadId: string | null;
}

interface ListedLead extends Pick<Wanted, 'email' | 'phone'> {
  readonly leadId: string;
  readonly name: string;
}

const WANTED = `
  jsonb_to_recordset($3::jsonb) AS wanted
    (place integer, id uuid, email text, "firstName" text, "lastName" text, phone text)`;

const SAME_CONTACT =
  'contacts.tenant_id = $1 AND contacts.environment = $2 AND lower(contacts.email) = lower(wanted.email)';

/**
 * Makes those that are missing and, where $4 says so, gives the others what is given and differs; what is not given
 * stays. In the order of their addresses, so that two calls never wait for each other.
 */
const UPSERT = `
  INSERT INTO contacts
    (id, tenant_id, environment, email, first_name, last_name, phone, tags, custom_fields, unsubscribed)
  SELECT DISTINCT ON (lower(email) COLLATE "C") id, $1::uuid, $2, email, "firstName", "lastName", phone, '{}'::text[], '{}'::jsonb, false
  FROM ${WANTED} ORDER BY lower(email) COLLATE "C", place
  ON CONFLICT (tenant_id, environment, lower(email) text_pattern_ops) DO UPDATE SET
    first_name = coalesce(excluded.first_name, contacts.first_name),
    last_name = coalesce(excluded.last_name, contacts.last_name),
    phone = coalesce(excluded.phone, contacts.phone),
    updated_at = now()
  WHERE $4 AND (contacts.first_name, contacts.last_name, contacts.phone) IS DISTINCT FROM (
    coalesce(excluded.first_name, contacts.first_name), coalesce(excluded.last_name, contacts.last_name),
    coalesce(excluded.phone, contacts.phone))
  RETURNING id`;

const FIND = `SELECT wanted.place, contacts.id FROM ${WANTED} JOIN contacts ON ${SAME_CONTACT}`;

const LIST = 'SELECT FROM lists WHERE id = $1 AND tenant_id = $2 AND environment = $3 FOR KEY SHARE';

const LEADS = `
  SELECT leads.id AS "leadId", leads.email, leads.name, leads.phone
  FROM list_leads JOIN leads ON leads.id = list_leads.lead_id
  WHERE list_leads.list_id = $1 AND leads.tenant_id = $2 AND leads.environment = $3
  ORDER BY list_leads.created_at, leads.id LIMIT $4`;

/** Finds, and where they are given in full makes, the contacts that something is to be sent to or done with. */
@Injectable()
export class Audiences {
  constructor(@InjectStore(contacts) private readonly store: ResourceStore<Contact>) {}

  /** Each contact once, in the order in which they were named. */
  async resolve(tx: EntityManager, owner: Owner, choice: AudienceChoice): Promise<Contact[]> {
    const members = await this.members(tx, owner, choice);
    const found = members.flatMap(({ contact }) => (contact ? [contact] : []));
    return [...new Map(found.map((contact) => [contact.id, contact])).values()];
  }

  /**
   * Throws BodyInvalid, before anything is written, where not exactly one of the three is given, or one of the ids is
   * not the owner's. The contacts stay until `tx` ends.
   */
  async members(tx: EntityManager, owner: Owner, choice: AudienceChoice): Promise<AudienceMember[]> {
    const { contactIds, contacts: given, listId } = choice;
    if ([contactIds, given, listId].filter((it) => it !== undefined).length !== 1)
      refuseField('contact_ids', 'Send exactly one of contact_ids, contacts and list_id');
    if (contactIds) return this.named(tx, owner, contactIds);
    if (given) return this.upserted(tx, owner, given.map(wantedContact), true);
    return this.listed(tx, owner, listId!);
  }

  private async named(tx: EntityManager, owner: Owner, ids: readonly string[]): Promise<AudienceMember[]> {
    const known = await this.load(tx, owner, ids);
    const details = ids.flatMap((id, index) => (known.has(id) ? [] : [unknownContact(id, index)]));
    if (details.length > 0) throw new BodyInvalid({}, { details });
    return ids.map((id) => ({ contact: known.get(id)!, leadId: null }));
  }

  /** The leads of a list as contacts: those there are already are left as they are. */
  private async listed(tx: EntityManager, owner: Owner, listId: string): Promise<AudienceMember[]> {
    const { tenantId, environment } = owner;
    const lists = await tx.query<object[]>(LIST, [listId, tenantId, environment]);
    if (lists.length === 0) refuseField('list_id', `There is no list ${encodeId('lst', listId)}`);
    const values = [listId, tenantId, environment, MAX_LIST_LEADS + 1];
    const leads = await tx.query<ListedLead[]>(LEADS, values);
    if (leads.length > MAX_LIST_LEADS)
      refuseField('list_id', `Must have ${MAX_LIST_LEADS} leads at most; divide it into several`);
    const wanted = leads.map(({ name, ...lead }) => ({ ...lead, ...namesOf(name) }));
    return this.upserted(tx, owner, wanted, false);
  }

  private async upserted(
    tx: EntityManager,
    owner: Owner,
    wanted: readonly Wanted[],
    overwrite: boolean,
  ): Promise<AudienceMember[]> {
    const rows = wanted.map((it, place) => ({ ...it, place, id: newId() })).filter(({ email }) => email !== null);
    const json = JSON.stringify(rows);
    const values = [owner.tenantId, owner.environment, json];
    const written = await tx.query<{ id: string }[]>(UPSERT, [...values, overwrite]);
    const fresh = new Set(rows.map(({ id }) => id));
    const { created, updated } = contacts.events;
    for (const { id } of written) await this.store.tell(tx, owner, id, fresh.has(id) ? created : updated);
    const found = await tx.query<{ place: number; id: string }[]>(FIND, values);
    const foundIds = found.map(({ id }) => id);
    const known = await this.load(tx, owner, foundIds);
    const byPlace = new Map(found.map(({ place, id }) => [place, known.get(id)!]));
    return wanted.map(({ leadId }, place) => ({ contact: byPlace.get(place) ?? null, leadId }));
  }

  /** Locked so that none is deleted before `tx` ends, and so that they can still be changed meanwhile. */
  private async load(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    ids: readonly string[],
  ): Promise<Map<string, Contact>> {
    const where: FindOptionsWhere<Contact> = { id: Any([...new Set(ids)]), tenantId, environment };
    const found = await tx.find(Contact, { where, order: { id: 'ASC' }, lock: { mode: 'for_key_share' } });
    return new Map(found.map((contact) => [contact.id, contact]));
  }
}

const wantedContact = ({ email, firstName, lastName, phone }: GivenContact): Wanted => ({
  email,
  firstName: firstName ?? null,
  lastName: lastName ?? null,
  phone: phone ?? null,
  leadId: null,
});

const MAX_NAME = 100;

/** The first word and the rest: a lead has one name, a contact two. */
function namesOf(name: string): Pick<Wanted, 'firstName' | 'lastName'> {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return { firstName: first.slice(0, MAX_NAME) || null, lastName: rest.join(' ').slice(0, MAX_NAME) || null };
}

const unknownContact = (id: string, index: number): FieldProblem => ({
  field: `contact_ids[${index}]`,
  message: `There is no contact ${encodeId(contacts.idPrefix, id)}`,
});
