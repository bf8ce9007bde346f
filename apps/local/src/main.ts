import { parseCommandLine, USAGE, UsageError } from './command-line.js';
import { run } from './run.js';

const USAGE_EXIT_CODE = 2;

/** Its words are meant for the user; where it came from, only for whoever asked for everything. */
function explain(error: unknown, verbose: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return verbose || !error.message ? (error.stack ?? error.name) : error.message;
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const commandLine = parseCommandLine(args);
    if (!commandLine.help) return await run(commandLine, process.env);
    console.log(USAGE);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`);
      return USAGE_EXIT_CODE;
    }
    console.error(explain(error, args.includes('--verbose')));
    return 1;
  }
}

process.exit(await main(process.argv.slice(2)));
