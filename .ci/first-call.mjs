// Starts Keyway as a newcomer does, makes the call that it prints, ends it, and looks for what is left of it.
// The argument is a data directory that does not exist yet.
import { spawn, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const READY_WITHIN_MS = 180_000;
const ENDS_WITHIN_MS = 30_000;
const POLL_MS = 100;
const PRINTED_CALL = /curl (\S+) -H "X-API-Key: \$\(cat '?([^')]+)'?\)"/;

const dataDirectory = resolve(process.argv[2]);
const settings = {
  KEYWAY_DATA_DIR: dataDirectory,
  PORT: String(await freePort()),
  WORKER_PORT: String(await freePort()),
  // Set to nothing, so that what a .env file says does not count.
  DATABASE_URL: '',
};
const keyway = spawn('npm', ['start'], {
  cwd: ROOT,
  env: { ...process.env, ...settings },
  stdio: ['ignore', 'pipe', 'pipe'],
});
let family = [];
let output = '';
for (const stream of [keyway.stdout, keyway.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
const ended = new Promise((done) => keyway.once('close', (code, signal) => done(signal ?? code)));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => fail(`Interrupted by ${signal}`));
try {
  const [, url, keyFile] = await printedCall();
  await makeCall(url, resolve(ROOT, keyFile));
  await endInOrder();
} catch (error) {
  fail(error.message);
}

async function printedCall() {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    const call = PRINTED_CALL.exec(output);
    if (call) return call;
    if (keyway.exitCode !== null) throw new Error(`npm start ended with ${keyway.exitCode}`);
  }
  throw new Error(`npm start printed no call to make within ${READY_WITHIN_MS} ms`);
}

async function makeCall(url, keyFile) {
  const answer = await fetch(url, { headers: { 'X-API-Key': readFileSync(keyFile, 'utf8').trim() } });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`GET ${url} answered ${answer.status}: ${body}`);
  console.log(`GET ${url} answered 200 with ${JSON.parse(body).items.length} contacts.`);
}

/** The signal goes to npm, as from whoever started it. */
async function endInOrder() {
  family = descendants(keyway.pid);
  if (family.length === 0) throw new Error('Its processes cannot be seen');
  const beganMs = Date.now();
  keyway.kill('SIGTERM');
  const how = await Promise.race([ended, sleep(ENDS_WITHIN_MS, 'still running', { ref: false })]);
  if (how !== 0) throw new Error(`After SIGTERM it is to end with 0, within ${ENDS_WITHIN_MS} ms; it is: ${how}`);
  const alive = new Set(processes().flatMap(({ pid, state }) => (state === 'Z' ? [] : pid)));
  const left = family.filter(({ pid }) => alive.has(pid));
  if (left.length > 0) throw new Error(`Processes are left: ${left.map(({ pid }) => pid).join(', ')}`);
  console.log(`It ended with 0 in ${Date.now() - beganMs} ms, and none of its ${family.length} processes is left.`);
}

function fail(why) {
  for (const { pid } of [...family, ...descendants(keyway.pid), keyway]) kill(pid);
  console.error(`${output}\n${why}`);
  process.exit(1);
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Those that have left our process group and session too. */
function descendants(pid) {
  const all = processes();
  const below = (parent) => all.filter((it) => it.parent === parent).flatMap((it) => [it, ...below(it.pid)]);
  return below(pid);
}

/** Every process of the machine. Small images have no `ps`, and macOS no /proc. */
function processes() {
  const rows = existsSync('/proc/self/stat') ? readdirSync('/proc').map(statusLine) : psLines();
  return rows
    .map((row) => /^\s*(\d+)\s+(\w)\S*\s+(\d+)/.exec(row))
    .filter(Boolean)
    .map(([, pid, state, parent]) => ({ pid: Number(pid), state, parent: Number(parent) }));
}

function psLines() {
  return execFileSync('ps', ['-A', '-o', 'pid=,state=,ppid='], { encoding: 'utf8' }).split('\n');
}

/** Without the name, which may hold anything: `17 (node) S 1 …` becomes `17 S 1 …`. */
function statusLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/\(.*\)/s, '');
  } catch {
    return '';
  }
}

function freePort() {
  const server = createServer();
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    }),
  );
}
