import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@keyway/platform';
import { call } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { runOperator } from './support/processes.js';

const LISTS = [
  ...['contacts', 'companies', 'lists', 'leads', 'bookings', 'surveys', 'responses', 'reviews', 'identities', 'tasks'],
  ...['inbox/conversations', 'credits/ledger', 'sequences', 'campaigns', 'agents', 'workflows'],
];

describe('the demo', () => {
  let keyway: Keyway;
  let directory: string;
  const tenantId = newId();

  beforeAll(async () => {
    keyway = await startKeyway();
    directory = await mkdtemp(join(tmpdir(), 'keyway-demo-'));
  });

  afterAll(async () => {
    await keyway.stop();
    await rm(directory, { recursive: true });
  });

  const seed = (): Promise<unknown> =>
    runOperator(['seed'], { ...keyway.env, KEYWAY_DATA_DIR: directory, DEMO_TENANT_ID: tenantId });

  const rows = async (): Promise<Record<string, number>> => {
    const key = (await readFile(join(directory, 'demo-key'), 'utf8')).trim();
    const counted = LISTS.map(async (list) => {
      const { body } = await call<{ items: object[] }>(keyway.url, 'GET', `/api/v1/${list}?limit=100`, { key });
      return [list, body.items?.length ?? 0] as const;
    });
    return Object.fromEntries(await Promise.all(counted));
  };

  it('has rows in every group that its key reads, and the same ones when an interrupted run is run again', async () => {
    await seed();
    const first = await rows();
    expect(Object.entries(first).filter(([, count]) => count === 0)).toEqual([]);
    // As if it had ended before the last of it. The account, which comes after that, is there already.
    await keyway.sql('DELETE FROM tasks WHERE tenant_id = $1', [tenantId]);
    await expect(seed()).rejects.toThrow('ended with 1');
    expect(await rows()).toEqual(first);
    expect(await keyway.sql(`SELECT FROM outgoing_messages`)).toEqual([]);
  }, 60_000);
});
