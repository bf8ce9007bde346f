import { tell } from '../support/call-log-account.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { type KilledWork, killedWork } from '../support/killed-work.js';
import { newKey, newPerson } from '../support/people.js';
import { type Running, startProcess } from '../support/processes.js';
import { until } from '../support/until.js';
import type { WorkAccount } from '../support/work-accounts.js';

/** More of them for whoever has the time: `WORK_KILLED_ROUNDS=20`. */
const ROUNDS = Number(process.env['WORK_KILLED_ROUNDS'] ?? 3);
/** So soon are the jobs of a killed worker taken up by another. */
const JOB_LEASE = '2s';
const PATIENCE = { withinMs: 120_000, everyMs: 250 };
/** The parts of the work that are done when a worker is killed. */
const KILLED_AT = [0.1, 0.4];

interface Begun extends Pick<KilledWork, 'name' | 'count'> {
  readonly id: string;
}

describe('the work of two workers that are killed in its midst', () => {
  let keyway: Keyway;
  let work: readonly KilledWork[];
  let workers: Promise<Running>[] = [];

  beforeAll(async () => {
    keyway = await startKeyway({ env: { JOB_LEASE } });
    const person = await newPerson(keyway.url);
    work = killedWork(keyway, person, (await newKey(keyway.url, person, ['admin'])).key);
    workers = [aWorker(), aWorker()];
    await Promise.all(workers);
  });

  afterAll(async () => {
    await Promise.all(workers.map(async (worker) => (await worker).stop()));
    await keyway.stop();
  });

  const aWorker = (): Promise<Running> => startProcess('worker', keyway.env);

  async function accounts(begun: readonly Begun[]): Promise<WorkAccount[]> {
    const counted: WorkAccount[] = [];
    for (const { id, count } of begun) counted.push(await count(id));
    return counted;
  }

  const untilSo = (begun: readonly Begun[], isSo: (accounts: readonly WorkAccount[]) => boolean) =>
    until(() => accounts(begun), isSo, PATIENCE);

  const doneOf = (all: readonly WorkAccount[]): number =>
    sum(all.map(({ effects }) => effects)) / sum(all.map(({ expected }) => expected));

  /** Kills the older of the two, once so much is done, and starts another. Answers how much was done then. */
  async function kill(begun: readonly Begun[], part: number): Promise<number> {
    await untilSo(begun, (all) => doneOf(all) >= part);
    const [oldest, ...others] = workers;
    await (await oldest!).kill();
    workers = [...others, aWorker()];
    return doneOf(await accounts(begun));
  }

  it.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
    'is all finished, and each of its effects is there once (round %i)',
    async (round) => {
      const begunMs = performance.now();
      const begin = async ({ name, begin, count }: KilledWork): Promise<Begun> => ({
        name,
        count,
        id: await begin(round),
      });
      const begun = await Promise.all(work.map(begin));
      const killed: number[] = [];
      for (const part of KILLED_AT) killed.push(await kill(begun, part));
      const ended = await untilSo(begun, (all) => all.every(({ unfinished }) => unfinished === 0));
      const seconds = ((performance.now() - begunMs) / 1_000).toFixed(1);
      tell(`workers killed, round ${round}`, {
        'killed at': killed.map((done) => `${Math.round(done * 100)} %`).join(' and '),
        ...Object.fromEntries(begun.map(({ name }, index) => [name, ended[index]!.effects])),
        doubled: sum(ended.map(({ doubled }) => doubled)),
        after: `${seconds} s`,
      });
      // What is killed when all is done proves nothing.
      for (const done of killed) expect(done).toBeLessThan(1);
      expect(ended).toEqual(ended.map(({ expected }) => ({ expected, effects: expected, doubled: 0, unfinished: 0 })));
    },
  );
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
