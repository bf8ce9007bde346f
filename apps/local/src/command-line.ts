import { parseArgs } from 'node:util';

export interface CommandLine {
  readonly envFile: string | undefined;
  readonly demo: boolean;
  readonly verbose: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm start -- [options]

Starts PostgreSQL, migrates it, fills in demo data, and runs the API and the worker.

  --env FILE   read settings from FILE, before those of .env; the real environment wins over both
  --no-demo    make no demo data
  --verbose    show everything the API and the worker log
  --help       show this`;

/** Thrown for a command line that makes no sense. */
export class UsageError extends Error {}

export function parseCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        env: { type: 'string' },
        'no-demo': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { envFile: values.env, demo: !values['no-demo'], verbose: values.verbose, help: values.help };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
