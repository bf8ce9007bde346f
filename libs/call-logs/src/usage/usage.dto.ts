import { Decimal, Id, Instant, Nested, NestedList, OneOf, Text, Texts, Whole } from '@keyway/platform';
import { IntersectionType, PickType } from '@nestjs/swagger';
import { METHODS } from '../explorer/call-log.js';
import { LATENCY_ERROR } from './latency-sketch.js';
import { type Grain, GRAINS } from './usage-grains.js';
import { RANKINGS, type Ranking } from './usage.store.js';

const COMPARISONS = ['previous'] as const;
const WITHIN = `within ${LATENCY_ERROR * 100} % of the exact value`;

class AskedUsage {
  @Instant({ optional: true, description: 'Calls made at or after the start of the interval this is in.' })
  readonly from?: Date;
  @Instant({
    optional: true,
    description: 'Calls made before the end of the interval this is in. Now by default.',
    example: '2026-01-16T00:00:00.000Z',
  })
  readonly to?: Date;
  @Id('key', { optional: true, description: 'Calls made with this key.' }) readonly apiKeyId?: string;
}

export class UsageQuery extends AskedUsage {
  @OneOf('UsageInterval', GRAINS, { optional: true, description: 'By default what suits the period.', example: 'hour' })
  readonly interval?: Grain;
  @Text({ optional: true, max: 300, example: '/api/v1/contacts/:id', description: 'Calls of this route.' })
  readonly route?: string;
  @OneOf('Method', METHODS, { optional: true, description: 'Of the route, calls with this method.' })
  readonly method?: (typeof METHODS)[number];
  @OneOf('UsageComparison', COMPARISONS, { optional: true, description: 'Adds the totals of the period before.' })
  readonly compare?: (typeof COMPARISONS)[number];

  /** The values of the route asked for: with every method where none is named. */
  static routesOf({ route, method }: UsageQuery): string[] | null {
    return route === undefined ? null : (method ? [method] : METHODS).map((one) => `${one} ${route}`);
  }
}

export class TopUsageQuery extends AskedUsage {
  @OneOf('UsageRanking', RANKINGS, { description: 'What calls are counted by.' }) readonly by!: Ranking;
  @Whole({ min: 1, max: 100, optional: true, example: 10, description: 'How many rows.' }) readonly limit: number = 10;
}

export class ScopeUsageQuery extends PickType(AskedUsage, ['from', 'to']) {
  @Id('key', { description: 'The key whose scopes are looked at.' }) readonly apiKeyId!: string;
}

const count = (description: string, example: number) =>
  Whole({ min: 0, max: Number.MAX_SAFE_INTEGER, description, example });
const duration = (description: string, example: number) =>
  Decimal({ min: 0, nullable: true, description: `${description} Null without a call.`, example });

class RequestsView {
  @count('Calls.', 1_204) readonly requests!: number;
}

class ErrorRateView {
  @Decimal({
    min: 0,
    max: 1,
    nullable: true,
    example: 0.025,
    description: 'The share of calls that were answered with 4xx or 5xx. Null without a call.',
  })
  readonly errorRate!: number | null;
}

export class UsageFiguresView extends IntersectionType(RequestsView, ErrorRateView) {
  @count('Calls answered with 2xx.', 1_170) readonly successes!: number;
  @count('Calls answered with 3xx.', 4) readonly redirects!: number;
  @count('Calls answered with 4xx, and those whose caller went away.', 27) readonly clientErrors!: number;
  @count('Calls answered with 5xx.', 3) readonly serverErrors!: number;
  @duration('How long calls took on average, in milliseconds.', 3.41) readonly meanMs!: number | null;
  @duration(`What half of the calls did not exceed, in milliseconds, ${WITHIN}.`, 2.08) readonly p50Ms!: number | null;
  @duration(`What 95 % of the calls did not exceed, ${WITHIN}.`, 9.87) readonly p95Ms!: number | null;
  @duration(`What 99 % of the calls did not exceed, ${WITHIN}.`, 31.2) readonly p99Ms!: number | null;
  @count('Length of the bodies sent.', 48_112) readonly requestBytes!: number;
  @count('Length of the bodies answered, streams aside.', 912_004) readonly responseBytes!: number;
}

