import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Time } from '../../ui/time.js';
import { DeliveryDrawer } from './delivery-drawer.js';
import { STATES } from './filters.js';
import { deliveriesQuery, type Delivery, watchInterval, type Webhook } from './queries.js';
import { deliveryState } from './webhook-state.js';
import styles from './webhooks.module.css';

const route = getRouteApi('/shell/settings/developer/webhooks/$webhookId');

interface DeliveriesProps {
  readonly webhook: Webhook;
  readonly onOpen: (id: string) => void;
}

/** What was sent to a webhook, or waits to be, newest first. */
export function Deliveries({ webhook, onOpen }: DeliveriesProps) {
  const { delivery, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const read = useInfiniteQuery({
    ...deliveriesQuery(webhook.id, filters),
    refetchInterval: ({ state }) => watchInterval(state.data?.pages.flatMap(({ items }) => items)),
  });
  const columns = useMemo(() => columnsOf(onOpen), [onOpen]);
  const search = (change: Record<string, string | undefined>): void =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <>
      <FilterBar values={filters} fields={fieldsOf(read.data, filters.event)} onChange={search} />
      {read.error ? (
        <ErrorState error={read.error} onRetry={() => void read.refetch()} />
      ) : (
        <DataTable
          label="Deliveries"
          columns={columns}
          items={read.data}
          rowId={({ id }) => id}
          loadMore={
            read.hasNextPage ? { pending: read.isFetchingNextPage, load: () => void read.fetchNextPage() } : undefined
          }
          empty={
            isFiltered ? (
              <EmptyState
                action={
                  <Button variant="default" onClick={() => search({ state: undefined, event: undefined })}>
                    Clear the filters
                  </Button>
                }
              >
                No delivery matches these filters.
              </EmptyState>
            ) : (
              <EmptyState>Nothing was sent in the last 30 days. A test event shows whether it would arrive.</EmptyState>
            )
          }
        />
      )}
      {delivery && (
        <DeliveryDrawer webhook={webhook} deliveryId={delivery} onClose={() => search({ delivery: undefined })} />
      )}
    </>
  );
}

/** The events that were sent are offered: of more than a hundred, most never are. */
function fieldsOf(items: readonly Delivery[] | undefined, chosen: string | undefined) {
  const types = new Set(items?.map(({ event_type: type }) => type));
  if (chosen) types.add(chosen);
  const events = [...types].sort();
  return [
    { name: 'state', label: 'State', options: STATES.map((value) => ({ value, label: capitalised(value) })) },
    ...(events.length > 0
      ? [{ name: 'event', label: 'Event', options: events.map((value) => ({ value, label: value })) }]
      : []),
  ];
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const columnsOf = (open: (id: string) => void): Column<Delivery>[] => [
  {
    id: 'event',
    header: 'Event',
    enableSorting: false,
    cell: ({ row: { original: delivery } }) => (
      <button type="button" className={styles.open} onClick={() => open(delivery.id)}>
        {delivery.event_type}
      </button>
    ),
  },
  {
    id: 'state',
    header: 'State',
    enableSorting: false,
    cell: ({ row }) => {
      const { label, tone, reason } = deliveryState(row.original);
      return (
        <StatusBadge tone={tone} reason={reason}>
          {label}
        </StatusBadge>
      );
    },
  },
  {
    id: 'answer',
    header: 'Last answer',
    enableSorting: false,
    meta: { from: 'sm' },
    cell: ({ row: { original: it } }) => it.last_status ?? (it.attempt_count > 0 ? 'No answer' : '–'),
  },
  {
    id: 'attempts',
    header: 'Attempts',
    enableSorting: false,
    meta: { from: 'sm' },
    cell: ({ row }) => row.original.attempt_count,
  },
  {
    id: 'next',
    header: 'Next attempt',
    enableSorting: false,
    meta: { from: 'md' },
    cell: ({ row: { original: it } }) => (it.next_attempt_at ? <Time at={it.next_attempt_at} /> : '–'),
  },
  {
    id: 'created',
    header: 'Created',
    enableSorting: false,
    cell: ({ row }) => <Time at={row.original.created_at} />,
  },
];
