import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useRefusal } from '../../app/session/permissions.js';
import { type FilterField, FilterBar } from '../../ui/filter-bar.js';
import { Icon } from '../../ui/icon.js';
import { exactTime } from '../../ui/time-text.js';
import { useTimeZone } from '../../ui/time-zone.js';
import styles from './call-logs.module.css';
import { type CallLogFilters, filterOf, METHODS, PERIODS, STATUS_CLASSES } from './filters.js';
import { routesQuery } from './queries.js';

const STATUS_LABELS = { '2xx': 'succeeded', '3xx': 'redirected', '4xx': 'refused', '5xx': 'failed' } as const;
const SLOW_MS = ['50', '100', '250', '500', '1000', '5000'];

const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** Set by a search, or by a link from another page. */
const SEARCHED: readonly FilterField[] = [
  { name: 'path', label: 'Path begins', options: [] },
  { name: 'ip', label: 'Address', options: [] },
  { name: 'request', label: 'Request id', options: [] },
  { name: 'client', label: 'Caller’s id', options: [] },
  { name: 'error', label: 'Error', options: [] },
  { name: 'user', label: 'User', options: [] },
];

interface LogFiltersProps {
  readonly filters: CallLogFilters;
  readonly keyNames: ReadonlyMap<string, string>;
  readonly onChange: (change: Record<string, string | undefined>) => void;
}

export function LogFilters({ filters, keyNames, onChange }: LogFiltersProps) {
  const refusal = useRefusal('usage:read');
  const { data: routes = [] } = useQuery({ ...routesQuery, enabled: !refusal });
  const fields: FilterField[] = [
    {
      name: 'status',
      label: 'Status',
      options: STATUS_CLASSES.map((value) => ({ value, label: `${value} ${STATUS_LABELS[value]}` })),
    },
    { name: 'method', label: 'Method', options: same(METHODS) },
    { name: 'route', label: 'Route', options: same(routes) },
    { name: 'key', label: 'Key', options: [...keyNames].map(([value, label]) => ({ value, label })) },
    { name: 'slower', label: 'Slower than', options: SLOW_MS.map((value) => ({ value, label: `${value} ms` })) },
    ...SEARCHED,
  ];
  return (
    <FilterBar values={filters} fields={fields} onChange={onChange}>
      <Search onFound={onChange} />
      <TimeFilter filters={filters} onChange={onChange} />
    </FilterBar>
  );
}

/** Whatever was pasted from a log or a ticket becomes the filter it is. */
function Search({ onFound }: { readonly onFound: (change: CallLogFilters) => void }) {
  const [text, setText] = useState('');
  const find = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) onFound(filterOf(text.trim()));
    setText('');
  };
  return (
    <form onSubmit={find} className={styles.search}>
      <TextInput
        type="search"
        data-search
        aria-label="Find calls by request id, IP address, path, status or error code"
        placeholder="Request id, IP, path, status, error…"
        leftSection={<Icon name="search" size={14} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}

function TimeFilter({ filters: { period = '24h', from, to }, onChange }: Omit<LogFiltersProps, 'keyNames'>) {
  const zone = useTimeZone();
  if (!from && !to)
    return (
      <SegmentedControl
        size="xs"
        aria-label="Time"
        data={[...PERIODS]}
        value={period}
        onChange={(next) => onChange({ period: next })}
      />
    );
  const words = [from && `from ${exactTime(from, zone)}`, to && `to ${exactTime(to, zone)}`].filter(Boolean).join(' ');
  return (
    <Button
      variant="light"
      className={styles.range}
      rightSection={<Icon name="x" size={12} />}
      aria-label={`Time ${words}: look at all of it again`}
      onClick={() => onChange({ from: undefined, to: undefined })}
    >
      {words}
    </Button>
  );
}
