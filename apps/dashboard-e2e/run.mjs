// `npm run test:browser` and `npm run screenshots`: starts the product as `npm start` does, on data of its own, has a browser
// look at it, and ends it. What follows goes to Jest: `npm run test:browser -- api-keys`. `npm run screenshots -- readme`
// makes the pictures of the README anew, and `npm run test:browser -- measures` measures.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, ROOT } from '../../tools/ensure.mjs';

const READY_WITHIN_MS = 120_000;
/** What is run unless more is said. */
const RUNS = { spec: [], screenshots: ['pages'], measures: [] };

await ensureReady({ build: true });
const [first, ...rest] = process.argv.slice(2);
const run = first in RUNS ? first : 'spec';
const given = first in RUNS ? rest : [first, ...rest].filter((it) => it !== undefined);
const args = given.length > 0 ? given : RUNS[run];

const data = mkdtempSync(join(tmpdir(), 'keyway-browser-'));
const product = startProduct(data, await freePort(), await freePort());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(130));
try {
  const KEYWAY_URL = await addressOf(product);
  const KEYWAY_DATABASE_URL = await databaseOf(data);
  await end(await runJest({ KEYWAY_URL, KEYWAY_DATABASE_URL, KEYWAY_BROWSER_RUN: run }));
} catch (error) {
  console.error(error.message);
  await end(1);
}

function startProduct(directory, port, workerPort) {
  const settings = {
    KEYWAY_DATA_DIR: directory,
    PORT: String(port),
    WORKER_PORT: String(workerPort),
    DATABASE_URL: '',
    // The receivers of webhooks that the tests stand up.
    WEBHOOK_ALLOW_CIDRS: '127.0.0.0/8',
  };
  return spawn(process.execPath, [join(ROOT, 'apps', 'local', 'dist', 'main.js')], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** What it prints first once it is ready. */
function addressOf(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`It was not ready in time:\n${output}`)), READY_WITHIN_MS);
    child.once('close', (code) => reject(new Error(`It ended with ${code}:\n${output}`)));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      const [, url] = /Dashboard +(http\S+)\n[^]*Ctrl-C/.exec(output) ?? [];
      if (!url) return;
      clearTimeout(tooLate);
      resolve(url);
    });
  });
}

/** The server that the product has started: it is there already, and is only asked where. */
async function databaseOf(directory) {
  const { startLocalPostgres } = await import('../../libs/local-postgres/dist/index.js');
  return (await startLocalPostgres({ directory: join(directory, 'postgres'), database: 'keyway' })).url;
}

function runJest(settings) {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const config = join(ROOT, 'apps', 'dashboard-e2e', 'jest.config.mjs');
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, [jest, '--config', config, ...args], { cwd: ROOT, env, stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

async function end(code) {
  if (product.exitCode === null) {
    const gone = new Promise((resolve) => product.once('close', resolve));
    product.kill('SIGTERM');
    await gone;
  }
  rmSync(data, { recursive: true, force: true });
  process.exit(code);
}

function freePort() {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    }),
  );
}
