import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './root.mjs';

const LOCK = join(ROOT, '.nx', 'keyway-ready.lock');
const POLL_MS = 200;
/** No installation takes this long: the number in the lock has gone to another process. */
const ABANDONED_AFTER_MS = 15 * 60 * 1000;

/** Does the work while no other process of this checkout does any: two builds would write into each other. */
export async function oneAtATime(work) {
  await acquire();
  const release = () => rmSync(LOCK, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire() {
  mkdirSync(dirname(LOCK), { recursive: true });
  // Linked into place, so that nobody ever reads a lock without its owner in it.
  const mine = `${LOCK}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    for (let told = false; !linked(mine); told = true) {
      const owner = ownerOfLock();
      if (!owner) rmSync(LOCK, { force: true });
      else if (!told) console.log(`Another process (${owner}) is installing or building here; waiting for it…`);
      if (owner) await sleep(POLL_MS);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function linked(mine) {
  try {
    linkSync(mine, LOCK);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOfLock() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    const abandoned = Date.now() - statSync(LOCK).mtimeMs > ABANDONED_AFTER_MS;
    return !abandoned && isRunning(pid) ? pid : null;
  } catch {
    return null;
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
