// Runs one app of the repository in this process: `node tools/run.mjs <app> [arguments]`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady, ROOT } from './ensure.mjs';

const APPS = ['api', 'worker', 'operator'];
const BENCHES = { bench: 'main.mjs', 'bench:logs': 'logs.mjs' };

const [name, ...args] = process.argv.slice(2);
const target = targetOf(name, args);
if (!target) {
  console.error(`Usage: node tools/run.mjs ${[...APPS, ...Object.keys(BENCHES)].join('|')} [arguments]`);
  process.exit(2);
}

await ensureReady({ build: true });
const dotenv = join(ROOT, '.env');
// What is set already stays: the real environment wins.
if (existsSync(dotenv)) process.loadEnvFile(dotenv);
process.argv = [process.execPath, target.main, ...target.args];
await import(pathToFileURL(target.main).href);

function targetOf(name, args) {
  if (BENCHES[name]) return { main: join(ROOT, 'tools', 'bench', BENCHES[name]), args };
  if (!APPS.includes(name)) return null;
  // Operators' commands find the embedded database where no other is named.
  if (name === 'operator') return { main: join(ROOT, 'apps', 'local', 'dist', 'operate.js'), args };
  return { main: join(ROOT, 'apps', name, 'dist', 'main.js'), args };
}
