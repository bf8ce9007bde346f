import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from './server-process.js';

const POLL_MS = 20;
const FAST_MS = 10_000;
/** The postmaster itself kills what has not obeyed an immediate shutdown after 5 s. */
const IMMEDIATE_MS = 7_000;

/** Fast shutdown (sessions end, a checkpoint is written); where that takes too long, or on request, the immediate one. */
export async function stopServer(server: ServerProcess, how: 'fast' | 'immediate' = 'fast'): Promise<void> {
  if (how === 'fast' && (await endedAfter(server, 'SIGINT', FAST_MS))) return;
  if (await endedAfter(server, 'SIGQUIT', IMMEDIATE_MS)) return;
  throw new Error(`PostgreSQL (process ${server.pid}) does not stop.`);
}

async function endedAfter(server: ServerProcess, signal: NodeJS.Signals, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  if (server.isAlive()) sendSignal(server.pid, signal);
  while (server.isAlive()) {
    if (Date.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It may have ended between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
