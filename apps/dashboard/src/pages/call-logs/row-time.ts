import type { TimeZone } from '../../ui/time-text.js';

const PARTS = {
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
} as const;

// Made once: a formatter is dear, and rows are many.
const formats: Readonly<Record<TimeZone, Intl.DateTimeFormat>> = {
  utc: new Intl.DateTimeFormat('en-GB', { ...PARTS, timeZone: 'UTC' }),
  local: new Intl.DateTimeFormat('en-GB', PARTS),
};

/** "15 Jan, 10:30:00.158", to the millisecond, since calls are compared by it. */
export const rowTime = (at: string, zone: TimeZone): string => formats[zone].format(new Date(at));
