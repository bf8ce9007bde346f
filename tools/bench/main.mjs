// npm run bench: what a call through Keyway costs, as a ratio to bare Fastify with one prepared SELECT.
//
// Both servers run as one process each, on the same database and the same contact, and are measured in turn so
// that a machine that changes its mind changes it for both. Keyway's side has its key verified, its scope
// checked, its answer written by its schema and its call log durable before the answer leaves, with the worker
// moving the logs at the same time.
import { parseArgs } from 'node:util';
import { startBench } from './stage.mjs';
import { burst, median, spread } from './measure.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    durability: { type: 'string', default: 'disk' },
  },
});
const WARM_UP_SECONDS = 5;
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);

const stage = await startBench({ CALL_LOG_DURABILITY: options.durability });
try {
  // Neither is measured before its code is compiled.
  for (const target of [stage.keyway, stage.baseline])
    await burst({ ...target, connections: 32, seconds: WARM_UP_SECONDS });
  for (const connections of [32, 4]) await compare(connections);
  console.log(`\nCall logs: ${await stage.recordedCalls()} recorded, ${await stage.waitingCalls()} batches waiting.`);
} finally {
  await stage.stop();
}

async function compare(connections) {
  const baseline = [];
  const keyway = [];
  for (let round = 0; round < rounds; round++) {
    baseline.push(await burst({ ...stage.baseline, connections, seconds }));
    keyway.push(await burst({ ...stage.keyway, connections, seconds }));
  }
  console.log(
    `\nGET /api/v1/contacts/:id, ${connections} connections, ${rounds} rounds of ${seconds} s, durability ${options.durability}`,
  );
  print('bare Fastify', baseline);
  print('Keyway', keyway);
  const ratios = keyway.map((it, round) => it.perSecond / baseline[round].perSecond);
  console.log(`  ratio of requests per second: ${median(ratios).toFixed(2)} (${spread(ratios)})`);
  const added = keyway.map((it, round) => it.medianMs - baseline[round].medianMs);
  console.log(`  added to the median latency: ${median(added).toFixed(2)} ms`);
}

function print(name, results) {
  const of = (field) => median(results.map((result) => result[field]));
  const bad = results.reduce((sum, result) => sum + result.bad, 0);
  console.log(
    `  ${name.padEnd(12)} ${of('perSecond').toFixed(0).padStart(7)} requests/s   median ${of('medianMs').toFixed(2)} ms   p99 ${of('p99Ms').toFixed(2)} ms${bad ? `   ${bad} FAILED` : ''}`,
  );
}
