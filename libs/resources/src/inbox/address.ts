import { encodeId } from '@keyway/platform';
import { isEmail } from 'class-validator';
import type { Contact } from '../contacts/contact.entity.js';
import type { InboxChannel } from './conversation-state.js';

const E164 = /^\+[1-9]\d{1,14}$/;

/**
 * Where a contact is written to; null where nowhere. On `message` a contact goes by their id: which profile or handle
 * that is, the adapter of the port knows.
 */
export function addressOn(channel: InboxChannel, { id, email, phone }: Pick<Contact, 'id' | 'email' | 'phone'>) {
  if (channel === 'message') return encodeId('con', id);
  return channel === 'sms' ? phone : canonicalAddress(channel, email);
}

/** The one spelling by which a conversation is found again. */
export const canonicalAddress = (channel: InboxChannel, address: string): string =>
  channel === 'email' ? address.toLowerCase() : address;

/** What is wrong with an address on its channel, or null. */
export function addressProblem(channel: InboxChannel, address: string): string | null {
  if (channel === 'email') return isEmail(address) ? null : 'Invalid email format';
  if (channel === 'sms') return E164.test(address) ? null : 'Must be an E.164 number such as +442071234567';
  return null;
}
