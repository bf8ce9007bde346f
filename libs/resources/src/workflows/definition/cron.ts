/** The five fields of a cron expression, in their order. 7 is Sunday as 0 is. */
const FIELDS = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of month', min: 1, max: 31, names: [] },
  {
    name: 'month',
    min: 1,
    max: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of week', min: 0, max: 7, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const;

type Field = (typeof FIELDS)[number];

const PART = /^(?:\*|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/;
const MAX_LENGTH = 100;
/** The longest there is between two 29ths of February: eight years around 1900, 2100 and their like. */
const MAX_DAYS_AHEAD = 8 * 366;
const MINUTE_MS = 60_000;

/** When a schedule is due, read once from its text. */
interface Schedule {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly isDue: (year: number, month: number, day: number) => boolean;
}

/** What is wrong with a cron expression, or null. One that never comes is wrong as well. */
export function cronProblem(text: string): string | null {
  try {
    return nextDue(text, new Date(0)) ? null : 'Is never due';
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * The first minute after `after` at which a cron expression is due, in UTC; null where there is none. Five fields of
 * numbers, names, ranges, lists and steps, as POSIX has it: where day of month and day of week are both given, either
 * will do. Throws what is wrong with it.
 */
export function nextDue(text: string, after: Date): Date | null {
  const { minutes, hours, isDue } = scheduleOf(text);
  const from = new Date((Math.floor(after.getTime() / MINUTE_MS) + 1) * MINUTE_MS);
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  for (let ahead = 0; ahead <= MAX_DAYS_AHEAD; ahead++) {
    const date = new Date(Date.UTC(year, month, day + ahead));
    if (!isDue(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())) continue;
    for (const hour of hours)
      for (const minute of minutes) {
        const due = new Date(date.getTime() + (hour * 60 + minute) * MINUTE_MS);
        if (due >= from) return due;
      }
  }
  return null;
}

function scheduleOf(text: string): Schedule {
  const parts = text.trim().split(/\s+/);
  if (text.length > MAX_LENGTH || parts.length !== FIELDS.length)
    throw new Error('Must have five fields: minute, hour, day of month, month, day of week');
  const [minutes, hours, days, months, weekdays] = FIELDS.map((field, index) => valuesOf(field, parts[index]!));
  const [anyDay, anyWeekday] = [parts[2]!.startsWith('*'), parts[4]!.startsWith('*')];
  return {
    minutes: minutes!,
    hours: hours!,
    isDue: (year, month, day) => {
      const byDay = days!.includes(day);
      const byWeekday = weekdays!.includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay());
      return months!.includes(month) && (anyDay || anyWeekday ? byDay && byWeekday : byDay || byWeekday);
    },
  };
}

function valuesOf(field: Field, text: string): number[] {
  const values = new Set<number>();
  for (const part of text.toLowerCase().split(',')) {
    const [first, last, step] = rangeOf(field, part);
    for (let value = first; value <= last; value += step) values.add(field.name === 'day of week' ? value % 7 : value);
  }
  return [...values].sort((a, b) => a - b);
}

function rangeOf(field: Field, part: string): [first: number, last: number, step: number] {
  const [whole, first, last, step] = PART.exec(part) ?? [];
  const from = first === undefined ? field.min : numberOf(field, first);
  // `5/10` goes on to the end, as `5-59/10` does.
  const to = last !== undefined ? numberOf(field, last) : first !== undefined && step === undefined ? from : field.max;
  const by = Number(step ?? 1);
  const isInRange = from !== null && to !== null && from >= field.min && to <= field.max && from <= to && by > 0;
  if (whole === undefined || !isInRange)
    throw new Error(`${part.slice(0, 20)} is no ${field.name}: ${field.min} to ${field.max}`);
  return [from, to, by];
}

function numberOf({ min, names }: Field, text: string): number | null {
  const named = (names as readonly string[]).indexOf(text);
  if (named >= 0) return named + min;
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}
