import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Chart } from '../../ui/chart.js';
import { ErrorState } from '../../ui/error-state.js';
import { AnchorLink } from '../../ui/links.js';
import { useTimeZone } from '../../ui/time-zone.js';
import { changeOf, pointsOf } from './health.js';
import styles from './overview.module.css';
import { LOGS, pageCalled } from './pages.js';
import { dayQuery, type Usage } from './queries.js';

/** The last 24 hours of calls, against the 24 before. */
export function Day() {
  const day = useQuery(dayQuery);
  if (day.error) return <ErrorState error={day.error} onRetry={() => void day.refetch()} />;
  return (
    <>
      <Figures usage={day.data} />
      {day.data ? <Requests usage={day.data} /> : <Skeleton height={260} mb="lg" />}
    </>
  );
}

function Figures({ usage }: { readonly usage: Usage | undefined }) {
  const { totals, previous } = usage ?? {};
  const { change } = previous ?? {};
  const errors = totals?.error_rate;
  const p95 = totals?.p95_ms;
  return (
    <dl className={styles.figures}>
      <Figure label="Requests" note={changeOf(change?.requests)} to={pageCalled(...LOGS)}>
        {totals?.requests.toLocaleString('en')}
      </Figure>
      <Figure label="Error rate" note={pointsOf(change?.error_rate)} to={pageCalled('Usage')}>
        {totals && (typeof errors === 'number' ? `${(errors * 100).toFixed(1)} %` : '–')}
      </Figure>
      <Figure label="p95 latency" note={changeOf(change?.p95_ms)} to={pageCalled('Usage')}>
        {totals && (typeof p95 === 'number' ? `${p95.toLocaleString('en', { maximumFractionDigits: 1 })} ms` : '–')}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  readonly label: string;
  readonly note: string;
  readonly to: ReturnType<typeof pageCalled>;
  readonly children: ReactNode;
}

function Figure({ label, note, to, children }: FigureProps) {
  return (
    <div>
      <dt>
        {to ? (
          <AnchorLink to={to} c="inherit" underline="hover">
            {label}
          </AnchorLink>
        ) : (
          label
        )}
      </dt>
      <dd>
        {children === undefined ? (
          <Skeleton height={24} width={80} my={6} />
        ) : (
          <>
            <span className={styles.number}>{children}</span>
            <Text size="xs" c="dimmed">
              {note}
            </Text>
          </>
        )}
      </dd>
    </div>
  );
}

function Requests({ usage: { points } }: { readonly usage: Usage }) {
  const zone = useTimeZone();
  const hour = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(zone === 'utc' && { timeZone: 'UTC' }),
  });
  return (
    <div className={styles.chart}>
      <Chart
        title="Requests, last 24 hours"
        labels={points.map(({ at }) => hour.format(new Date(at)))}
        series={[
          { name: 'Answered', color: 'var(--kw-ok)', values: points.map((it) => it.successes + it.redirects) },
          { name: 'Refused (4xx)', color: 'var(--kw-warn)', values: points.map((it) => it.client_errors) },
          { name: 'Failed (5xx)', color: 'var(--kw-bad)', values: points.map((it) => it.server_errors) },
        ]}
      />
    </div>
  );
}
