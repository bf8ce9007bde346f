// CPU time of processes, from Linux's /proc; not known on other systems.
import { readdirSync, readFileSync } from 'node:fs';

/** Of one clock tick, which is a hundredth of a second on all Linux that Node.js runs on. */
const TICK_US = 10_000;

/** Microseconds of user and system time of a process, with all it has started. NaN where that cannot be told. */
export function cpuUs(pid) {
  const processes = readAll();
  if (processes.length === 0) return Number.NaN;
  const ofFamily = processes.filter((it) => it.pid === pid || it.parent === pid);
  return ofFamily.reduce((sum, { ticks, ticksOfEnded }) => sum + ticks + ticksOfEnded, 0) * TICK_US;
}

function readAll() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(read);
  } catch {
    return [];
  }
}

/** See proc_pid_stat(5): the fields after the name, which stands in parentheses and may hold anything. */
function read(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return [
      { pid: Number(name), parent: fields[1], ticks: fields[11] + fields[12], ticksOfEnded: fields[13] + fields[14] },
    ];
  } catch {
    return []; // It has ended meanwhile.
  }
}
