import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appMain, type DataDirectory, ROOT } from './places.js';
import type { Settings } from './settings.js';

/** Of the seeded account, unless the settings name another; the same as the operator's `seed` takes. */
const DEMO = { email: 'demo@keyway.example', password: 'demo-password-2026' };

export const demoAccount = (settings: Settings): typeof DEMO => ({
  email: settings['DEMO_EMAIL'] || DEMO.email,
  password: settings['DEMO_PASSWORD'] || DEMO.password,
});

/** Runs the operator's own `seed`, which also leaves an API key in the data directory. */
export async function seedDemoData(settings: Settings, data: DataDirectory, abort: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [appMain('operator'), 'seed'], {
    cwd: ROOT,
    env: settings,
    signal: abort,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ending = await new Promise<string | number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ?? code));
  });
  writeFileSync(join(data.logs, 'seed.log'), output, { mode: 0o600 });
  if (ending !== 0) throw new Error(`The demo data could not be made (${ending}). Go without by --no-demo.\n${output}`);
}
