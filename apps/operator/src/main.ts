import 'reflect-metadata';
import { checkConfiguration, databasesOf, envExample, migrate } from '@keyway/composition';
import { ConfigurationInvalid } from '@keyway/platform';
import { writeFileSync } from 'node:fs';
import { seedDemo } from './demo/seed-demo.js';
import { doctor } from './doctor/doctor.js';
import { setOperator } from './operators.js';

const USAGE = `Usage: npm run operator -- <command>

  migrate                  bring the database up to date
  seed                     make the demo account, its data and its key
  doctor                   say what is wrong, and what to do about it
  grant-operator EMAIL     let a user use /api/v1/admin
  revoke-operator EMAIL    take that away again, at once on all nodes
  env-example FILE         write .env.example from the declarations
`;

/** Answers the exit code. */
async function main([command = 'help', argument]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (command === 'env-example') return done(writeFileSync(argument ?? '.env.example', envExample()));
  if (command === 'doctor') return (await doctor(env)) ? 0 : 1;
  if (
    !['migrate', 'seed', 'grant-operator', 'revoke-operator'].includes(command) ||
    (command.endsWith('-operator') && !argument)
  ) {
    console.log(USAGE);
    return command === 'help' ? 0 : 2;
  }
  const problems = checkConfiguration(env);
  if (problems.length > 0) throw new ConfigurationInvalid(problems);
  if (command === 'migrate') return done(report(await migrate(databasesOf(env))));
  if (command === 'seed') return done(await seedDemo(env));
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
