import type { Client } from 'pg';
import type { Finding } from './finding.js';
import { one } from './one.js';

/** A job that could have been started so long ago waits for more than its turn. */
const LAG_LIMIT_S = 300;

/** What can be wrong with the jobs of the workers: some are dead letters, or nobody takes them. Those of suspended tenants wait rightly. */
export async function jobFindings(client: Client): Promise<Finding[]> {
  const { failed, lag } = await one<{ failed: number; lag: number }>(
    client,
    `SELECT count(*) FILTER (WHERE state = 'failed')::int AS failed,
       coalesce(extract(epoch FROM now() - min(start_after) FILTER (WHERE state < 'active' AND start_after < 'infinity')), 0)::float8 AS lag
     FROM jobs.job`,
  );
  return [
    {
      ok: failed === 0,
      what: `${failed} jobs have failed for good`,
      remedy: 'See why by `npm run operator -- jobs`, and have one run again by `npm run operator -- jobs-retry ID`.',
    },
    {
      ok: lag < LAG_LIMIT_S,
      what: `The next job has waited for ${Math.max(0, lag).toFixed(1)} s`,
      remedy: 'Is a worker running? Run one more where all of them are busy.',
    },
  ];
}
