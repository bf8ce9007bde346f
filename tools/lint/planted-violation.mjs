// Proves that the import rules bite: plants one forbidden import after another, and fails where lint lets one pass.
// It asks nx and not eslint, which without nx's project graph skips the rule with a mere warning.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../ready/root.mjs';

const BOUNDARIES = '@nx/enforce-module-boundaries';

const VIOLATIONS = [
  {
    what: 'a lower layer imports a higher one',
    project: 'libs/platform',
    imports: '@keyway/tenancy',
    rule: BOUNDARIES,
  },
  { what: 'a domain lib imports its sibling', project: 'libs/api-keys', imports: '@keyway/identity', rule: BOUNDARIES },
  {
    what: 'the worker imports controllers',
    project: 'apps/worker',
    imports: '@keyway/api-keys/http',
    rule: 'no-restricted-imports',
  },
  {
    what: 'the dashboard imports what is not its client',
    project: 'apps/dashboard',
    imports: '@keyway/platform',
    rule: BOUNDARIES,
  },
];

const NX = join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
const FILE = 'planted-violation.ts';
const SHOWN_LENGTH = 4_000;
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

let lint = null;
for (const [signal, code] of Object.entries(EXIT_CODES))
  process.on(signal, () => {
    lint?.kill();
    process.exit(code);
  });
process.on('exit', removeAll);

for (const violation of VIOLATIONS) if (!(await isRefused(violation))) process.exitCode = 1;

async function isRefused({ what, project, imports, rule }) {
  const file = fileIn(project);
  writeFileSync(file, `import * as forbidden from '${imports}';\n\nexport const planted = forbidden;\n`);
  const { code, output } = await runLint(project.replace(/^\w+/, '@keyway'));
  rmSync(file);
  const refused = code !== 0 && errorsIn(file, output).includes(rule);
  console.log(`${refused ? 'refused' : 'PASSED '}  ${what}: ${imports} in ${project}`);
  if (!refused) console.log(output.slice(-SHOWN_LENGTH));
  return refused;
}

function runLint(project) {
  const args = [NX, 'run', `${project}:lint`, '--skip-nx-cache', '--outputStyle=static', '--format=json'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NO_COLOR: '1', FORCE_COLOR: '0' };
  lint = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [lint.stdout, lint.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    lint.on('error', reject);
    lint.on('close', (code) => resolve({ code, output }));
  });
}

/** The rules a file breaks, from ESLint's report, which is one line of what nx prints. */
function errorsIn(file, output) {
  const report = output.split('\n').find((line) => line.startsWith('[{"filePath"'));
  const { messages = [] } = JSON.parse(report ?? '[]').find(({ filePath }) => filePath === file) ?? {};
  return messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId);
}

function fileIn(project) {
  return join(ROOT, project, 'src', FILE);
}

function removeAll() {
  for (const { project } of VIOLATIONS) rmSync(fileIn(project), { force: true });
}
