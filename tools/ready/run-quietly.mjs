import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/** Runs Node on a script, from the root; what it prints is shown only when it fails. */
export function runQuietly(what, args, env = process.env) {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${what} failed (${signal ?? `exit code ${code}`}).`));
    });
  });
}
