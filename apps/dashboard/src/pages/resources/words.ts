import type { Tone } from '../../ui/status-badge.js';

/** "first_name" is "First name", "created_at" is "Created", "contact_id" is "Contact". */
export function labelOf(name: string): string {
  if (name === 'id') return 'ID';
  const words = name
    .replace(/_at$/, '')
    .replace(/(?<!external)_id$/, '')
    .replaceAll('_', ' ');
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(/ id$/, ' ID');
}

const TONES: Readonly<Record<Tone, readonly string[]>> = {
  ok: ['active', 'completed', 'converted', 'confirmed', 'sent', 'delivered', 'done', 'qualified', 'promoter'],
  bad: ['failed', 'lost', 'detractor', 'no_show', 'disconnected'],
  warn: ['paused', 'unknown', 'passive'],
  info: ['running', 'queued', 'in_progress', 'sending', 'scheduled', 'pending', 'open', 'new', 'contacted'],
  off: ['draft', 'archived', 'cancelled', 'recorded'],
};

export const toneOf = (state: string): Tone =>
  (Object.keys(TONES) as Tone[]).find((tone) => TONES[tone].includes(state)) ?? 'off';

export const isState = (name: string): boolean => ['state', 'status', 'category'].includes(name);

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
export const isTime = (value: string): boolean => TIME.test(value);

const ANY_ID = /^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/;
export const isId = (value: string): boolean => ANY_ID.test(value);

/** What a record is called: the first of its names that it has. */
export function titleOf(row: Readonly<Record<string, unknown>>): string {
  const names = ['name', 'email', 'title', 'service', 'subject', 'address', 'author', 'to', 'id'];
  const title = names
    .map((name) => row[name])
    .find((value): value is string => typeof value === 'string' && value !== '');
  return title ?? 'Record';
}
