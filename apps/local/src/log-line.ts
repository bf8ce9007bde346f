/** pino's numbers for its levels, from `warn` on. */
const NAMES = new Map([
  [40, 'warn'],
  [50, 'error'],
  [60, 'fatal'],
]);
const WARN = 40;
const LEVEL = /"level":(\d+)/;

interface LogRecord {
  readonly msg?: string;
  readonly err?: { readonly message?: string };
}

/** What of an app's log the terminal should show: warnings and worse, in words. Null for the rest. */
export function noteworthy(line: string): string | null {
  const level = Number(LEVEL.exec(line)?.[1] ?? 0);
  if (level < WARN) return null;
  try {
    const { msg, err } = JSON.parse(line) as LogRecord;
    const parts = [msg, err?.message].filter((part, at, all) => part && all.indexOf(part) === at);
    return `${NAMES.get(level) ?? level}: ${parts.join(': ') || line}`;
  } catch {
    return null;
  }
}
