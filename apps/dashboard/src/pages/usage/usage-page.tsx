import { Button, SegmentedControl, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useKeyNames } from '../../app/key-names.js';
import { useRefusal } from '../../app/session/permissions.js';
import { duration, percent } from '../../ui/call-text.js';
import { Chart } from '../../ui/chart.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { Icon } from '../../ui/icon.js';
import { AnchorLink, ButtonLink } from '../../ui/links.js';
import { PageHeader } from '../../ui/page-header.js';
import { intervalLabel, type Period, PERIOD_WORDS } from '../../ui/periods.js';
import { Ranking } from '../../ui/ranking.js';
import { exactTime } from '../../ui/time-text.js';
import { useTimeZone } from '../../ui/time-zone.js';
import { byStatus } from '../../ui/use-by-status.js';
import { csvOf, saveText } from './csv.js';
import { Figures } from './figures.js';
import { PERIODS } from './filters.js';
import { topQuery, type Usage, usageQuery } from './queries.js';

const route = getRouteApi('/shell/usage');

export function UsagePage() {
  const { period = '24h', key } = route.useSearch();
  const navigate = route.useNavigate();
  const keyNames = useKeyNames();
  const refusal = useRefusal('usage:read');
  const { data: usage, error, refetch } = useQuery({ ...usageQuery(period, key), enabled: !refusal });
  const search = (change: Record<string, string | undefined>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const options = [...keyNames].map(([value, label]) => ({ value, label }));
  const save = (): void => usage && saveText(csvOf(usage.points), `usage-${period}.csv`);
  return (
    <>
      <PageHeader
        title="Usage"
        description={`The calls of the ${PERIOD_WORDS[period]}, compared with as long before.`}
        actions={
          <Button variant="default" disabled={!usage} leftSection={<Icon name="download" size={14} />} onClick={save}>
            Export CSV
          </Button>
        }
      />
      <FilterBar values={{ key }} fields={[{ name: 'key', label: 'Key', options }]} onChange={search}>
        <SegmentedControl
          size="xs"
          aria-label="Time"
          data={[...PERIODS]}
          value={period}
          onChange={(next) => search({ period: next })}
        />
      </FilterBar>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : usage ? (
        <UsageOf {...{ usage, period, keyNames }} apiKeyId={key} />
      ) : (
        <Loading />
      )}
    </>
  );
}

interface UsageOfProps {
  readonly usage: Usage;
  readonly period: Period;
  readonly apiKeyId: string | undefined;
  readonly keyNames: ReadonlyMap<string, string>;
}

function UsageOf({ usage, period, apiKeyId, keyNames }: UsageOfProps) {
  const zone = useTimeZone();
  if (usage.totals.requests === 0 && (usage.previous?.totals.requests ?? 0) === 0)
    return (
      <EmptyState
        action={<ButtonLink to="/settings/developer/api-keys">Go to API Keys</ButtonLink>}
        curl={`curl ${location.origin}/api/v1/contacts \\\n  -H "X-API-Key: $KEYWAY_API_KEY"`}
      >
        No call was made in the {PERIOD_WORDS[period]}.
      </EmptyState>
    );
  return (
    <Stack gap="md">
      <Figures usage={usage} />
      <Charts usage={usage} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <TopRoutes {...{ period, apiKeyId }} />
        {!apiKeyId && <TopKeys {...{ period, keyNames }} />}
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        Counted up to {exactTime(usage.as_of, zone)}, by {usage.interval}. Times are within 2 % of the exact value.
      </Text>
    </Stack>
  );
}

function Charts({ usage }: { readonly usage: Usage }) {
  const zone = useTimeZone();
  const { points, interval } = usage;
  const labels = points.map(({ at }) => intervalLabel(at, interval, zone));
  const times = [
    { name: 'p50', color: 'var(--kw-ok)', values: points.map(({ p50_ms: value }) => value) },
    { name: 'p95', color: 'var(--kw-warn)', values: points.map(({ p95_ms: value }) => value) },
    { name: 'p99', color: 'var(--kw-bad)', values: points.map(({ p99_ms: value }) => value) },
  ];
  const rate = [{ name: 'Error rate', color: 'var(--kw-bad)', values: points.map(({ error_rate: value }) => value) }];
  return (
    <>
      <Chart title="Calls by status" labels={labels} series={byStatus(usage)} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Chart title="Duration" kind="lines" labels={labels} series={times} format={duration} />
        <Chart title="Error rate" kind="lines" labels={labels} series={rate} format={percent} />
      </SimpleGrid>
    </>
  );
}

interface TopProps {
  readonly period: Period;
  readonly apiKeyId: string | undefined;
}

/** The logs know periods up to 30 days. */
const logPeriod = (period: Period) => (period === '90d' ? '30d' : period);

function TopRoutes({ period, apiKeyId }: TopProps) {
  const { data } = useQuery(topQuery(period, apiKeyId, 'route'));
  const items = data?.map(({ method, route: name, requests, share, error_rate: errorRate, p95_ms: p95 }) => ({
    id: `${method} ${name}`,
    name: name ? (
      <AnchorLink to="/call-logs" search={{ route: name, key: apiKeyId, period: logPeriod(period) }} underline="hover">
        {method} {name}
      </AnchorLink>
    ) : (
      'No route answered'
    ),
    ...{ requests, share, errorRate },
    p95: p95 === null ? undefined : duration(p95),
  }));
  return <Ranking title="Top routes" noun="Route" items={items} />;
}

function TopKeys({ period, keyNames }: Pick<UsageOfProps, 'period' | 'keyNames'>) {
  const { data } = useQuery(topQuery(period, undefined, 'key'));
  const items = data?.map(({ api_key_id: id, requests, share, error_rate: errorRate, p95_ms: p95 }) => ({
    id: String(id),
    name: id ? (
      <AnchorLink to="/settings/developer/api-keys/$id" params={{ id }} search={{}} underline="hover">
        {keyNames.get(id) ?? id}
      </AnchorLink>
    ) : (
      'Users, without a key'
    ),
    ...{ requests, share, errorRate },
    p95: p95 === null ? undefined : duration(p95),
  }));
  return <Ranking title="Top keys" noun="Key" items={items} />;
}

const Loading = () => (
  <Stack gap="md" aria-busy>
    <Skeleton height={86} radius="lg" />
    <Skeleton height={260} radius="lg" />
    <Skeleton height={260} radius="lg" />
  </Stack>
);
