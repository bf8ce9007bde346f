import 'reflect-metadata';
import { checkConfiguration, databasesOf, envExample, migrate } from '@keyway/composition';
import { ConfigurationInvalid } from '@keyway/platform';
import { writeFileSync } from 'node:fs';
import { seedDemo } from './demo/seed-demo.js';
import { doctor } from './doctor/doctor.js';
import { listFailedJobs, retryJob } from './jobs.js';
import { setOperator } from './operators.js';

const USAGE = `Usage: npm run operator -- <command>

  migrate                  bring the database up to date
  seed                     make the demo account, its data and its key
  doctor                   say what is wrong, and what to do about it
  grant-operator EMAIL     let a user use /api/v1/admin
  revoke-operator EMAIL    take that away again, at once on all nodes
  jobs                     list the jobs that failed for good, and why
  jobs-retry ID            run one of them once more
  env-example FILE         write .env.example from the declarations
`;

const COMMANDS = ['migrate', 'seed', 'jobs', 'jobs-retry', 'grant-operator', 'revoke-operator'];
const TAKES_ARGUMENT = /-(operator|retry)$/;

/** Answers the exit code. */
async function main([command = 'help', argument]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (command === 'env-example') return done(writeFileSync(argument ?? '.env.example', envExample()));
  if (command === 'doctor') return (await doctor(env)) ? 0 : 1;
  if (!COMMANDS.includes(command) || (TAKES_ARGUMENT.test(command) && !argument)) {
    console.log(USAGE);
    return command === 'help' ? 0 : 2;
  }
  const problems = checkConfiguration(env);
  if (problems.length > 0) throw new ConfigurationInvalid(problems);
  if (command === 'migrate') return done(report(await migrate(databasesOf(env))));
  if (command === 'seed') return done(await seedDemo(env));
  if (command === 'jobs') return done(await listFailedJobs(env));
  if (command === 'jobs-retry') return done(await retryJob(env, argument!));
  return done(await setOperator(env, argument!, command === 'grant-operator'));
}

const done = (_: void): number => 0;

function report(applied: readonly string[]): void {
  console.log(
    applied.length === 0 ? 'The database is up to date.' : `Applied:\n${applied.map((name) => `  ${name}`).join('\n')}`,
  );
}

try {
  process.exit(await main(process.argv.slice(2), process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
