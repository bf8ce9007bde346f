import { useInfiniteQuery } from '@tanstack/react-query';
import type { Schemas } from '../../app/api.js';
import { useRefusal } from '../../app/session/permissions.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { StatusBadge, type Tone } from '../../ui/status-badge.js';
import { Time } from '../../ui/time.js';
import { callsQuery } from './queries.js';
import styles from './resources.module.css';

type CallLog = Schemas['CallLogView'];

const columns: Column<CallLog>[] = [
  {
    id: 'call',
    header: 'Call',
    enableSorting: false,
    cell: ({ row: { original: call } }) => (
      <code className={styles.brief} title={call.path}>
        {call.method} {call.path.replace('/api/v1', '')}
      </code>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    enableSorting: false,
    cell: ({ row: { original: call } }) => (
      <StatusBadge tone={toneOf(call.status)} reason={call.error_code ?? undefined}>
        {String(call.status)}
      </StatusBadge>
    ),
  },
  {
    id: 'took',
    header: 'Took',
    enableSorting: false,
    meta: { from: 'md' },
    cell: ({ row: { original: call } }) => `${call.duration_ms.toLocaleString('en')} ms`,
  },
  {
    id: 'at',
    header: 'When',
    enableSorting: false,
    meta: { from: 'sm' },
    cell: ({ row: { original: call } }) => <Time at={call.occurred_at} />,
  },
];

/** The calls whose path names the record. Those that made it, or listed it, name it nowhere. */
export function Calls({ path, one }: { readonly path: string; readonly one: string }) {
  const refusal = useRefusal('call-logs:read');
  const calls = useInfiniteQuery({ ...callsQuery(path), enabled: refusal === null });
  if (refusal) return <EmptyState>{refusal}</EmptyState>;
  if (calls.error) return <ErrorState error={calls.error} onRetry={() => void calls.refetch()} />;
  const loadMore = { pending: calls.isFetchingNextPage, load: () => void calls.fetchNextPage() };
  return (
    <DataTable
      label="Calls"
      columns={columns}
      items={calls.data}
      rowId={({ id }) => id}
      loadMore={calls.hasNextPage ? loadMore : undefined}
      empty={
        <EmptyState curl={`curl ${location.origin}${path} \\\n  -H "X-API-Key: $KEYWAY_API_KEY"`}>
          No call in the logs names this {one} in its path.
        </EmptyState>
      }
    />
  );
}

function toneOf(status: number): Tone {
  if (status >= 500) return 'bad';
  return status >= 400 ? 'warn' : 'ok';
}
