import { setTimeout as sleep } from 'node:timers/promises';
import { endedAction, type RunningAction } from '../support/actions.js';
import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';
import { type Running, startProcess } from '../support/processes.js';
import { until } from '../support/until.js';

type Json = Record<string, unknown>;
interface Page {
  readonly items: readonly Json[];
}

/** So soon is a killed worker's job taken up by another. */
const JOB_LEASE = '3s';

describe('actions', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;
  let stranger: string;
  let successor: Running | null = null;

  beforeAll(async () => {
    keyway = await startKeyway({ env: { JOB_LEASE }, workers: 2 });
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['admin'])).key;
    stranger = (await newKey(keyway.url, await newPerson(keyway.url, 'Another'), ['admin'])).key;
  });

  afterAll(async () => {
    await successor?.stop();
    await keyway.stop();
  });

  const keyFor = async (...scopes: string[]): Promise<string> => (await newKey(keyway.url, person, scopes)).key;
  const get = <Body = Json>(path: string, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, 'GET', `/api/v1${path}`, { key: by });
  const post = <Body = Json>(path: string, body?: object, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, 'POST', `/api/v1${path}`, { key: by, ...(body && { body }) });
  const aContact = async (fields: object = {}): Promise<string> => {
    const email = `c-${Math.random().toString(36).slice(2)}@example.com`;
    return (await post<{ id: string }>('/contacts', { email, ...fields })).body.id;
  };
  const ended = (id: string): Promise<RunningAction> => endedAction(keyway.url, key, id);

  it('answer 202 with an id that tells the status, the counts of each state and the progress', async () => {
    const ids = [await aContact(), await aContact()];
    const listId = (await post<{ id: string }>('/lists', { name: 'Added' })).body.id;
    const steps = [
      { type: 'add_tag', tag: 'vip' },
      { type: 'update_field', field: 'unsubscribed', value: true },
      { type: 'update_field', field: 'title', value: null },
      { type: 'add_to_list', list_id: listId },
      {
        type: 'create_task',
        title: 'Call',
        task_type: 'call',
        due_at: '2031-05-01T00:00:00.000Z',
        owner_id: person.userId,
      },
    ];
    const begun = await post<{ id: string }>('/actions/run', { entity: 'contact', ids, actions: steps });
    expect([begun.status, begun.body]).toEqual([202, { id: begun.body.id, status: 'queued' }]);
    expect(await ended(begun.body.id)).toMatchObject({
      entity: 'contact',
      actions: steps,
      counts: { pending: 0, done: 10, failed: 0, cancelled: 0 },
      total: 10,
      progress: 100,
    });
    expect((await get(`/contacts/${ids[0]!}`)).body).toMatchObject({ tags: ['vip'], unsubscribed: true });
    expect((await get(`/lists/${listId}/count`)).body).toEqual({ count: 2 });
    const tasks = await get<Page>(`/tasks?contact_id=${ids[1]!}`);
    expect(tasks.body.items).toMatchObject([{ title: 'Call', type: 'call', due_at: '2031-05-01T00:00:00.000Z' }]);
    expect((await get<Page>('/actions?status=completed&entity=contact')).body.items.map((it) => it['id'])).toContain(
      begun.body.id,
    );
  });

  it('refuse the whole for one foreign id, naming it, and write nothing', async () => {
    const mine = await aContact();
    const theirs = (await post('/contacts', { email: 'other@example.com' }, stranger)).body['id'];
    const body = { entity: 'contact', ids: [mine, theirs], actions: [{ type: 'add_tag', tag: 'no' }] };
    const before = await keyway.sql('SELECT id FROM actions');
    const refused = await post('/actions/run', body);
    expect([refused.status, refused.body['details']]).toMatchObject([422, [{ field: 'ids[1]' }]]);
    expect(await keyway.sql('SELECT id FROM actions')).toEqual(before);
    expect((await get(`/contacts/${mine}`)).body['tags']).toEqual([]);
  });

  it('name the path of what is wrong with an action', async () => {
    const ids = [await aContact()];
    const wrong: readonly [object, string][] = [
      [{ entity: 'contact', ids, actions: [{ type: 'add_tag' }] }, 'actions[0].tag'],
      [{ entity: 'contact', ids, actions: [{ type: 'update_field', field: 'email', value: 'x' }] }, 'actions[0].field'],
      [{ entity: 'company', ids, actions: [{ type: 'create_task', title: 'x' }] }, 'ids[0]'],
      [{ entity: 'contact', ids: [], actions: [{ type: 'add_tag', tag: 'x' }] }, 'ids'],
      [{ entity: 'contact', ids, actions: [] }, 'actions'],
    ];
    for (const [body, field] of wrong) {
      const { status, body: answer } = await post('/actions/run', body);
      expect([field, status, answer['details']]).toMatchObject([field, 422, [{ field }]]);
    }
  });

  it('tell of each that was refused later, by itself', async () => {
    const ids = [await aContact({ tags: Array.from({ length: 50 }, (_, index) => `t${index}`) }), await aContact()];
    const { id } = (
      await post<{ id: string }>('/actions/run', { entity: 'contact', ids, actions: [{ type: 'add_tag', tag: 'x' }] })
    ).body;
    expect(await ended(id)).toMatchObject({ counts: { done: 1, failed: 1 } });
    const { items } = (await get<Page>(`/actions/${id}/items?state=failed`)).body;
    expect(items).toMatchObject([
      { contact_id: ids[0], company_id: null, index: 0, type: 'add_tag', error: { code: 'action.tags_full' } },
    ]);
  });

  it('are done once each though their worker is killed half-way', async () => {
    const ids = await Promise.all(Array.from({ length: 200 }, () => aContact()));
    const actions = [{ type: 'create_task', title: 'Once' }];
    const { id } = (await post<{ id: string }>('/actions/run', { entity: 'contact', ids, actions })).body;
    const count = async (): Promise<number> =>
      (await keyway.sql<{ count: number }>(`SELECT count(*)::int AS count FROM tasks WHERE title = 'Once'`))[0]!.count;
    await until(count, (made) => made >= 5, { everyMs: 5 });
    // Both, because only one of them has it in hand.
    await Promise.all(keyway.workers.map((worker) => worker.kill()));
    expect(await count()).toBeLessThan(200);
    successor = await startProcess('worker', keyway.env);
    expect(await ended(id)).toMatchObject({ counts: { done: 200 } });
    expect(await count()).toBe(200);
  }, 60_000);

  it('stop when they are cancelled, and cannot be cancelled twice', async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, () => aContact()));
    const actions = Array.from({ length: 5 }, () => ({ type: 'create_task', title: 'Cancelled' }));
    const { id } = (await post<{ id: string }>('/actions/run', { entity: 'contact', ids, actions })).body;
    const cancelled = await post<{ counts: Record<string, number> }>(`/actions/${id}/cancel`);
    const { counts } = cancelled.body;
    expect([cancelled.status, counts['pending'], counts['done']! + counts['cancelled']!]).toEqual([200, 0, 500]);
    await sleep(300);
    const [row] = await keyway.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM tasks WHERE title = 'Cancelled'`,
    );
    expect(row!.count).toBe(counts['done']);
    const again = await post(`/actions/${id}/cancel`);
    expect([again.status, again.body['allowed_states']]).toEqual([409, ['queued', 'running']]);
  });

  it('are run with actions:execute and followed with actions:read', async () => {
    const body = { entity: 'contact', ids: [await aContact()], actions: [{ type: 'add_tag', tag: 'x' }] };
    const [reader, runner] = [await keyFor('actions:read'), await keyFor('actions:execute')];
    expect((await post('/actions/run', body, reader)).status).toBe(403);
    const { status, body: begun } = await post('/actions/run', body, runner);
    expect(status).toBe(202);
    expect((await get(`/actions/${begun['id'] as string}`, runner)).status).toBe(403);
    expect((await get(`/actions/${begun['id'] as string}`, reader)).status).toBe(200);
  });
});
