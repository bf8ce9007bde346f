import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity.js';

const POLL_MS = 50;
const GRACE_MS = 10_000;

/** Waits for the children of a killed predecessor, which still drain or hold the ports; in the end it ends them. */
export async function endLeftBehind(processes: readonly ProcessIdentity[]): Promise<void> {
  const alive = () => processes.filter(isAlive);
  if (alive().length === 0) return;
  console.log('Ending what an earlier start has left behind…');
  for (const { pid } of alive()) process.kill(pid, 'SIGTERM');
  for (const deadline = Date.now() + GRACE_MS; alive().length > 0 && Date.now() < deadline;) await sleep(POLL_MS);
  for (const { pid } of alive()) process.kill(pid, 'SIGKILL');
}
