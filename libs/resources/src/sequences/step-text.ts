import type { Contact } from '../contacts/contact.entity.js';

/** What a text may say of the contact it goes to. */
const VALUES: ReadonlyMap<string, (contact: Contact) => string | null> = new Map([
  ['first_name', ({ firstName }) => firstName],
  ['last_name', ({ lastName }) => lastName],
  ['email', ({ email }) => email],
  ['title', ({ title }) => title],
]);

export const PLACEHOLDERS: readonly string[] = [...VALUES.keys()];

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

export const unknownPlaceholders = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!).filter((name) => !VALUES.has(name));

/** The text as one contact gets it. What is known of them stands on one line, so that no name adds lines to a subject. */
export const filledIn = (text: string, contact: Contact): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string) => (VALUES.get(name)?.(contact) ?? '').replaceAll(/\s+/g, ' '));
