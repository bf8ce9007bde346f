import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor, tell } from '../support/call-log-account.js';
import { call } from '../support/client.js';
import { type Answered, startLoad } from '../support/call-load.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { OwnPostgres, query } from '../support/own-postgres.js';
import { newKey, newPerson } from '../support/people.js';
import { startProcess } from '../support/processes.js';

const LOAD_MS = 1_500;
const BUFFER_RECORDS = 300;
const UNAVAILABLE = 503;

/** Two servers, so that each can be away while the other is there. */
describe('call logs in a database of their own', () => {
  let postgres: OwnPostgres;
  let logsPostgres: OwnPostgres;
  let logsUrl: string;
  let keyway: Keyway;
  let issued: { id: string; key: string };
  let readKey: string;

  beforeAll(async () => {
    [postgres, logsPostgres] = await Promise.all([OwnPostgres.start(), OwnPostgres.start()]);
    logsUrl = await logsPostgres.database('logs');
    const env = { CALL_LOG_DATABASE_URL: logsUrl, CALL_LOG_BUFFER_RECORDS: String(BUFFER_RECORDS) };
    keyway = await startKeyway({ databaseUrl: await postgres.database('keyway'), env, workers: 1 });
    const person = await newPerson(keyway.url);
    issued = await newKey(keyway.url, person, ['contacts:read', 'leads:read']);
    readKey = (await newKey(keyway.url, person, ['call-logs:read'])).key;
  });

  afterAll(async () => {
    await keyway.stop();
    await Promise.all([postgres.end(), logsPostgres.end()]);
  });

  const ofSomebody = (answered: readonly Answered[]): Answered[] =>
    answered.filter(({ status }) => status !== UNAVAILABLE);

  const lastUse = async (): Promise<number> => {
    const [key] = await query<{ at: Date }>(
      keyway.databaseUrl,
      `SELECT last_used_at AS at FROM api_keys WHERE hash = encode(sha256($1::bytea), 'hex')`,
      [issued.key],
    );
    return key!.at.getTime();
  };

  it('leave no table of call logs in the other', async () => {
    const tables = await query(keyway.databaseUrl, `SELECT relname FROM pg_class WHERE relname LIKE 'call\\_log%'`);
    expect(tables).toEqual([]);
  });

  it('have one row for every answer, and tell the key when it was last used, though api and worker are killed', async () => {
    const [node, worker] = [await startProcess('api', keyway.env), await startProcess('worker', keyway.env)];
    const load = startLoad([node.url, keyway.url], issued.key);
    await sleep(LOAD_MS);
    await Promise.all([node.kill(), worker.kill()]);
    const account = await accountFor(logsUrl, await load.stop());
    tell('logs apart, api and worker killed', { ...account });
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
    const [newest] = await query<{ at: Date }>(logsUrl, 'SELECT max(occurred_at) AS at FROM call_logs');
    expect(await lastUse()).toBe(newest!.at.getTime());
  });

  it('have one row for every answer though the database of keys crashes, and tell the last use when it is back', async () => {
    const load = startLoad([keyway.url], issued.key);
    await sleep(LOAD_MS);
    await postgres.stop('immediate');
    await sleep(LOAD_MS);
    await postgres.startAgain();
    await sleep(LOAD_MS);
    const account = await accountFor(logsUrl, ofSomebody(await load.stop()));
    tell('logs apart, database of keys crashed', { ...account });
    expect(account).toMatchObject({ rows: account.answers, missing: 0, doubled: 0 });
    const [newest] = await query<{ at: Date }>(logsUrl, 'SELECT max(occurred_at) AS at FROM call_logs');
    expect(await lastUse()).toBe(newest!.at.getTime());
  });

  it('go on answering while it is away, keep what the buffer holds, and count and tell what it does not', async () => {
    const counted = async (): Promise<number> => {
      const { text } = await call(keyway.url, 'GET', '/metrics');
      return Number(/^keyway_call_log_dropped_total(?:\{.*\})? (\d+)/m.exec(text)?.[1] ?? 0);
    };
    const load = startLoad([keyway.url], issued.key);
    await sleep(LOAD_MS);
    await logsPostgres.stop('immediate');
    const before = load.answered.length;
    await sleep(2 * LOAD_MS);
    const during = load.answered.length - before;
    await logsPostgres.startAgain();
    await sleep(LOAD_MS);
    const answered = await load.stop();
    const account = await accountFor(logsUrl, answered);
    const dropped = await counted();
    tell('logs apart, their database away', { ...account, 'answered meanwhile': during, dropped });
    expect(answered.filter(({ status }) => status >= 500)).toEqual([]);
    expect(during).toBeGreaterThan(BUFFER_RECORDS);
    expect(account).toMatchObject({ doubled: 0, missing: dropped });
    await sleep(LOAD_MS);
    const gaps = await call<{ items: { records: number; reason: string }[] }>(
      keyway.url,
      'GET',
      '/api/v1/call-logs/gaps',
      { key: readKey },
    );
    expect(gaps.status).toBe(200);
    expect(gaps.body.items.reduce((sum, { records }) => sum + records, 0)).toBe(dropped);
  });
});
