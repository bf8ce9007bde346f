import { checkConfiguration, type Databases, databasesOf, type Part, pendingMigrations } from '@keyway/composition';
import { scrub } from '@keyway/platform';
import { Client } from 'pg';
import { callLogFindings } from './call-log-findings.js';
import { migrationFinding, serverFindings } from './database-findings.js';
import type { Finding } from './finding.js';
import { jobFindings } from './job-findings.js';
import { one } from './one.js';

const CONNECT_WITHIN_MS = 4_000;

/** Looks at everything that is known to go wrong, and says what to do. Answers whether all is well. */
export async function doctor(env: NodeJS.ProcessEnv): Promise<boolean> {
  const wrong = checkConfiguration(env);
  const findings = [nodeVersion(), ...configurationFindings(wrong)];
  if (env['DATABASE_URL'] && wrong.length === 0) findings.push(...(await databases(databasesOf(env))));
  for (const { ok, what, remedy } of findings)
    console.log(ok ? `  ok    ${what}` : `  FAIL  ${what}\n        ${remedy}`);
  const failed = findings.filter((finding) => !finding.ok).length;
  console.log(failed === 0 ? '\nAll is well.' : `\n${failed} of ${findings.length} checks failed.`);
  return failed === 0;
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return {
    ok: major > 20 || (major === 20 && minor >= 19),
    what: `Node.js ${process.versions.node}`,
    remedy: 'Install Node.js 20.19 or newer.',
  };
}

function configurationFindings(problems: ReturnType<typeof checkConfiguration>): Finding[] {
  if (problems.length === 0) return [{ ok: true, what: 'The configuration is complete and valid', remedy: '' }];
  return problems.map(({ variable, problem, example }) => ({
    ok: false,
    what: `${variable} ${problem}`,
    remedy: `Set it, for example ${variable}=${example}`,
  }));
}

async function databases({ databaseUrl, callLogDatabaseUrl }: Databases): Promise<Finding[]> {
  if (!callLogDatabaseUrl)
    return database('DATABASE_URL', databaseUrl, 'everything', both(jobFindings, callLogFindings));
  return [
    ...(await database('DATABASE_URL', databaseUrl, 'domain', both(jobFindings, leftBehind))),
    ...(await database('CALL_LOG_DATABASE_URL', callLogDatabaseUrl, 'callLogs', callLogFindings)),
  ];
}

type Look = (client: Client) => Promise<Finding[]>;

const both =
  (first: Look, second: Look): Look =>
  async (client) => [...(await first(client)), ...(await second(client))];

async function database(variable: string, url: string, part: Part, look: Look): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const findings = await serverFindings(client);
    const names = (sql: string) => client.query<{ name: string }>(sql).then((result) => result.rows);
    const migrated = await migrationFinding(() => pendingMigrations(names, part));
    return [...findings, migrated, ...(migrated.ok ? await look(client) : [])];
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return [
      {
        ok: false,
        what: `The database of ${variable} answers: ${scrub(message || String(code))}`,
        remedy: `Is PostgreSQL running, and does ${variable} name it, its user and its password?`,
      },
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Call logs that were recorded here before they got a database of their own. */
async function leftBehind(client: Client): Promise<Finding[]> {
  const { there } = await one<{ there: boolean }>(client, `SELECT to_regclass('call_log_inbox') IS NOT NULL AS there`);
  if (!there) return [];
  const { count } = await one<{ count: number }>(client, 'SELECT count(*)::int AS count FROM call_log_inbox');
  return [
    {
      ok: count === 0,
      what: `${count} batches of call logs wait in the database of DATABASE_URL, where nobody moves them any more`,
      remedy: 'Run a worker without CALL_LOG_DATABASE_URL until there are none.',
    },
  ];
}
