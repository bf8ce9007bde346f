import { Hint } from './hint.js';
import { useNow } from './now.js';
import { exactTime, relativeTime } from './time-text.js';
import { useTimeZone } from './time-zone.js';

interface TimeProps {
  readonly at: string;
  /** Said after the exact time, where one points at it: "from 203.0.113.7". */
  readonly note?: string | undefined;
  /** The exact time in the page itself, for logs. */
  readonly exact?: boolean;
}

/** A time, as people tell it: "3 minutes ago", and exactly where one points at it or focuses it. */
export function Time({ at, note, exact = false }: TimeProps) {
  const zone = useTimeZone();
  const now = useNow();
  const hidden = (): string => (exact ? relativeTime(at, now) : exactTime(at, zone));
  return (
    <Hint label={() => (note ? `${hidden()} ${note}` : hidden())}>
      <time dateTime={at} tabIndex={0} style={{ whiteSpace: 'nowrap' }}>
        {exact ? exactTime(at, zone) : relativeTime(at, now)}
      </time>
    </Hint>
  );
}
