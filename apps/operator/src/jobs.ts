import { decodeId, encodeId, type JobRecord, JobRecords } from '@keyway/platform';
import { withDomain } from './operator-app.module.js';

/** Of more than that, the newest are shown. */
const SHOWN = 100;

/** Says which jobs have failed for good, why, and how to have them tried again. */
export function listFailedJobs(env: NodeJS.ProcessEnv): Promise<void> {
  return withDomain(env, async (app) => {
    const { items, hasMore } = await app.get(JobRecords).list({ state: 'failed', limit: SHOWN });
    for (const job of items) console.log(described(job));
    if (hasMore) console.log(`These are the newest ${SHOWN}.`);
    console.log(
      items.length === 0 ? 'No job has failed.' : '\nTo try one again: npm run operator -- jobs-retry <its id>',
    );
  });
}

/** Has a failed job run once more. */
export function retryJob(env: NodeJS.ProcessEnv, text: string): Promise<void> {
  return withDomain(env, async (app) => {
    const id = decodeId('job', text);
    if (!id) throw new Error(`${text} is not the id of a job.`);
    const { name } = await app.get(JobRecords).retry(id);
    console.log(`${name} ${text} runs again as soon as a worker is free.`);
  });
}

function described({ id, name, error, attempts, createdAt, finishedAt }: JobRecord): string {
  const [made, died] = [createdAt, finishedAt ?? createdAt].map((time) => time.toISOString());
  return `${encodeId('job', id)}  ${name}\n    made ${made}, failed ${died} after ${attempts} attempt(s): ${error ?? 'no reason given'}`;
}
