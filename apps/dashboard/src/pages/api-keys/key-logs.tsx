import { Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRefusal } from '../../app/session/permissions.js';
import { duration } from '../../ui/call-text.js';
import { StatusCode } from '../../ui/status-code.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { AnchorLink } from '../../ui/links.js';
import { Time } from '../../ui/time.js';
import type { Schemas } from '../../app/api.js';
import { logsOfKeyQuery } from './key-page-queries.js';
import styles from './key-page.module.css';

type CallLog = Schemas['CallLogView'];

const plain = { enableSorting: false } as const;

const COLUMNS: Column<CallLog>[] = [
  { ...plain, id: 'status', header: 'Status', cell: ({ row }) => <StatusCode status={row.original.status} /> },
  {
    ...plain,
    id: 'call',
    header: 'Call',
    cell: ({ row: { original: call } }) => (
      <AnchorLink
        to="/call-logs"
        search={{ key: call.api_key_id ?? undefined, call: call.id, period: '30d' }}
        underline="hover"
        c="inherit"
        className={styles.call}
      >
        {call.method} {call.path}
      </AnchorLink>
    ),
  },
  { ...plain, id: 'ip', header: 'Address', meta: { from: 'md' }, cell: ({ row }) => row.original.ip },
  {
    ...plain,
    id: 'duration',
    header: 'Duration',
    meta: { from: 'sm' },
    cell: ({ row }) => duration(row.original.duration_ms),
  },
  { ...plain, id: 'time', header: 'Time', cell: ({ row }) => <Time at={row.original.occurred_at} /> },
];

/** The latest calls of a key; all of them are a link away. */
export function KeyLogs({ id }: { readonly id: string }) {
  const refusal = useRefusal('call-logs:read');
  const { data, error, refetch } = useQuery({ ...logsOfKeyQuery(id), enabled: !refusal });
  if (refusal) return null;
  return (
    <section className={styles.section} aria-label="Logs">
      <Group justify="space-between" mb="sm">
        <Title order={2} fz="1rem">
          Latest calls
        </Title>
        <AnchorLink to="/call-logs" search={{ key: id }} size="sm">
          All its calls
        </AnchorLink>
      </Group>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Latest calls"
          columns={COLUMNS}
          items={data}
          rowId={(call) => call.id}
          empty={<EmptyState>It has made no call that is still kept.</EmptyState>}
        />
      )}
    </section>
  );
}
