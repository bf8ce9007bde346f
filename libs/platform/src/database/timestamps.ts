import { types } from 'pg';

const TIMESTAMPTZ = 1184;
const SHAPE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?\+00$/;

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const pair = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/**
 * Reads PostgreSQL's text of a time in UTC, to the millisecond, as our connections ask for it. Every row has two or
 * three of them, and the driver's own reader is written for every format there is; it reads what is not of this shape.
 */
export function parseTimestamp(text: string, otherwise: (text: string) => unknown): unknown {
  if (!SHAPE.test(text)) return otherwise(text);
  const year = pair(text, 0) * 100 + pair(text, 2);
  const fraction = text.length === 22 ? 0 : Number(text.slice(20, -3).padEnd(3, '0'));
  const time = Date.UTC(
    year,
    pair(text, 5) - 1,
    pair(text, 8),
    pair(text, 11),
    pair(text, 14),
    pair(text, 17),
    fraction,
  );
  // Date.UTC takes the years 0 to 99 for those of the last century.
  return year < 100 ? otherwise(text) : new Date(time);
}

/** Makes it the reader of this process. */
export function readTimestampsFast(): void {
  const otherwise = types.getTypeParser(TIMESTAMPTZ, 'text') as (text: string) => unknown;
  types.setTypeParser(TIMESTAMPTZ, (text) => parseTimestamp(text, otherwise));
}