export class UsagePointView extends UsageFiguresView {
  @Instant({ example: '2026-01-15T10:00:00.000Z', description: 'Start of the minute, hour or day, in UTC.' })
  readonly at!: Date;
}

class PeriodView {
  @Instant({ example: '2026-01-14T11:00:00.000Z', description: 'Start of the first interval.' }) readonly from!: Date;
  @Instant({ example: '2026-01-15T11:00:00.000Z', description: 'End of the last interval, which may lie ahead.' })
  readonly to!: Date;
}

class CountedPeriodView extends PeriodView {
  @OneOf('UsageInterval', GRAINS, { example: 'hour', description: 'The period was widened to whole ones of these.' })
  readonly interval!: Grain;
  @Instant({
    example: '2026-01-15T10:29:58.000Z',
    description:
      'Every call answered before this is counted, unless the database was away and an api node still keeps its record in memory.',
  })
  readonly asOf!: Date;
}

const change = (what: string) =>
  Decimal({
    nullable: true,
    example: 0.12,
    description: `${what}: 0.12 is 12 % more. Null where it was nothing before.`,
  });

export class UsageChangeView {
  @change('Change of the calls, relative to before') readonly requests!: number | null;
  @Decimal({ nullable: true, example: -0.004, description: 'Difference of the error rates.' })
  readonly errorRate!: number | null;
  @change('Change of the median') readonly p50Ms!: number | null;
  @change('Change of the 95th percentile') readonly p95Ms!: number | null;
  @change('Change of the 99th percentile') readonly p99Ms!: number | null;
}

export class PreviousUsageView extends PeriodView {
  @Nested(() => UsageFiguresView) readonly totals!: UsageFiguresView;
  @Nested(() => UsageChangeView) readonly change!: UsageChangeView;
}

export class UsageView extends CountedPeriodView {
  @Nested(() => UsageFiguresView) readonly totals!: UsageFiguresView;
  @NestedList(() => UsagePointView, { description: 'Without gaps, the oldest first.' })
  readonly points!: UsagePointView[];
  @Nested(() => PreviousUsageView, {
    optional: true,
    nullable: true,
    description:
      'Asked for by `compare=previous`: the period of the same length before, cut to the same age while this one is not over. Null where it is no longer kept.',
  })
  readonly previous?: PreviousUsageView | null;
}

export class TopUsageItemView extends IntersectionType(RequestsView, ErrorRateView) {
  @Text({ nullable: true, example: 'GET', description: 'Of a route.' }) readonly method!: string | null;
  @Text({
    nullable: true,
    max: 300,
    example: '/api/v1/contacts/:id',
    description: 'Null where no route answered, and by anything else than routes.',
  })
  readonly route!: string | null;
  @Id('key', { nullable: true, description: 'By keys.' }) readonly apiKeyId!: string | null;
  @Text({ nullable: true, example: '203.0.113.7', description: 'By addresses.' }) readonly ip!: string | null;
  @count('Calls answered with 4xx or 5xx.', 30) readonly errors!: number;
  @duration(`What 95 % of the calls did not exceed, ${WITHIN}. Not told of addresses.`, 9.87) readonly p95Ms!:
    number | null;
  @Decimal({ min: 0, max: 1, example: 0.41, description: 'Of all calls of the period.' }) readonly share!: number;
}

export class TopUsageView extends IntersectionType(CountedPeriodView, RequestsView) {
  @NestedList(() => TopUsageItemView, { description: 'The most requests first.' }) readonly items!: TopUsageItemView[];
}

export class ScopeUseView {
  @Text({ example: 'contacts:read', description: 'A scope the key holds.' }) readonly scope!: string;
  @count('Calls on routes that ask for it, the refused ones included. None: the scope is not used.', 812)
  readonly calls!: number;
  @Instant({ nullable: true, description: 'The start of the interval of the last of them.' })
  readonly lastUsedAt!: Date | null;
  @Texts({
    example: ['contacts:read'],
    description: 'What it was good for: itself, or for `contacts:*` and `admin` the scopes that would have done.',
  })
  readonly usedFor!: string[];
}

export class ScopeUsageView extends CountedPeriodView {
  @NestedList(() => ScopeUseView) readonly items!: ScopeUseView[];
  @Texts({
    example: ['contacts:read'],
    description:
      'The fewest scopes with which every call that succeeded would have done so, as far as the key still holds them.',
  })
  readonly suggestedScopes!: string[];
}
