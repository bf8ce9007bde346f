import type { AudienceMember } from '../../contacts/audience.js';
import type { Contact } from '../../contacts/contact.entity.js';
import type { SurveyChannel } from './survey-channel.js';

export const SKIP_REASONS = ['unsubscribed', 'no_address', 'duplicate'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export type Reachable = Pick<Contact, 'email' | 'phone' | 'unsubscribed'>;

/** Where somebody is reached on a channel. A link is handed over by whoever asked for it, and needs no address. */
export const addressOf = ({ email, phone }: Reachable, channel: SurveyChannel): string | null =>
  channel === 'sms' ? phone : email;

/** Why nothing is sent to somebody, or null. */
export function obstacle(contact: Reachable | null, channel: SurveyChannel): 'unsubscribed' | 'no_address' | null {
  if (!contact) return 'no_address';
  if (contact.unsubscribed) return 'unsubscribed';
  return addressOf(contact, channel) ? null : 'no_address';
}

export interface Decided extends AudienceMember {
  readonly reason: SkipReason | null;
}

/** Who of those that were named is sent the survey: everybody once, and one of those who share an address. */
export function decided(members: readonly AudienceMember[], channel: SurveyChannel): Decided[] {
  const reached = new Set<string>();
  return members.map((member) => {
    const { contact } = member;
    const reason = obstacle(contact, channel);
    if (reason) return { ...member, reason };
    const key = channel === 'link' ? contact!.id : addressOf(contact!, channel)!.toLowerCase();
    if (reached.has(key)) return { ...member, reason: 'duplicate' };
    reached.add(key);
    return { ...member, reason: null };
  });
}
