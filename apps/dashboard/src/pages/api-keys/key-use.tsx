import { Group, SegmentedControl, SimpleGrid, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { duration } from '../../ui/call-text.js';
import { Chart } from '../../ui/chart.js';
import { ErrorState } from '../../ui/error-state.js';
import { AnchorLink } from '../../ui/links.js';
import { intervalLabel, PERIOD_WORDS } from '../../ui/periods.js';
import { Ranking } from '../../ui/ranking.js';
import { useTimeZone } from '../../ui/time-zone.js';
import { byStatus } from '../../ui/use-by-status.js';
import { KEY_PERIODS } from './filters.js';
import { topOfKeyQuery, useOfKeyQuery } from './key-page-queries.js';

const route = getRouteApi('/shell/settings/developer/api-keys/$id');

/** How much a key is used, for what, and from where. */
export function KeyUse({ id }: { readonly id: string }) {
  const { period = '24h' } = route.useSearch();
  const navigate = route.useNavigate();
  const zone = useTimeZone();
  const { data, error, refetch } = useQuery(useOfKeyQuery(id, period));
  const { data: routes } = useQuery(topOfKeyQuery(id, period, 'route'));
  const { data: addresses } = useQuery(topOfKeyQuery(id, period, 'ip'));
  return (
    <section aria-label="Use">
      <Group justify="space-between" mb="sm">
        <Title order={2} fz="1rem">
          Use
        </Title>
        <SegmentedControl
          size="xs"
          aria-label="Use in the last"
          data={[...KEY_PERIODS]}
          value={period}
          onChange={(next) => void navigate({ search: { period: next }, replace: true, resetScroll: false })}
        />
      </Group>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Chart
          title={`${data.totals.requests.toLocaleString('en')} calls in the ${PERIOD_WORDS[period]}`}
          labels={data.points.map(({ at }) => intervalLabel(at, data.interval, zone))}
          series={byStatus(data)}
        />
      ) : (
        <Skeleton height={260} radius="lg" />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} mt="md" mb="xl">
        <Ranking
          title="Top routes"
          noun="Route"
          items={routes?.map(({ method, route: name, requests, share, error_rate: errorRate, p95_ms: p95 }) => ({
            id: `${method} ${name}`,
            name: name ? (
              <AnchorLink to="/call-logs" search={{ key: id, route: name, period }} underline="hover">
                {method} {name}
              </AnchorLink>
            ) : (
              'No route answered'
            ),
            ...{ requests, share, errorRate },
            p95: p95 === null ? undefined : duration(p95),
          }))}
        />
        <Ranking
          title="Addresses"
          noun="IP address"
          items={addresses?.map(({ ip, requests, share, error_rate: errorRate }) => ({
            id: String(ip),
            name: ip ? (
              <AnchorLink to="/call-logs" search={{ key: id, ip, period }} underline="hover">
                {ip}
              </AnchorLink>
            ) : (
              <Text component="span">Unknown</Text>
            ),
            ...{ requests, share, errorRate },
          }))}
        />
      </SimpleGrid>
    </section>
  );
}
