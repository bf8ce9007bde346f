// Runs the load generator as a process of its own, and sums up what it found.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cpuUs } from './cpu.mjs';

const LOAD = fileURLToPath(new URL('./load.mjs', import.meta.url));

/**
 * One burst: `{ perSecond, medianMs, p99Ms, bad, cpuUs }`, the last one the CPU time a request took of each of these
 * processes, by name.
 */
export async function burst(options, processes = {}) {
  const load = fork(LOAD, [JSON.stringify(options)]);
  await once(load, 'message');
  const before = Object.values(processes).map(({ pid }) => cpuUs(pid));
  const [{ requests, ...figures }] = await once(load, 'message');
  const spent = Object.entries(processes).map(([name, { pid }], at) => [name, (cpuUs(pid) - before[at]) / requests]);
  await once(load, 'exit');
  return { ...figures, cpuUs: Object.fromEntries(spent) };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export const spread = (values) => `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
