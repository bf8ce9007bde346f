import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { exactTime, relativeTime } from './time-text.js';
import { useTimeZone } from './time-zone.js';

const TICK_MS = 30_000;

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
  const full = exactTime(at, zone);
  const [shown, hidden] = exact ? [full, relativeTime(at, now)] : [relativeTime(at, now), full];
  return (
    <Tooltip label={note ? `${hidden} ${note}` : hidden}>
      <time dateTime={at} tabIndex={0} style={{ whiteSpace: 'nowrap' }}>
        {shown}
      </time>
    </Tooltip>
  );
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
