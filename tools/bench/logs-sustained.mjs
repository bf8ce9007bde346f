// Streams records through the inbox for as long as it takes, and watches whether the inbox stays small.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { batchId, lines } from './records.mjs';
import { startDatabase, startWorker } from './stage.mjs';

const RECORDS_A_BATCH = 20;
/** Records a second: what two cores carry beside the feeding itself. */
const PACE = 12_000;
const TICK_MS = 50;
const SAMPLE_EVERY_TICKS = 20;
const MIB = 1024 * 1024;

const SIZES = `
  SELECT pg_total_relation_size('call_log_inbox')::float8 AS inbox, (SELECT count(*)::int FROM call_log_inbox) AS waiting`;
const STORAGE = `
  SELECT sum(pg_table_size(relid))::float8 AS heap, sum(pg_indexes_size(relid))::float8 AS indexes, (SELECT count(*)::float8 FROM call_logs) AS rows
    FROM pg_partition_tree('call_logs') WHERE isleaf`;

export async function benchSustained({ rows }) {
  const database = await startDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const worker = await startWorker(database);
  try {
    const seen = await feed(client, rows);
    await sleep(2_000);
    const { heap, indexes, rows: stored } = (await client.query(STORAGE)).rows[0];
    console.log(
      `  ${stored} rows moved; the inbox took ${seen.firstMib.toFixed(1)} MiB after a tenth of them, ${seen.maxMib.toFixed(1)} MiB at most`,
    );
    console.log(`  at most ${seen.maxWaiting} batches waited`);
    console.log(
      `  storage a row: ${(heap / stored).toFixed(0)} bytes, and ${(indexes / stored).toFixed(0)} in indexes`,
    );
  } finally {
    await worker.stop();
    await client.end();
    await database.stop();
  }
}

async function feed(client, rows) {
  const perTick = Math.round((PACE * TICK_MS) / 1_000 / RECORDS_A_BATCH);
  const seen = { firstMib: 0, maxMib: 0, maxWaiting: 0 };
  for (let tick = 0, fed = 0; fed < rows; tick++) {
    const startedMs = performance.now();
    const batches = Array.from({ length: perTick }, () => lines(RECORDS_A_BATCH));
    await client.query('INSERT INTO call_log_inbox (id, payload) SELECT * FROM unnest($1::uuid[], $2::text[])', [
      batches.map(batchId),
      batches,
    ]);
    fed += perTick * RECORDS_A_BATCH;
    if (tick % SAMPLE_EVERY_TICKS === 0) await sample(client, seen, fed < rows / 10);
    await sleep(Math.max(0, TICK_MS - (performance.now() - startedMs)));
  }
  return seen;
}

async function sample(client, seen, early) {
  const { inbox, waiting } = (await client.query(SIZES)).rows[0];
  seen.maxMib = Math.max(seen.maxMib, inbox / MIB);
  if (early) seen.firstMib = seen.maxMib;
  seen.maxWaiting = Math.max(seen.maxWaiting, waiting);
}
