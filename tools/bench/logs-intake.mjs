// The worker's rows per second against those of plain COPY into the same table with the same indexes: what it costs that
// each record is moved exactly once, counted, and tells its key when it was used.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { median, spread } from './measure.mjs';
import { batchId, COLUMNS, lines } from './records.mjs';
import { startDatabase, startWorker } from './stage.mjs';

const RECORDS_A_BATCH = 20;
/** Of one movement, and so of one COPY of the baseline. */
const BATCHES_A_MOVEMENT = 200;
const BATCHES = 10_000;
const POLL_MS = 10;

export async function benchIntake({ rounds }) {
  const database = await startDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const worker = await startWorker(database);
  try {
    const [copied, moved] = [[], []];
    for (let round = 0; round <= rounds; round++) {
      const batches = Array.from({ length: BATCHES }, () => lines(RECORDS_A_BATCH));
      const figures = [await copyPlainly(client, batches), await moveByWorker(client, batches)];
      if (round === 0) continue; // Both warm up once.
      copied.push(figures[0]);
      moved.push(figures[1]);
    }
    const ratios = moved.map((perSecond, round) => perSecond / copied[round]);
    console.log(`  plain COPY ${median(copied).toFixed(0)} rows/s, worker ${median(moved).toFixed(0)} rows/s`);
    console.log(
      `  ratio: ${median(ratios).toFixed(2)} (${spread(ratios)}) over ${rounds} rounds of ${BATCHES * RECORDS_A_BATCH} rows`,
    );
  } finally {
    await worker.stop();
    await client.end();
    await database.stop();
  }
}

async function copyPlainly(client, batches) {
  await client.query('TRUNCATE call_logs');
  await client.query('CHECKPOINT');
  const startedMs = performance.now();
  for (let at = 0; at < batches.length; at += BATCHES_A_MOVEMENT)
    await copy(client, `COPY call_logs (${COLUMNS}) FROM STDIN`, batches.slice(at, at + BATCHES_A_MOVEMENT).join(''));
  return (batches.length * RECORDS_A_BATCH * 1_000) / (performance.now() - startedMs);
}

/** All batches become visible at once; the clock stops when the last one is gone. */
async function moveByWorker(client, batches) {
  await client.query('TRUNCATE call_logs');
  const inbox = batches.map(
    (payload) =>
      `${batchId()}\t${payload.replaceAll(/[\\\t\n]/g, (it) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[it])}\n`,
  );
  await client.query('CHECKPOINT');
  await client.query('BEGIN');
  await copy(client, 'COPY call_log_inbox (id, payload) FROM STDIN', inbox.join(''));
  await client.query('COMMIT');
  const startedMs = performance.now();
  for (;;) {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT 1 FROM call_log_inbox) AS empty');
    if (rows[0].empty) break;
    await sleep(POLL_MS);
  }
  return (batches.length * RECORDS_A_BATCH * 1_000) / (performance.now() - startedMs);
}

export function copy(client, statement, text) {
  return new Promise((resolve, reject) => {
    const stream = client.query(copyFrom(statement));
    stream.once('error', reject).once('finish', resolve);
    stream.end(text);
  });
}
