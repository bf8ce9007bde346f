import { endedAction } from '../support/actions.js';
import { campaignThrough } from '../support/campaigns.js';
import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';
import { type Running, startProcess } from '../support/processes.js';
import { until } from '../support/until.js';

type Json = Record<string, unknown>;
interface Page {
  readonly items: readonly Json[];
  readonly next_cursor: string | null;
}

/** So soon is a killed worker's job taken up by another. */
const JOB_LEASE = '3s';

const MAIL = { type: 'email', subject: 'For {{first_name}}', body: 'Hello {{first_name}}' };
const STEPS = [
  MAIL,
  {
    type: 'condition',
    field: 'custom_fields.seats',
    operator: 'greater_than',
    value: 10,
    on_true: [{ type: 'linkedin_message', body: 'Hello' }],
    on_false: [{ type: 'task', title: 'Look them up', task_type: 'call', due_in_days: 0 }, { type: 'end' }],
  },
  { type: 'task', title: 'Call' },
];

describe('campaigns', () => {
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

  const get = <Body = Json>(path: string, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, 'GET', `/api/v1${path}`, { key: by });
  const send = <Body = Json>(method: string, path: string, body?: object, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, method, `/api/v1${path}`, { key: by, ...(body && { body }) });
  const made = async (path: string, body: object): Promise<string> =>
    (await send<{ id: string }>('POST', path, body)).body.id;
  const aContact = (fields: object = {}): Promise<string> =>
    made('/contacts', { email: `c-${Math.random().toString(36).slice(2)}@example.com`, ...fields });
  const aCampaign = (steps: readonly object[] = STEPS): Promise<string> =>
    made('/campaigns', { name: 'Spring', steps });
  const add = (id: string, ids: readonly string[]) =>
    send<{ added: number; results: Json[] }>('POST', `/campaigns/${id}/contacts`, { contact_ids: ids });
  const move = (id: string, status: string, by = key) => send('PATCH', `/campaigns/${id}/status`, { status }, by);

  const through = (id: string): Promise<Json> => campaignThrough(keyway.url, key, id);

  it('are made as drafts, read, listed by state and identity, changed and deleted', async () => {
    const identity = await call<{ id: string }>(keyway.url, 'POST', '/api/v1/identities', {
      token: person.token,
      body: { type: 'email', address: 'sales@example.com' },
    });
    const fields = { name: 'Spring', description: 'Why', identity_id: identity.body.id, steps: STEPS };
    const { status, body } = await send('POST', '/campaigns', fields);
    expect([status, body]).toMatchObject([201, { ...fields, state: 'draft', metadata: {} }]);
    const id = body['id'] as string;
    expect(id).toMatch(/^camp_/);
    expect((await get(`/campaigns/${id}`)).body).toEqual(body);
    for (const query of ['state=draft', `identity_id=${identity.body.id}`])
      expect((await get<Page>(`/campaigns?${query}`)).body.items).toMatchObject([{ id }]);
    expect((await get<Page>('/campaigns?state=active')).body.items).toEqual([]);
    expect((await get('/campaigns?name=x')).status).toBe(422);
    const changed = await send('PATCH', `/campaigns/${id}`, { steps: [MAIL], identity_id: null });
    expect([changed.status, changed.body]).toMatchObject([200, { name: 'Spring', steps: [MAIL], identity_id: null }]);
    expect((await send('DELETE', `/campaigns/${id}`)).body).toMatchObject({ success: true });
    expect((await get(`/campaigns/${id}`)).status).toBe(404);
  });

  it('name the path of what is wrong with a step', async () => {
    const ask = { type: 'condition', field: 'title', operator: 'is_set' };
    const wrong: readonly [readonly object[], string][] = [
      [[{ ...ask, on_true: [MAIL, { type: 'email', body: 'x' }] }], 'steps[0].on_true[1].subject'],
      [[{ type: 'fax' }], 'steps[0].type'],
      [[{ type: 'task', title: 'x', colour: 'red' }], 'steps[0].colour'],
      [[MAIL, { ...ask, on_false: [{ type: 'email', subject: 7, body: 'x' }] }], 'steps[1].on_false[0].subject'],
      [[{ ...ask, operator: 'equals', value: { a: 1 }, on_true: [MAIL] }], 'steps[0].value'],
      [[{ type: 'task', title: 'x', owner_id: 'usr_01kq0v8m3tf5x9d2c7h4n6p8qr' }], 'steps[0].owner_id'],
    ];
    for (const [steps, field] of wrong) {
      const { status, body } = await send('POST', '/campaigns', { name: 'x', steps });
      expect([field, status, body['details']]).toMatchObject([field, 422, [{ field }]]);
    }
  });

  it('run their steps for every member, those added later too, and tell how far each has come', async () => {
    const ada = await aContact({
      first_name: 'Ada',
      custom_fields: { seats: 12, linkedin_url: 'https://li.example/ada' },
    });
    const grace = await aContact({ custom_fields: { seats: 3 } });
    const id = await aCampaign();
    expect((await add(id, [ada])).body).toEqual({
      added: 1,
      skipped: 0,
      results: [{ contact_id: ada, status: 'added', reason: null }],
    });
    expect((await move(id, 'active')).body).toMatchObject({ state: 'active' });
    expect(await through(id)).toMatchObject({ total: 1, completed: 1 });
    await add(id, [grace]);
    expect(await through(id)).toMatchObject({
      total: 2,
      completed: 2,
      failed: 0,
      cancelled: 0,
      steps: [
        { step: 'steps[0]', type: 'email', done: 2, skipped: 0, failed: 0 },
        { step: 'steps[1]', type: 'condition', done: 2 },
        { step: 'steps[1].on_true[0]', type: 'linkedin_message', done: 1 },
        { step: 'steps[1].on_false[0]', type: 'task', done: 1 },
        { step: 'steps[1].on_false[1]', type: 'end', done: 1 },
        { step: 'steps[2]', type: 'task', done: 1 },
      ],
    });
    const { items } = (await get<Page>(`/campaigns/${id}/contacts?state=completed`)).body;
    expect(items).toMatchObject([
      { contact_id: grace, campaign_id: id, state: 'completed', next_step: null, error: null },
      {
        contact_id: ada,
        steps: [
          { step: 'steps[0]', type: 'email', outcome: 'recorded', reason: null },
          { step: 'steps[1]', type: 'condition', outcome: 'on_true' },
          { step: 'steps[1].on_true[0]', outcome: 'recorded' },
          { step: 'steps[2]', outcome: 'done' },
        ],
      },
    ]);
    expect((items[1]!['steps'] as Json[])[0]!['at']).toMatch(/^\d{4}-.+\.\d{3}Z$/);
    const tasks = await get<Page>(`/tasks?contact_id=${grace}`);
    expect(tasks.body.items).toMatchObject([{ title: 'Look them up', type: 'call', state: 'open' }]);
    expect(
      await keyway.sql(
        `SELECT channel, recipient, subject FROM outgoing_messages WHERE channel = 'message' OR subject = 'For Ada'`,
      ),
    ).toEqual([
      { channel: 'email', recipient: expect.stringContaining('@') as string, subject: 'For Ada' },
      { channel: 'message', recipient: 'https://li.example/ada', subject: null },
    ]);
  });

  it('list members by state and contact, page by page', async () => {
    const ids = await Promise.all([aContact(), aContact(), aContact()]);
    const id = await aCampaign();
    await add(id, ids);
    const first = (await get<Page>(`/campaigns/${id}/contacts?limit=2`)).body;
    const second = (await get<Page>(`/campaigns/${id}/contacts?limit=2&cursor=${first.next_cursor!}`)).body;
    const listed = [...first.items, ...second.items];
    expect(listed.map((it) => it['contact_id'])).toEqual([...ids].reverse());
    expect(listed[0]).toMatchObject({ state: 'pending', next_step: 'steps[0]', steps: [] });
    const found = await get<Page>(`/campaigns/${id}/contacts?contact_id=${ids[0]}&state=pending`);
    expect(found.body.items).toHaveLength(1);
    expect((await get<Page>(`/campaigns/${id}/contacts?state=failed`)).body.items).toEqual([]);
    expect((await get(`/campaigns/${id}/contacts?status=failed`)).status).toBe(422);
  });

  it('refuse all contacts for one foreign id, naming it, and write nothing', async () => {
    const mine = await aContact();
    const theirs = (await send<{ id: string }>('POST', '/contacts', { email: 'other@example.com' }, stranger)).body.id;
    const id = await aCampaign();
    const refused = await send('POST', `/campaigns/${id}/contacts`, { contact_ids: [mine, theirs] });
    expect([refused.status, refused.body['details']]).toMatchObject([422, [{ field: 'contact_ids[1]' }]]);
    expect((await get(`/campaigns/${id}/stats`)).body).toMatchObject({ total: 0 });
    const tooMany = await send('POST', `/campaigns/${id}/contacts`, { contact_ids: Array(501).fill(mine) });
    expect([tooMany.status, tooMany.body['details']]).toMatchObject([422, [{ field: 'contact_ids' }]]);
    expect((await send('POST', `/campaigns/${id}/contacts`, { contact_ids: [] })).status).toBe(422);
  });

  it('change their status along the allowed ways: the same is no change, a wrong one 409 with the allowed states', async () => {
    const id = await aCampaign([]);
    const empty = await move(id, 'active');
    expect([empty.status, empty.body['error']]).toEqual([409, 'steps_missing']);
    await send('PATCH', `/campaigns/${id}`, { steps: STEPS });
    const early = await move(id, 'paused');
    expect([early.status, early.body['error'], early.body['allowed_states']]).toEqual([
      409,
      'invalid_state',
      ['active'],
    ]);
    for (const status of ['draft', 'active', 'active', 'paused', 'active', 'completed', 'archived'])
      expect([status, (await move(id, status)).status]).toEqual([status, 200]);
    const late = await move(id, 'active');
    expect([late.status, late.body['allowed_states']]).toEqual([409, ['draft', 'paused']]);
    const closed = await add(id, [await aContact()]);
    expect([closed.status, (closed.body as unknown as Json)['allowed_states']]).toEqual([
      409,
      ['draft', 'active', 'paused'],
    ]);
    const events = await keyway.sql<{ type: string }>(
      `SELECT type FROM events WHERE data->>'id' = (SELECT id::text FROM campaigns WHERE state = 'archived') ORDER BY id`,
    );
    expect(events.map(({ type }) => type).filter((it) => !/updated|created/.test(it))).toEqual([
      'campaign.activated',
      'campaign.paused',
      'campaign.activated',
      'campaign.completed',
      'campaign.archived',
    ]);
  });

  it('keep their steps from the first activation on, and their name never', async () => {
    const id = await aCampaign();
    await move(id, 'active');
    const steps = await send('PATCH', `/campaigns/${id}`, { name: 'Other', steps: [MAIL] });
    expect([steps.status, steps.body['error'], steps.body['allowed_states']]).toEqual([409, 'field_frozen', ['draft']]);
    const identity = await send('PATCH', `/campaigns/${id}`, { identity_id: null });
    expect([identity.status, identity.body['allowed_states']]).toEqual([409, ['draft', 'paused']]);
    expect((await send('PATCH', `/campaigns/${id}`, { name: 'Other' })).body).toMatchObject({
      name: 'Other',
      steps: STEPS,
    });
  });

  it('are cloned: 201, a draft with steps and settings and no members', async () => {
    const id = await made('/campaigns', {
      name: 'Spring',
      description: 'Why',
      steps: STEPS,
      metadata: { a: 1 },
      external_id: 'x-1',
    });
    await add(id, [await aContact()]);
    await move(id, 'active');
    const clone = await send<{ id: string }>('POST', `/campaigns/${id}/clone`);
    expect([clone.status, clone.body]).toMatchObject([
      201,
      {
        name: 'Spring (copy)',
        description: 'Why',
        steps: STEPS,
        metadata: { a: 1 },
        external_id: null,
        state: 'draft',
      },
    ]);
    expect((await get(`/campaigns/${clone.body.id}/stats`)).body).toMatchObject({ total: 0 });
    expect((await send('POST', `/campaigns/${id}/clone`, { name: 'Autumn' })).body).toMatchObject({ name: 'Autumn' });
    expect((await send('POST', `/campaigns/${id}/clone`, {}, stranger)).status).toBe(404);
  });

  it('let contacts be taken out, for whom nothing more is done', async () => {
    const [gone, kept] = [await aContact(), await aContact()];
    const id = await aCampaign([{ type: 'task', title: 'Only one' }]);
    await add(id, [gone, kept]);
    const removed = await send('DELETE', `/campaigns/${id}/contacts/${gone}`);
    expect([removed.status, removed.body]).toMatchObject([200, { success: true }]);
    expect((await send('DELETE', `/campaigns/${id}/contacts/${gone}`)).status).toBe(404);
    await move(id, 'active');
    expect(await through(id)).toMatchObject({ total: 1, completed: 1 });
    expect((await get<Page>(`/tasks?contact_id=${gone}`)).body.items).toEqual([]);
  });

  it('take in the contacts of an action, and run for them', async () => {
    const ids = [await aContact(), await aContact()];
    const id = await aCampaign([{ type: 'task', title: 'From an action' }]);
    await move(id, 'active');
    const actions = [{ type: 'add_to_campaign', campaign_id: id }];
    const begun = await send<{ id: string }>('POST', '/actions/run', { entity: 'contact', ids, actions });
    expect(begun.status).toBe(202);
    expect(await endedAction(keyway.url, key, begun.body.id)).toMatchObject({ actions, counts: { done: 2 } });
    expect(await through(id)).toMatchObject({ total: 2, completed: 2 });
    const theirs = await send('POST', '/actions/run', {
      entity: 'contact',
      ids,
      actions: [{ type: 'add_to_campaign', campaign_id: 'camp_01kq0v8m3tf5x9d2c7h4n6p8qr' }],
    });
    expect([theirs.status, theirs.body['details']]).toMatchObject([422, [{ field: 'actions[0].campaign_id' }]]);
  });

  it('are read with campaigns:read and changed with campaigns:write', async () => {
    const [reader, writer] = [
      (await newKey(keyway.url, person, ['campaigns:read'])).key,
      (await newKey(keyway.url, person, ['CAMPAIGNS_WRITE'])).key,
    ];
    expect((await send('POST', '/campaigns', { name: 'x' }, reader)).status).toBe(403);
    const { status, body } = await send<{ id: string }>('POST', '/campaigns', { name: 'x', steps: STEPS }, writer);
    expect(status).toBe(201);
    expect((await get(`/campaigns/${body.id}`, writer)).status).toBe(403);
    expect((await get(`/campaigns/${body.id}/contacts`, reader)).status).toBe(200);
    expect((await move(body.id, 'active', reader)).status).toBe(403);
    expect((await move(body.id, 'active', writer)).status).toBe(200);
    expect((await send('POST', `/campaigns/${body.id}/clone`, {}, writer)).status).toBe(201);
  });

  it('do each step once though their worker is killed half-way', async () => {
    const ids = await Promise.all(Array.from({ length: 200 }, () => aContact()));
    const id = await aCampaign([
      { type: 'task', title: 'Once' },
      { ...MAIL, subject: 'Once' },
    ]);
    await add(id, ids);
    await move(id, 'active');
    const made = async (where: string): Promise<number> => (await keyway.sql(`SELECT FROM ${where} = 'Once'`)).length;
    const tasks = (): Promise<number> => made('tasks WHERE title');
    await until(tasks, (count) => count >= 5, { everyMs: 5 });
    // Both, because only one of them has it in hand.
    await Promise.all(keyway.workers.map((worker) => worker.kill()));
    expect(await tasks()).toBeLessThan(200);
    successor = await startProcess('worker', keyway.env);
    expect(await through(id)).toMatchObject({ total: 200, completed: 200 });
    expect(await tasks()).toBe(200);
    expect(await made('outgoing_messages WHERE subject')).toBe(200);
  }, 120_000);
});
