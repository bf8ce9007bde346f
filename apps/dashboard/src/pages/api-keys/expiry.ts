const DAY_MS = 24 * 3_600_000;

export const EXPIRIES = [
  { value: 'never', label: 'Never' },
  { value: '7', label: 'In 7 days' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'date', label: 'On a date…' },
] as const;

export type Expiry = (typeof EXPIRIES)[number]['value'];

/** When a key with this choice expires, as the API takes it. A date is the end of that day where one is. */
export function expiresAt(expiry: Expiry, date: string, nowMs: number): string | null {
  if (expiry === 'never') return null;
  if (expiry === 'date') return date === '' ? null : new Date(`${date}T23:59:59`).toISOString();
  return new Date(nowMs + Number(expiry) * DAY_MS).toISOString();
}

/** The date input's text for a time. */
export function dateOf(at: string): string {
  const time = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
