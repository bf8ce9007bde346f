import type { CommandLine } from './command-line.js';
import { assertConfiguration } from './configuration.js';
import { demoAccount } from './demo-data.js';
import { InstanceLock } from './instance-lock.js';
import { aborted, type Interrupts, listenForInterrupts } from './interrupts.js';
import { Keyway, type Started } from './keyway.js';
import { createDataDirectory, type DataDirectory, dataDirectory } from './places.js';
import { readSettings, type Settings, userDirectory } from './settings.js';
import { summarize } from './summary.js';

const INTERRUPTED_TWICE_EXIT_CODE = 130;

/** Runs Keyway until it is asked to end, and answers the exit code. */
export async function run(commandLine: CommandLine, environment: Settings): Promise<number> {
  const settings = readSettings(environment, commandLine.envFile);
  const data = dataDirectory(settings['KEYWAY_DATA_DIR']);
  assertConfiguration(settings, data);
  createDataDirectory(data);
  const lock = await InstanceLock.acquire(data.lock);
  const interrupts = listenForInterrupts();
  const keyway = new Keyway({ settings, data, lock, demo: commandLine.demo, verbose: commandLine.verbose });
  try {
    const started = await Promise.race([keyway.start(), keyway.failed, aborted(interrupts.first)]);
    if (started) console.log(summaryOf(started, settings, data));
    await Promise.race([keyway.failed, aborted(interrupts.first)]);
    console.log('\nEnding…');
    lock.update({ ending: true });
    return await end(keyway, interrupts);
  } catch (error) {
    await end(keyway, interrupts);
    throw error;
  } finally {
    lock.release();
  }
}

async function end(keyway: Keyway, interrupts: Interrupts): Promise<number> {
  const again = aborted(interrupts.again).then(async () => {
    await keyway.kill();
    return INTERRUPTED_TWICE_EXIT_CODE;
  });
  return Promise.race([keyway.stop().then(() => 0), again]);
}

function summaryOf(started: Started, settings: Settings, data: DataDirectory): string {
  const demo = {
    ...demoAccount(settings),
    keyFile: data.demoKey,
    tenantFile: settings['TENANT_HEADER'] === 'required' ? data.demoTenant : undefined,
  };
  return summarize({
    url: started.url,
    workerUrl: started.workerUrl,
    seconds: process.uptime(),
    userDirectory: userDirectory(settings),
    logs: data.logs,
    database: { url: started.databaseUrl, passwordFile: started.passwordFile },
    demo: started.hasDemo ? demo : undefined,
  });
}
