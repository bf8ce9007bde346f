/** A kind of record of the tenant, as the address, the palette and the resource browser name it. */
export interface RecordGroup {
  /** Of the address: `/resources/contacts`. */
  readonly slug: string;
  readonly label: string;
  readonly one: string;
  /** Of its ids. */
  readonly prefix: string;
  readonly scope: string;
  /** False where the API lists them, and tells no one of them alone. */
  readonly hasRecord?: false;
}

export const recordGroups = [
  { slug: 'contacts', label: 'Contacts', one: 'contact', prefix: 'con', scope: 'contacts:read' },
  { slug: 'companies', label: 'Companies', one: 'company', prefix: 'cmp', scope: 'companies:read' },
  { slug: 'lists', label: 'Lists', one: 'list', prefix: 'lst', scope: 'lists:read' },
  { slug: 'leads', label: 'Leads', one: 'lead', prefix: 'lead', scope: 'leads:read' },
  { slug: 'surveys', label: 'Surveys', one: 'survey', prefix: 'svy', scope: 'surveys:read' },
  { slug: 'responses', label: 'Responses', one: 'response', prefix: 'rsp', scope: 'responses:read' },
  { slug: 'sequences', label: 'Sequences', one: 'sequence', prefix: 'seq', scope: 'sequences:read' },
  { slug: 'reviews', label: 'Reviews', one: 'review', prefix: 'rev', scope: 'reviews:read' },
  { slug: 'identities', label: 'Identities', one: 'identity', prefix: 'idt', scope: 'identities:read' },
  { slug: 'campaigns', label: 'Campaigns', one: 'campaign', prefix: 'camp', scope: 'campaigns:read' },
  { slug: 'tasks', label: 'Tasks', one: 'task', prefix: 'task', scope: 'tasks:read' },
  { slug: 'actions', label: 'Actions', one: 'action', prefix: 'act', scope: 'actions:read' },
  { slug: 'inbox', label: 'Inbox', one: 'conversation', prefix: 'cnv', scope: 'inbox:read' },
  { slug: 'bookings', label: 'Bookings', one: 'booking', prefix: 'bkg', scope: 'bookings:read' },
  { slug: 'agents', label: 'Agents', one: 'agent', prefix: 'agt', scope: 'agents:read' },
  { slug: 'workflows', label: 'Workflows', one: 'workflow', prefix: 'wfl', scope: 'workflows:read' },
  {
    slug: 'outgoing-messages',
    label: 'Outgoing messages',
    one: 'outgoing message',
    prefix: 'out',
    scope: 'outgoing-messages:read',
  },
  {
    slug: 'credits',
    label: 'Credits ledger',
    one: 'movement',
    prefix: 'crd',
    scope: 'credits:read',
    hasRecord: false,
  },
] as const satisfies readonly RecordGroup[];

export type GroupSlug = (typeof recordGroups)[number]['slug'];

/** A prefix, and a ULID or UUID in Crockford's base 32. */
const ID = /^([a-z]+)_[0-9a-hjkmnp-tv-z]{26}$/;

/** The group whose record has this id, if there is a page for it. */
export function groupOfId(id: string): RecordGroup | undefined {
  const prefix = ID.exec(id)?.[1];
  const groups: readonly RecordGroup[] = recordGroups;
  return groups.find((group) => group.prefix === prefix && group.hasRecord !== false);
}
