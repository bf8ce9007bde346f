import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { download } from '../../app/api.js';
import { useKeyNames } from '../../app/key-names.js';
import { useRefusal } from '../../app/session/permissions.js';
import { ErrorState } from '../../ui/error-state.js';
import { formError } from '../../ui/field-error.js';
import { Icon } from '../../ui/icon.js';
import { PageHeader } from '../../ui/page-header.js';
import { toast } from '../../ui/toast.js';
import { CallDrawer } from './call-drawer.js';
import { CallList } from './call-list.js';
import styles from './call-logs.module.css';
import { type CallLogFilters, type CallLogQuery, queryOf, searchOf, statusClassOf } from './filters.js';
import { Histogram } from './histogram.js';
import { useLiveTail } from './live-tail.js';
import { LogFilters } from './log-filters.js';
import { Gaps, Retention } from './missing-calls.js';
import { NoCalls } from './no-calls.js';
import { callLogsQuery, histogramQuery, latestQuery } from './queries.js';
import { Summary } from './summary.js';

const route = getRouteApi('/shell/call-logs');

/** So far down one reads, and nothing may move under one's eyes. */
const TOP_PX = 60;
const AROUND_MS = 60 * 60_000;

export function CallLogsPage() {
  const filters = route.useSearch();
  const keyNames = useKeyNames();
  const queryClient = useQueryClient();
  const { nowMs, query, reload } = useQueryNow(filters);
  const { open, search, clear } = useAddress();
  const isLive = filters.live === '1' && !filters.to;
  const list = useInfiniteQuery({ ...callLogsQuery(query), placeholderData: keepPreviousData });
  const isReading = (): boolean => filters.call !== undefined || scrollY > TOP_PX;
  const live = useLiveTail(isLive, query, isReading, reload);
  const calls = useTogether(live.shown, list.data);
  const widen = async (): Promise<void> => {
    const latest = await queryClient.ensureQueryData(latestQuery);
    const at = Date.parse(latest?.occurred_at ?? new Date().toISOString());
    search({ from: new Date(at - AROUND_MS).toISOString(), to: new Date(at + 1).toISOString(), live: undefined });
  };
  const more = list.hasNextPage
    ? { pending: list.isFetching, failed: list.isFetchNextPageError, load: () => void list.fetchNextPage() }
    : undefined;
  return (
    <>
      <PageHeader
        title="Call Logs"
        description="Every call of this tenant’s API, a moment after it was answered."
        actions={<Actions {...{ query, isLive, reload }} isOver={!!filters.to} onLive={(on) => search({ live: on })} />}
      />
      <LogFilters filters={filters} keyNames={keyNames} onChange={search} />
      <Gaps from={query.from} to={query.to} />
      <CallHistogram {...{ filters, query }} onZoom={(from, to) => search({ from, to, live: undefined })} />
      <Summary {...{ query, isLive }} error={live.error} />
      {live.waiting.length > 0 && (
        <div className={styles.waiting} aria-live="polite">
          <Button
            size="xs"
            radius="xl"
            leftSection={<Icon name="arrowUp" size={14} />}
            onClick={() => {
              live.show();
              scrollTo({ top: 0 });
            }}
          >
            {live.waiting.length.toLocaleString('en')} new
          </Button>
        </div>
      )}
      {list.error && !list.data ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <CallList
          {...{ calls, keyNames, more }}
          openId={filters.call}
          empty={<NoCalls {...{ filters, nowMs }} onClear={clear} onWiden={() => void widen()} />}
        />
      )}
      <Retention />
      {filters.call && (
        <CallDrawer
          id={filters.call}
          calls={calls ?? []}
          keyNames={keyNames}
          onOpen={open}
          onClose={() => search({ call: undefined })}
        />
      )}
    </>
  );
}

/** The filters as of a moment, which stays while one scrolls: pages of another moment would not fit together. */
function useQueryNow(filters: CallLogFilters) {
  const [nowMs, setNowMs] = useState(Date.now);
  const key = JSON.stringify({ ...filters, call: undefined, live: undefined });
  const query = useMemo(() => queryOf(JSON.parse(key) as CallLogFilters, nowMs), [key, nowMs]);
  const reload = useCallback(() => setNowMs(Date.now()), []);
  return { nowMs, query, reload };
}

function useAddress() {
  const navigate = route.useNavigate();
  const search = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
  const open = useCallback((call: string) => search({ call }), [search]);
  const clear = (): void =>
    void navigate({ search: ({ period, live }) => ({ period, live }), replace: true, resetScroll: false });
  return { search, open, clear };
}

/** What arrived live, and below it what was read; a call that is in both, once. */
function useTogether<Call extends { readonly id: string }>(
  arrived: readonly Call[],
  read: readonly Call[] | undefined,
) {
  return useMemo(() => {
    if (!read || arrived.length === 0) return read;
    const known = new Set(read.slice(0, arrived.length + 1_000).map(({ id }) => id));
    return [...arrived.filter(({ id }) => !known.has(id)), ...read];
  }, [arrived, read]);
}

interface CallHistogramProps {
  readonly filters: CallLogFilters;
  readonly query: CallLogQuery;
  readonly onZoom: (from: string, to: string) => void;
}

/** Usage is counted by key, route and status alone, which is said where other filters are set. */
function CallHistogram({ filters, query, onZoom }: CallHistogramProps) {
  const refusal = useRefusal('usage:read');
  const { data, error } = useQuery({
    ...histogramQuery(query),
    enabled: !refusal,
    placeholderData: keepPreviousData,
  });
  if (refusal || error) return null;
  const only = statusClassOf(filters.status);
  const { path, user, ip, request, client, error: code, slower, method } = filters;
  const others = [path, user, ip, request, client, code, slower, filters.route ? undefined : method];
  const isWider = others.some((value) => value !== undefined) || (filters.status !== undefined && !only);
  const note = isWider
    ? 'Counted by key, route and kind of status; the other filters are those of the list.'
    : undefined;
  return <Histogram {...{ usage: data, only, note, onZoom }} />;
}

interface ActionsProps {
  readonly query: CallLogQuery;
  readonly isLive: boolean;
  readonly isOver: boolean;
  readonly reload: () => void;
  readonly onLive: (on: '1' | undefined) => void;
}

function Actions({ query, isLive, isOver, reload, onLive }: ActionsProps) {
  const save = (format: 'csv' | 'ndjson'): void => {
    const path = `/api/v1/call-logs/export?${searchOf({ ...query, format })}`;
    download(path, `call-logs.${format}`).catch((error: unknown) =>
      toast(formError(error) ?? 'It was not exported.', 'failed'),
    );
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<Icon name="download" size={14} />}>
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save('csv')}>CSV, for spreadsheets</Menu.Item>
          <Menu.Item onClick={() => save('ndjson')}>NDJSON, for programs</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<Icon name="refresh" size={14} />} onClick={reload}>
        Refresh
      </Button>
      <Button
        variant={isLive ? 'filled' : 'default'}
        leftSection={<span className={styles.dot} />}
        aria-pressed={isLive}
        disabled={isOver}
        title={isOver ? 'The time one looks at is over: nothing new comes in it.' : undefined}
        onClick={() => onLive(isLive ? undefined : '1')}
      >
        Live
      </Button>
    </>
  );
}
