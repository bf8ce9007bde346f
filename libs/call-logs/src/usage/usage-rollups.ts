import { isIPv6, SocketAddress } from 'node:net';
import { routeValue } from './route-value.js';
import type { CountedCell } from './usage-deltas.js';
import { UsageFigures } from './usage-figures.js';
import { type Dimension, type Grain, GRAINS, KEPT_DAYS } from './usage-grains.js';

/** Stands for all callers where a key could stand: the keys, and the users who have none. */
export const ALL_CALLERS = '00000000-0000-0000-0000-000000000000';

/** What names a row of the rollups. */
export interface RollupKey {
  readonly tenantId: string;
  readonly environment: string;
  readonly grain: Grain;
  readonly apiKeyId: string;
  readonly dimension: Dimension;
  /** ISO 8601: the start of the minute, hour or day. */
  readonly at: string;
  /** The route or the address; empty for a total. */
  readonly value: string;
}

export interface Rollup extends RollupKey {
  readonly figures: UsageFigures;
}

/** What cells add to the rollups: each row once, in the order of the primary key as far as text has it. */
export function rollUp(cells: readonly CountedCell[]): Rollup[] {
  const rollups = new Map<string, Rollup>();
  const add = (cell: CountedCell, dimension: Dimension, value: string): void => {
    for (const key of keysOf(cell, dimension, value)) {
      const { tenantId, environment, grain, apiKeyId, at } = key;
      const text = `${tenantId} ${environment} ${grain} ${apiKeyId} ${dimension} ${at} ${value}`;
      let rollup = rollups.get(text);
      if (!rollup) rollups.set(text, (rollup = { ...key, figures: emptyFigures(dimension) }));
      rollup.figures.add(cell.figures);
    }
  };
  for (const cell of cells) if (cell.ip !== null) add(cell, 'ip', canonicalAddress(cell.ip));
  for (const cell of withoutAddresses(cells)) {
    add(cell, 'total', '');
    add(cell, 'route', routeValue(cell.method, cell.route));
  }
  return [...rollups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rollup]) => rollup);
}

/** Nobody asks how long the calls of an address took, and there may be as many addresses as calls. */
export const emptyFigures = (dimension: Dimension): UsageFigures =>
  dimension === 'ip' ? new UsageFigures(null) : new UsageFigures();

/** Cells that differ in nothing but their address, made one: most of them do, and the rest is then quickly done. */
function withoutAddresses(cells: readonly CountedCell[]): Iterable<CountedCell> {
  const merged = new Map<string, CountedCell>();
  for (const cell of cells) {
    const { tenantId, environment, minute, apiKeyId, method, route, figures } = cell;
    const text = `${tenantId} ${environment} ${minute} ${apiKeyId} ${routeValue(method, route)}`;
    let known = merged.get(text);
    if (!known) merged.set(text, (known = { ...cell, ip: null, figures: new UsageFigures() }));
    known.figures.add(figures);
  }
  return merged.values();
}

function* keysOf(
  { tenantId, environment, minute, apiKeyId }: CountedCell,
  dimension: Dimension,
  value: string,
): Generator<RollupKey> {
  const callers = apiKeyId ? [ALL_CALLERS, apiKeyId] : [ALL_CALLERS];
  for (const grain of GRAINS)
    if (KEPT_DAYS[dimension][grain])
      for (const caller of callers)
        yield { tenantId, environment, grain, apiKeyId: caller, dimension, at: startText(grain, minute), value };
}

/** The minute, hour or day that a minute is in, cut out of its text. */
function startText(grain: Grain, minute: string): string {
  if (grain === 'minute') return `${minute}:00Z`;
  return grain === 'hour' ? `${minute.slice(0, 13)}:00:00Z` : `${minute.slice(0, 10)}T00:00:00Z`;
}

/** An IPv6 address can be spelt in many ways, and comes from a header as its sender liked it. */
const canonicalAddress = (ip: string): string =>
  isIPv6(ip) ? new SocketAddress({ address: ip, family: 'ipv6' }).address : ip;
