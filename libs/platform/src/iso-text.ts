const DAY_MS = 86_400_000;
const MAX_DAYS = 1_000;

/** The texts of days, up to the `T`, by their number since 1970. */
const days = new Map<number, string>();
const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));
const THREE_DIGITS = Array.from({ length: 1_000 }, (_, value) => String(value).padStart(3, '0'));

/** As `Date.toISOString`, in a fraction of its time: a page has a hundred times, of few days. */
export function isoText(date: Date): string {
  const ms = date.getTime();
  const day = Math.floor(ms / DAY_MS);
  const text = days.get(day) ?? rememberDay(day, date);
  const ofDay = ms - day * DAY_MS;
  const seconds = Math.floor(ofDay / 1_000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${TWO_DIGITS[Math.floor(minutes / 60)]!}:${TWO_DIGITS[minutes % 60]!}:${TWO_DIGITS[seconds % 60]!}`;
  return `${text}${clock}.${THREE_DIGITS[ofDay % 1_000]!}Z`;
}

/** Throws the RangeError of a date that is none. */
function rememberDay(day: number, date: Date): string {
  const text = date.toISOString().slice(0, -'00:00:00.000Z'.length);
  if (days.size >= MAX_DAYS) days.clear();
  days.set(day, text);
  return text;
}
