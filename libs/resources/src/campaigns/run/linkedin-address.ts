import type { Contact } from '../../contacts/contact.entity.js';

/** The profile a contact is written to on LinkedIn, which is one of the tenant's own fields; null where it has none. */
export function linkedInAddress({ customFields }: Pick<Contact, 'customFields'>): string | null {
  const url = customFields['linkedin_url'];
  return typeof url === 'string' && url.trim() !== '' ? url.trim() : null;
}
