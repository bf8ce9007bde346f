import type { Schemas } from '../app/api.js';
import type { Series } from './chart.js';

type Usage = Schemas['UsageView'];

/** The calls of each interval by status, for a stacked chart. */
export function byStatus({ points }: Pick<Usage, 'points'>): Series[] {
  return [
    { name: '2xx', color: 'var(--kw-ok)', values: points.map(({ successes }) => successes) },
    { name: '3xx', color: 'var(--kw-info)', values: points.map(({ redirects }) => redirects) },
    { name: '4xx', color: 'var(--kw-warn)', values: points.map(({ client_errors }) => client_errors) },
    { name: '5xx', color: 'var(--kw-bad)', values: points.map(({ server_errors }) => server_errors) },
  ];
}
