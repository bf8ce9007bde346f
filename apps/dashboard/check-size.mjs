// `npm run check:size`: the JavaScript that every page waits for, compressed, stays within its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const SITE = new URL('./dist/site/', import.meta.url);
const BUDGET_KIB = 230;

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', SITE), 'utf8'));
const entry = Object.keys(manifest).find((name) => manifest[name].isEntry);
const files = [...startOf(entry, new Set())].map((name) => manifest[name].file);
const kib = files.map((file) => [file, gzipSync(readFileSync(new URL(file, SITE)), { level: 9 }).length / 1024]);
const total = kib.reduce((sum, [, size]) => sum + size, 0);

for (const [file, size] of kib) console.log(`${size.toFixed(1).padStart(8)} KiB  ${file}`);
console.log(`${total.toFixed(1).padStart(8)} KiB  of ${BUDGET_KIB} KiB that the start may take`);
if (total > BUDGET_KIB) process.exitCode = 1;

/** The chunk, and those that it cannot begin without. */
function startOf(name, known) {
  if (known.has(name)) return known;
  known.add(name);
  for (const imported of manifest[name].imports ?? []) startOf(imported, known);
  return known;
}
