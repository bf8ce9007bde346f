import type { Contact } from './contact.entity.js';
import { FILLABLE_NAMES, kindOf, valueOf } from './contact-field.js';

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/** For the documentation of texts. */
export const PLACEHOLDERS = FILLABLE_NAMES.map((name) => `\`{{${name}}}\``).join(', ');

/** The first placeholder that stands for nothing a contact has, or null. */
export function unknownPlaceholder(text: string): string | null {
  const found = [...text.matchAll(PLACEHOLDER)].find(([, name]) => !isFillable(name!.trim()));
  return found ? found[0] : null;
}

function isFillable(name: string): boolean {
  const kind = kindOf(name);
  return kind === 'text' || kind === 'own';
}

/** Each `{{first_name}}` replaced by what the contact has there, or by nothing. What is filled in is not looked at again. */
export const personalText = (text: string, contact: Contact): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string) => written(valueOf(contact, name.trim())));

/** The same for a subject, which is one line whatever a contact has. */
export const personalLine = (text: string, contact: Contact): string =>
  personalText(text, contact).replaceAll(/\s+/g, ' ').trim();

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
