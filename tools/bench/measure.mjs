// Runs the load generator as a process of its own, and sums up what it found.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const LOAD = fileURLToPath(new URL('./load.mjs', import.meta.url));
const run = promisify(execFile);

/** One burst: `{ perSecond, medianMs, p99Ms, bad }`. */
export async function burst(options) {
  const { stdout } = await run(process.execPath, [LOAD, JSON.stringify(options)]);
  return JSON.parse(stdout);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export const spread = (values) => `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
