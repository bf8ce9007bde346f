// `npm test`: Jest with the remaining arguments, and its totals alone on the last line.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, ROOT } from './ensure.mjs';

const REPORTERS = ['default', join(ROOT, 'tools', 'jest', 'counts-reporter.mjs')];

await ensureReady({ build: true });
const scratch = mkdtempSync(join(tmpdir(), 'keyway-test-'));
const countsFile = join(scratch, 'counts.json');
const code = await runJest(process.argv.slice(2), countsFile);
const counts = readCounts(countsFile);
rmSync(scratch, { recursive: true, force: true });

if (counts.passed + counts.failed === 0) console.log('No test was executed.');
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = code || (counts.passed + counts.failed === 0 ? 1 : 0);

function runJest(args, countsFile) {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const reporters = REPORTERS.map((reporter) => `--reporters=${reporter}`);
  // Last, since Jest takes every word after --reporters for one more of them.
  const child = spawn(process.execPath, [jest, ...args, ...reporters], {
    cwd: ROOT,
    env: { ...process.env, KEYWAY_TEST_COUNTS: countsFile },
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to Jest as well; we stay to tell how it ended.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : code));
  });
}

function readCounts(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
}
