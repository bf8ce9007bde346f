import { SegmentedControl, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ApiError } from '../../app/api.js';
import type { TimeZone } from '../../ui/time-text.js';
import { chooseTimeZone, useTimeZone } from '../../ui/time-zone.js';
import styles from './call-logs.module.css';
import type { CallLogQuery } from './filters.js';
import { countQuery } from './queries.js';

const ZONES: { value: TimeZone; label: string }[] = [
  { value: 'local', label: 'Local' },
  { value: 'utc', label: 'UTC' },
];

interface SummaryProps {
  readonly query: CallLogQuery;
  readonly isLive: boolean;
  readonly error: ApiError | null;
}

/** How many there are, and in whose time they are told. */
export function Summary({ query, isLive, error }: SummaryProps) {
  const zone = useTimeZone();
  const { data } = useQuery({ ...countQuery(query), placeholderData: keepPreviousData });
  const count = data && `${data.relation === 'exact' ? '' : 'More than '}${data.count.toLocaleString('en')}`;
  return (
    <div className={styles.bar}>
      <Text size="sm" c="dimmed" aria-live="polite">
        {count && `${count} ${data.count === 1 ? 'call' : 'calls'}`}
        {isLive && !error && ' · following new ones'}
        {error && ` · new ones cannot be followed: ${error.message}`}
      </Text>
      <SegmentedControl
        size="xs"
        aria-label="Times are told in"
        data={ZONES}
        value={zone}
        onChange={(next) => chooseTimeZone(next)}
      />
    </div>
  );
}
