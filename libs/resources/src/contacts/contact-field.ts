import { camelCase } from '@keyway/platform';
import type { Contact } from './contact.entity.js';

/** What a field of a contact holds; `own` is one of `custom_fields`, which may hold a text, a number or true or false. */
export type FieldKind = 'text' | 'flag' | 'tags' | 'reference' | 'own';

const KINDS: ReadonlyMap<string, FieldKind> = new Map([
  ['email', 'text'],
  ['first_name', 'text'],
  ['last_name', 'text'],
  ['phone', 'text'],
  ['title', 'text'],
  ['company_id', 'reference'],
  ['tags', 'tags'],
  ['unsubscribed', 'flag'],
]);

const OWN = 'custom_fields.';

/** How they are named to whoever named none of them. */
export const FIELD_NAMES = [...KINDS.keys(), `${OWN}…`].join(', ');

/** Those that a text can say as they are. */
export const FILLABLE_NAMES = [...KINDS.keys()].filter((name) => KINDS.get(name) === 'text').concat(`${OWN}…`);

/** Null where contacts have no such field. */
export const kindOf = (field: string): FieldKind | null =>
  field.startsWith(OWN) && field.length > OWN.length ? 'own' : (KINDS.get(field) ?? null);

/** What a contact has in a field that `kindOf` knows; null where nothing. */
export function valueOf(contact: Contact, field: string): unknown {
  if (!field.startsWith(OWN)) return contact[camelCase(field) as keyof Contact] ?? null;
  const name = field.slice(OWN.length);
  return Object.hasOwn(contact.customFields, name) ? contact.customFields[name] : null;
}
