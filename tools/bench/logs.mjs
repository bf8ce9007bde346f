// npm run bench:logs: what call logs cost, and how quickly they are found.
//
//   intake    the worker against plain COPY of the same records into the same table with the same indexes
//   sustained the inbox while records stream through it, and the storage a record takes
//   search    each filter of the explorer over seeded calls, through the API
//
// --only NAME runs one of them; --rows N says how many records search seeds (a million unless told otherwise, ten
// million with --rows 10000000, which takes some minutes) and sustained moves.
import { parseArgs } from 'node:util';
import { benchIntake } from './logs-intake.mjs';
import { benchSearch } from './logs-search.mjs';
import { benchSustained } from './logs-sustained.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    rows: { type: 'string', default: '1000000' },
    days: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '3' },
  },
});
const given = { rows: Number(options.rows), days: Number(options.days), rounds: Number(options.rounds) };
const parts = { intake: benchIntake, sustained: benchSustained, search: benchSearch };

for (const [name, run] of Object.entries(parts)) {
  if (options.only && options.only !== name) continue;
  console.log(`\n=== ${name}`);
  await run(given);
}
