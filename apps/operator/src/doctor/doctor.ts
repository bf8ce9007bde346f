import { checkConfiguration, pendingMigrations } from '@keyway/composition';
import { scrub } from '@keyway/platform';
import { Client } from 'pg';
import { databaseFindings } from './database-findings.js';
import type { Finding } from './finding.js';

const CONNECT_WITHIN_MS = 4_000;

/** Looks at everything that is known to go wrong, and says what to do. Answers whether all is well. */
export async function doctor(env: NodeJS.ProcessEnv): Promise<boolean> {
  const findings = [nodeVersion(), ...configurationFindings(env), ...(await database(env['DATABASE_URL']))];
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

function configurationFindings(env: NodeJS.ProcessEnv): Finding[] {
  const problems = checkConfiguration(env);
  if (problems.length === 0) return [{ ok: true, what: 'The configuration is complete and valid', remedy: '' }];
  return problems.map(({ variable, problem, example }) => ({
    ok: false,
    what: `${variable} ${problem}`,
    remedy: `Set it, for example ${variable}=${example}`,
  }));
}

async function database(url: string | undefined): Promise<Finding[]> {
  if (!url) return [];
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await databaseFindings(
      client,
      (sql) => client.query<{ name: string }>(sql).then((result) => result.rows),
      pendingMigrations,
    );
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return [
      {
        ok: false,
        what: `The database answers: ${scrub(message || String(code))}`,
        remedy: 'Is PostgreSQL running, and does DATABASE_URL name it, its user and its password?',
      },
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}
