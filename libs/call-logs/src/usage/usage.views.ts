import { parseRouteValue } from './route-value.js';
import type {
  PreviousUsageView,
  TopUsageItemView,
  TopUsageView,
  UsageChangeView,
  UsageFiguresView,
  UsageView,
} from './usage.dto.js';
import type { UsageFigures } from './usage-figures.js';
import type { PeriodTotals, UsageRanking, UsageReport } from './usage-reports.js';
import type { RankedRow, Ranking } from './usage.store.js';

const US_PER_MS = 1_000;

export function usageView({ totals, points, previous, ...period }: UsageReport): UsageView {
  const whole = figuresView(totals);
  return {
    ...period,
    totals: whole,
    points: points.map(({ at, figures }) => ({ at, ...figuresView(figures) })),
    ...(previous !== undefined && { previous: previous && previousView(previous, whole) }),
  };
}

export const topUsageView = (by: Ranking, { totals, rows, ...period }: UsageRanking): TopUsageView => ({
  ...period,
  requests: totals.requests,
  items: rows.map((row) => itemView(by, row, totals.requests)),
});

export function figuresView(figures: UsageFigures): UsageFiguresView {
  const { requests, durationUs, errors, latency } = figures;
  const [p50Ms = null, p95Ms = null, p99Ms = null] = latency?.percentilesUs(0.5, 0.95, 0.99).map(msOf) ?? [];
  const { successes, redirects, clientErrors, serverErrors, requestBytes, responseBytes } = figures;
  return {
    ...{ requests, successes, redirects, clientErrors, serverErrors, requestBytes, responseBytes },
    ...{ p50Ms, p95Ms, p99Ms },
    errorRate: share(errors, requests),
    meanMs: requests > 0 ? msOf(durationUs / requests) : null,
  };
}

function previousView({ from, to, totals }: PeriodTotals, now: UsageFiguresView): PreviousUsageView {
  const then = figuresView(totals);
  return { from, to, totals: then, change: changeView(then, now) };
}

const changeView = (then: UsageFiguresView, now: UsageFiguresView): UsageChangeView => ({
  requests: change(then.requests, now.requests),
  errorRate: then.errorRate === null || now.errorRate === null ? null : now.errorRate - then.errorRate,
  p50Ms: change(then.p50Ms, now.p50Ms),
  p95Ms: change(then.p95Ms, now.p95Ms),
  p99Ms: change(then.p99Ms, now.p99Ms),
});

function itemView(by: Ranking, { value, figures }: RankedRow, all: number): TopUsageItemView {
  const { requests, errors, latency } = figures;
  return {
    ...(by === 'route' ? parseRouteValue(value) : { method: null, route: null }),
    apiKeyId: by === 'key' ? value : null,
    ip: by === 'ip' ? value : null,
    ...{ requests, errors },
    errorRate: share(errors, requests),
    p95Ms: msOf(latency?.percentilesUs(0.95)[0] ?? null),
    share: share(requests, all) ?? 0,
  };
}

const share = (part: number, all: number): number | null => (all > 0 ? part / all : null);

const change = (then: number | null, now: number | null): number | null =>
  then && now !== null ? (now - then) / then : null;

/** To the microsecond, which is what was measured. */
const msOf = (us: number | null): number | null => (us === null ? null : Math.round(us) / US_PER_MS);
