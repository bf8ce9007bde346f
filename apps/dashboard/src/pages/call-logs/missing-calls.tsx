import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { exactTime } from '../../ui/time-text.js';
import { useTimeZone } from '../../ui/time-zone.js';
import styles from './call-logs.module.css';
import { type Gap, gapsQuery, settingsQuery } from './queries.js';

const REASONS: Readonly<Record<Gap['reason'], string>> = {
  buffer_full: 'the log database was away for longer than the buffer held',
  refused: 'the log database would not take them',
  stopped: 'the process had to end before it could write them',
};
const SHOWN = 3;

/** Calls that were answered in the time one looks at, and are in no log. */
export function Gaps({ from, to }: { readonly from: string | undefined; readonly to: string | undefined }) {
  const zone = useTimeZone();
  const { data } = useQuery(gapsQuery);
  const gaps = data?.items.filter(
    ({ first_at: first, last_at: last }) =>
      (!from || Date.parse(last) >= Date.parse(from)) && (!to || Date.parse(first) < Date.parse(to)),
  );
  if (!gaps || gaps.length === 0) return null;
  return (
    <div className={styles.gap} role="note">
      {gaps.slice(0, SHOWN).map((gap) => (
        <div key={gap.id}>
          <strong>{gap.records.toLocaleString('en')}</strong> answered {gap.records === 1 ? 'call is' : 'calls are'}{' '}
          missing here, from {exactTime(gap.first_at, zone)} to {exactTime(gap.last_at, zone)}: {REASONS[gap.reason]}.
        </div>
      ))}
      {gaps.length > SHOWN && <div>And {gaps.length - SHOWN} more times like that.</div>}
    </div>
  );
}

/** How long calls are kept, below the list, where they end. */
export function Retention() {
  const zone = useTimeZone();
  const { data } = useQuery(settingsQuery);
  if (!data) return null;
  const days = data.retention_days ?? data.installation.retention_days;
  return (
    <Text size="xs" c="dimmed" mt="sm">
      Calls are kept for {days} {days === 1 ? 'day' : 'days'}: nothing before {exactTime(data.kept_from, zone)} is
      shown.
      {!data.capture.enabled && ' Headers and bodies are not captured.'}
    </Text>
  );
}
