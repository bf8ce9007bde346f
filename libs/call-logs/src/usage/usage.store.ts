import { instantOfId, snakeCase, statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { LatencySketch } from './latency-sketch.js';
import { FIGURES, type FigureNumbers, UsageFigures } from './usage-figures.js';
import type { Grain } from './usage-grains.js';
import { ALL_CALLERS } from './usage-rollups.js';

/** Whose calls, and when: whole minutes, hours or days. */
export interface UsageSpan {
  /** Null for the calls of all keys and users. */
  readonly apiKeyId: string | null;
  readonly interval: Grain;
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

export interface UsageRow {
  readonly at: Date;
  readonly figures: UsageFigures;
}

/** What calls are ranked by. */
export const RANKINGS = ['route', 'key', 'ip'] as const;
export type Ranking = (typeof RANKINGS)[number];

export interface RankedRow {
  /** The route's value, the key's id or the address. */
  readonly value: string;
  readonly figures: UsageFigures;
}

export interface RouteUse {
  readonly value: string;
  readonly calls: number;
  /** Of these, those that were answered with 2xx or 3xx. */
  readonly succeeded: number;
  /** The start of the last minute, hour or day with a call. */
  readonly lastAt: Date;
}

/** PostgreSQL's bigint would arrive as text; below 2^53 a double is exact. */
const FIGURE_COLUMNS = FIGURES.map((name) => `${snakeCase(name)}::float8 AS "${name}"`).join(', ');
const SUMS = FIGURES.map((name) => `sum(${snakeCase(name)})::float8 AS "${name}"`).join(', ');

const OF_SPAN = 'grain = $1 AND at >= $2 AND at < $3 AND environment = $4 AND tenant_id = $5';
const OF_CALLER = `${OF_SPAN} AND api_key_id = $6`;
const EACH_KEY = `${OF_SPAN} AND dimension = 'total'`;

const SERIES = statement(
  'usage_series',
  `SELECT at, ${FIGURE_COLUMNS}, latency FROM call_log_usage
   WHERE ${OF_CALLER} AND dimension = $7 AND value = ANY($8)`,
);

const ranked = (value: string, condition: string) =>
  statement(
    'usage_ranked',
    `SELECT ${value} AS value, ${SUMS} FROM call_log_usage WHERE ${condition}
     GROUP BY ${value} ORDER BY sum(requests) DESC, ${value} LIMIT $7`,
  );
const RANKED = {
  route: ranked('value', `${OF_CALLER} AND dimension = 'route'`),
  ip: ranked('value', `${OF_CALLER} AND dimension = 'ip'`),
  key: ranked('api_key_id', `${EACH_KEY} AND api_key_id <> $6`),
};

const LATENCIES = {
  route: statement(
    'usage_route_latencies',
    `SELECT value, latency FROM call_log_usage WHERE ${OF_CALLER} AND dimension = 'route' AND value = ANY($7)`,
  ),
  key: statement(
    'usage_key_latencies',
    `SELECT api_key_id AS value, latency FROM call_log_usage WHERE ${EACH_KEY} AND api_key_id <> $6 AND api_key_id = ANY($7)`,
  ),
};

const ROUTE_USES = statement(
  'usage_of_routes',
  `SELECT value, sum(requests)::float8 AS calls, sum(successes + redirects)::float8 AS succeeded, max(at) AS "lastAt"
   FROM call_log_usage WHERE ${OF_CALLER} AND dimension = 'route' GROUP BY value`,
);

/** Ids are UUIDv7: the first is the oldest, and says since when. */
const OLDEST_WAITING = statement(
  'usage_oldest_waiting',
  `SELECT least((SELECT id FROM call_log_inbox ORDER BY id LIMIT 1),
                (SELECT id FROM call_log_usage_deltas ORDER BY id LIMIT 1)) AS id`,
);

/** Never the id of a key, which are UUIDv7. */
const NOBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The one place that reads usage, so that it can be kept elsewhere one day. */
@Injectable()
export class UsageStore {
  constructor(private readonly database: CallLogsDatabase) {}

  /** The totals of each minute, hour or day that had a call, or those of routes, one row each. In no order. */
  async series(
    span: UsageSpan,
    routes: readonly string[] | null,
    environment: Environment,
    tenantId: string,
  ): Promise<UsageRow[]> {
    const values = [...placed(span, environment, tenantId), routes ? 'route' : 'total', routes ?? ['']];
    const rows = await this.database.query<FigureNumbers & { at: Date; latency: Buffer }>(SERIES, values);
    return rows.map(({ at, latency, ...numbers }) => ({
      at,
      figures: UsageFigures.of(numbers, LatencySketch.ofBytes(latency)),
    }));
  }

  /** Those with the most requests, and the most first. Addresses come without latencies. */
  async ranked(
    by: Ranking,
    span: UsageSpan,
    limit: number,
    environment: Environment,
    tenantId: string,
  ): Promise<RankedRow[]> {
    const place = placed(span, environment, tenantId);
    const rows = await this.database.query<FigureNumbers & { value: string }>(RANKED[by], [...place, limit]);
    const latencies = by === 'ip' ? null : await this.latencies(by, place, rows);
    return rows.map(({ value, ...numbers }) => ({
      value,
      figures: UsageFigures.of(numbers, latencies?.get(value) ?? null),
    }));
  }

  /** Which routes were called, and when last. */
  routeUses(span: UsageSpan, environment: Environment, tenantId: string): Promise<RouteUse[]> {
    return this.database.query<RouteUse>(ROUTE_USES, placed(span, environment, tenantId));
  }

  /**
   * Up to when usage is whole: each call that was answered before is counted, unless an api process could not reach the
   * database and still keeps its record in memory. To be asked before what it is said of.
   */
  async countedUntil(now: Date): Promise<Date> {
    const [row] = await this.database.query<{ id: string | null }>(OLDEST_WAITING);
    return row?.id ? new Date(Math.min(instantOfId(row.id), now.getTime())) : now;
  }

  private async latencies(
    by: keyof typeof LATENCIES,
    place: readonly unknown[],
    ranked: readonly { readonly value: string }[],
  ): Promise<Map<string, LatencySketch>> {
    const sums = new Map(ranked.map(({ value }) => [value, LatencySketch.empty()]));
    const rows = await this.database.query<{ value: string; latency: Buffer }>(LATENCIES[by], [
      ...place,
      [...sums.keys()],
    ]);
    for (const { value, latency } of rows) sums.get(value)?.add(LatencySketch.ofBytes(latency));
    return sums;
  }
}

const placed = ({ interval, from, to, apiKeyId }: UsageSpan, environment: Environment, tenantId: string): unknown[] => [
  interval,
  from,
  to,
  environment,
  tenantId,
  apiKeyId === null ? ALL_CALLERS : keyAsked(apiKeyId),
];

/** Whoever asks for the nil UUID as a key asks for a key that nobody has, and not for all callers. */
const keyAsked = (apiKeyId: string): string => (apiKeyId === ALL_CALLERS ? NOBODY : apiKeyId);
