// npm run bench: what a call through Keyway costs, as a ratio to bare Fastify that runs the same statement.
//
// Both servers run as one process each, on the same database and the same rows, and are measured in turn so
// that a machine that changes its mind changes it for both. Keyway's side has its key verified, its scope
// checked, its answer written by its schema and its call log durable before the answer leaves, with the worker
// moving the logs and hearing the events at the same time. Requests per second are those of the whole machine, load
// included; the CPU time a request takes of each process tells who used it, and stays what it is on a busy machine.
//
// --only get|list|create, --connections 32, --rounds 5, --seconds 5, --durability disk|process.
import { parseArgs } from 'node:util';
import { burst, median, spread } from './measure.mjs';
import { scenarios } from './scenarios.mjs';
import { startBench } from './stage.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    connections: { type: 'string', default: '32' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    durability: { type: 'string', default: 'disk' },
  },
});
const WARM_UP_SECONDS = 5;
const rounds = Number(options.rounds);
const connections = Number(options.connections);
const seconds = Number(options.seconds);

const stage = await startBench({ CALL_LOG_DURABILITY: options.durability });
const { postgres, worker } = stage;
try {
  console.log(`${connections} connections, ${rounds} rounds of ${seconds} s, durability ${options.durability}`);
  for (const [name, scenario] of Object.entries(scenarios(stage)))
    if (!options.only || options.only === name) await compare(scenario);
  console.log(`\nCall logs: ${await stage.recordedCalls()} recorded, ${await stage.waitingCalls()} batches waiting.`);
} finally {
  await stage.stop();
}

async function compare({ title, goal, ...calls }) {
  // Neither is measured before its code is compiled.
  for (const call of [calls.keyway, calls.baseline]) await burst({ ...call, connections, seconds: WARM_UP_SECONDS });
  const baseline = [];
  const keyway = [];
  for (let round = 0; round < rounds; round++) {
    baseline.push(await measure(calls.baseline, { server: stage.baseline, postgres }));
    keyway.push(await measure(calls.keyway, { server: stage.keyway, postgres, worker }));
  }
  console.log(`\n${title}`);
  print('bare Fastify', baseline);
  print('Keyway', keyway);
  const ratios = keyway.map((it, round) => it.perSecond / baseline[round].perSecond);
  console.log(
    `  ratio of requests per second: ${median(ratios).toFixed(2)} (${spread(ratios)}), to be ${goal} at least`,
  );
  const cpu = keyway.map((it, round) => total(baseline[round].cpuUs) / total(it.cpuUs));
  console.log(`  ratio of requests per second of CPU time: ${median(cpu).toFixed(2)} (${spread(cpu)})`);
  const added = keyway.map((it, round) => it.medianMs - baseline[round].medianMs);
  console.log(`  added to the median latency: ${median(added).toFixed(2)} ms`);
}

function measure(call, processes) {
  return burst({ ...call, connections, seconds }, processes);
}

function print(name, results) {
  const of = (field) => median(results.map((result) => result[field]));
  const bad = results.reduce((sum, result) => sum + result.bad, 0);
  const cpu = Object.keys(results[0].cpuUs).map(
    (process) => `${process} ${median(results.map((result) => result.cpuUs[process])).toFixed(0)}`,
  );
  console.log(
    `  ${name.padEnd(12)} ${of('perSecond').toFixed(0).padStart(7)} requests/s   median ${of('medianMs').toFixed(2)} ms   p99 ${of('p99Ms').toFixed(2)} ms   CPU us a request: ${cpu.join(', ')}${bad ? `   ${bad} FAILED` : ''}`,
  );
}

function total(cpuUs) {
  return Object.values(cpuUs).reduce((sum, us) => sum + us);
}
