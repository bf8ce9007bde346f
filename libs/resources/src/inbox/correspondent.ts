import { decodeId, encodeId } from '@keyway/platform';
import type { EntityManager } from 'typeorm';
import type { Contact } from '../contacts/contact.entity.js';
import { refuseField } from '../kernel/refuse-field.js';
import type { Owner } from '../kernel/resource.entity.js';
import { addressOn, addressProblem, canonicalAddress } from './address.js';
import type { Conversation } from './conversation.entity.js';
import type { InboxChannel } from './conversation-state.js';
import { ContactUnreachable } from './inbox.errors.js';

type KnownContact = Pick<Contact, 'id' | 'email' | 'phone' | 'unsubscribed'>;
type Correspondent = Pick<Conversation, 'channel' | 'address' | 'contactId'>;

/** Of several who share a telephone number, the first there was. Kept from being deleted until the transaction ends. */
const BY: Readonly<Record<InboxChannel, string>> = {
  email: 'lower(email) = $1',
  sms: 'phone = $1',
  message: 'id = $1::uuid',
};
const find = (condition: string): string => `
  SELECT id, email, phone, unsubscribed FROM contacts
  WHERE ${condition} AND tenant_id = $2 AND environment = $3 ORDER BY created_at, id LIMIT 1 FOR KEY SHARE`;

/** Whom a contact's id or an address means on a channel. Throws BodyInvalid, and ContactUnreachable without an address. */
export async function correspondentOf(
  tx: EntityManager,
  owner: Owner,
  channel: InboxChannel,
  who: { readonly contactId?: string; readonly address?: string; readonly field: string },
): Promise<Correspondent> {
  if (who.contactId) {
    const contact = await contactById(tx, owner, who.contactId);
    if (!contact) return refuseField('contact_id', `There is no contact ${encodeId('con', who.contactId)}`);
    const address = addressOn(channel, contact);
    if (!address) throw new ContactUnreachable({ reason: `they have no address on ${channel}` });
    return { channel, address, contactId: contact.id };
  }
  const problem = addressProblem(channel, who.address!);
  if (problem) return refuseField(who.field, problem);
  const address = canonicalAddress(channel, who.address!);
  return { channel, address, contactId: await contactIdAt(tx, owner, channel, address) };
}

/** Throws ContactUnreachable for somebody who wants to hear nothing. */
export async function assertSubscribed(tx: EntityManager, owner: Owner, contactId: string): Promise<void> {
  const contact = await contactById(tx, owner, contactId);
  if (contact?.unsubscribed) throw new ContactUnreachable({ reason: 'they have unsubscribed' });
}

async function contactById(tx: EntityManager, owner: Owner, id: string): Promise<KnownContact | null> {
  return contactWhere(tx, owner, BY.message, id);
}

async function contactIdAt(tx: EntityManager, owner: Owner, channel: InboxChannel, address: string) {
  const value = channel === 'message' ? decodeId('con', address) : address;
  const contact = value && (await contactWhere(tx, owner, BY[channel], value));
  return contact ? contact.id : null;
}

async function contactWhere(
  tx: EntityManager,
  { tenantId, environment }: Owner,
  condition: string,
  value: string,
): Promise<KnownContact | null> {
  const [contact] = await tx.query<KnownContact[]>(find(condition), [value, tenantId, environment]);
  return contact ?? null;
}
