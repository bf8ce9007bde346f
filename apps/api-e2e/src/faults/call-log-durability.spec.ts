import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { type Running, startProcess } from '../support/processes.js';
import { newKey, newPerson, type Person } from '../support/people.js';

const ROUNDS = 5;
const CLIENTS = 16;
const LOAD_MS = 1_500;

describe('kill -9 of the api under load', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['contacts:read'])).key;
  });

  afterAll(() => keyway.stop());

  /** Calls until the node is gone; answers the request id of every answer that a client received whole. */
  async function load(node: Running, until: Promise<void>): Promise<string[]> {
    const received: string[] = [];
    let over = false;
    void until.then(() => (over = true));
    const clients = Array.from({ length: CLIENTS }, async (_, n) => {
      while (!over) {
        const path = n % 4 === 3 ? '/api/v1/contacts/con_00000000000000000000000000' : '/api/v1/contacts?limit=1';
        const answer = await call(node.url, 'GET', path, { key }).catch(() => null);
        if (answer) received.push(answer.headers.get('x-request-id')!);
      }
    });
    await Promise.all(clients);
    return received;
  }

  async function untilMoved(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const [row] = await keyway.sql<{ count: number }>('SELECT count(*)::int AS count FROM call_log_inbox');
      if (row!.count === 0) return;
      await sleep(100);
    }
    throw new Error('The inbox was not emptied');
  }

  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'leaves exactly one call log for every answer a client received (round %i)',
    async () => {
      const node = await startProcess('api', keyway.env);
      const killed = sleep(LOAD_MS).then(() => node.kill());
      const received = await load(node, killed);
      expect(received.length).toBeGreaterThan(100);
      await untilMoved();
      const rows = await keyway.sql<{ id: string; count: number }>(
        'SELECT id, count(*)::int AS count FROM call_logs WHERE id = ANY($1) GROUP BY id',
        [received],
      );
      expect(rows.length).toBe(received.length);
      expect(rows.filter((row) => row.count !== 1)).toEqual([]);
      console.log(`${received.length} answers received, each in the log once`);
    },
  );

  it('leaves one call log an answer when the worker is killed while it moves them', async () => {
    const node = keyway.nodes[0]!;
    let over!: () => void;
    const finished = new Promise<void>((resolve) => (over = resolve));
    const loading = load(node, finished);
    for (let kills = 0; kills < 3; kills++) {
      const mover = await startProcess('worker', keyway.env);
      await sleep(400);
      await mover.kill();
    }
    over();
    const received = await loading;
    await untilMoved();
    const [row] = await keyway.sql<{ rows: number; ids: number }>(
      'SELECT count(*)::int AS rows, count(DISTINCT id)::int AS ids FROM call_logs WHERE id = ANY($1)',
      [received],
    );
    expect(row).toEqual({ rows: received.length, ids: received.length });
  });
});
