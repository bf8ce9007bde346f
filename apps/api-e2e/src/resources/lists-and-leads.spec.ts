import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';

type Row = Record<string, unknown> & { readonly id: string };
interface Page {
  readonly items: readonly Row[];
}

describe('lists and leads', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway();
  });

  beforeEach(async () => {
    person = await newPerson(keyway.url);
    key = await keyOf('lists:*', 'leads:*');
  });

  afterAll(() => keyway.stop());

  const keyOf = async (...scopes: string[]): Promise<string> => (await newKey(keyway.url, person, scopes)).key;
  const api = <Body = Row>(method: string, path: string, body?: object, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, method, `/api/v1${path}`, { key: by, ...(body && { body }) });
  const made = async (path: string, body: object, by = key): Promise<string> =>
    (await api('POST', path, body, by)).body.id;
  const leadNames = async (path: string): Promise<unknown[]> =>
    (await api<Page>('GET', path)).body.items.map((it) => it['name']).sort();

  it('a lead may be in many lists; each list counts its own, in itself and by GET /lists/:id/count', async () => {
    const [spring, autumn] = [await made('/lists', { name: 'Spring' }), await made('/lists', { name: 'Autumn' })];
    const [ada, grace] = [await made('/leads', { name: 'Ada' }), await made('/leads', { name: 'Grace' })];
    await api('POST', `/lists/${spring}/leads`, { lead_ids: [ada, grace] });
    await api('POST', `/lists/${autumn}/leads`, { lead_ids: [grace] });
    for (const [list, names] of [
      [spring, ['Ada', 'Grace']],
      [autumn, ['Grace']],
    ] as const) {
      expect(await leadNames(`/lists/${list}/leads`)).toEqual(names);
      expect((await api('GET', `/lists/${list}`)).body['lead_count']).toBe(names.length);
      expect((await api('GET', `/lists/${list}/count`)).body).toEqual({ count: names.length });
    }
    expect(await leadNames(`/lists/${spring}/leads?q=gr`)).toEqual(['Grace']);
  });

  it('adding and taking out tell what became of each lead, and may be sent again', async () => {
    const list = await made('/lists', { name: 'Spring' });
    const lead_ids = [await made('/leads', { name: 'Ada' }), await made('/leads', { name: 'Grace' })];
    const result = (status: string) => lead_ids.map((lead_id) => ({ lead_id, status }));
    const leads = `/lists/${list}/leads`;
    expect((await api('POST', leads, { lead_ids })).body).toEqual({ added: 2, results: result('added') });
    expect((await api('POST', leads, { lead_ids })).body).toEqual({ added: 0, results: result('already_listed') });
    const gone = { success: true, message: expect.any(String) as string };
    expect((await api('DELETE', leads, { lead_ids })).body).toEqual({
      ...gone,
      removed: 2,
      results: result('removed'),
    });
    expect((await api('DELETE', leads, { lead_ids })).body).toEqual({
      ...gone,
      removed: 0,
      results: result('not_listed'),
    });
    for (const id of lead_ids) expect((await api('GET', `/leads/${id}`)).status).toBe(200);
  });

  it("one lead that is not the caller's refuses the whole request, with nothing written", async () => {
    const list = await made('/lists', { name: 'Spring' });
    const [mine, other] = [await made('/leads', { name: 'Ada' }), await made('/leads', { name: 'Grace' })];
    await api('POST', `/lists/${list}/leads`, { lead_ids: [other] });
    const stranger = (await newKey(keyway.url, await newPerson(keyway.url), ['leads:write'])).key;
    const ofTests = (await newKey(keyway.url, person, ['leads:write'], { environment: 'test' })).key;
    for (const by of [stranger, ofTests]) {
      const foreign = await made('/leads', { name: 'Not yours' }, by);
      for (const [method, known] of [
        ['POST', mine],
        ['DELETE', other],
      ] as const)
        expect(await api(method, `/lists/${list}/leads`, { lead_ids: [known, foreign] })).toMatchObject({
          status: 422,
          body: { details: [{ field: 'lead_ids[1]', message: `There is no lead ${foreign}` }] },
        });
    }
    expect(await leadNames(`/lists/${list}/leads`)).toEqual(['Grace']);
  });

  it('deleting a list keeps its leads; deleting a lead takes it out of its lists', async () => {
    const [one, two] = [await made('/lists', { name: 'One' }), await made('/lists', { name: 'Two' })];
    const lead_ids = [await made('/leads', { name: 'Ada' }), await made('/leads', { name: 'Grace' })];
    for (const list of [one, two]) await api('POST', `/lists/${list}/leads`, { lead_ids });
    expect((await api('DELETE', `/lists/${one}`)).body).toEqual({ success: true, message: 'List deleted' });
    expect(await leadNames('/leads')).toEqual(['Ada', 'Grace']);
    await api('DELETE', `/leads/${lead_ids[0]}`);
    expect((await api('GET', `/lists/${two}/count`)).body).toEqual({ count: 1 });
  });

  it('the leads of a list need leads:read and leads:write beside the scope of the list', async () => {
    const list = await made('/lists', { name: 'Spring' });
    const body = { lead_ids: [await made('/leads', { name: 'Ada' })] };
    const statuses = async (...scopes: string[]): Promise<number[]> => {
      const by = await keyOf(...scopes);
      const leads = `/lists/${list}/leads`;
      const answers = [api('GET', leads, undefined, by), api('POST', leads, body, by), api('DELETE', leads, body, by)];
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await statuses('lists:*')).toEqual([403, 403, 403]);
    expect(await statuses('leads:*')).toEqual([403, 403, 403]);
    expect(await statuses('lists:read', 'leads:read')).toEqual([200, 403, 403]);
    expect(await statuses('lists:write', 'leads:write')).toEqual([403, 200, 200]);
    const reader = await keyOf('lists:read');
    expect((await api('GET', `/lists/${list}/count`, undefined, reader)).status).toBe(200);
  });

  it('leads are new at first, move between any statuses, and are filtered by status, email and how they begin', async () => {
    const id = await made('/leads', { name: 'Ada Lovelace', email: 'ada@example.com', phone: '+442071234567' });
    await made('/leads', { name: 'Grace' });
    expect((await api('GET', `/leads/${id}`)).body['status']).toBe('new');
    for (const status of ['lost', 'qualified', 'converted', 'contacted'])
      expect((await api('PATCH', `/leads/${id}`, { status })).body['status']).toBe(status);
    for (const query of ['status=contacted', 'email=ADA@example.com', 'q=ada%20l', 'q=ada@'])
      expect([query, await leadNames(`/leads?${query}`)]).toEqual([query, ['Ada Lovelace']]);
    for (const body of [{ status: 'won' }, { phone: '020 7123' }, { email: 'nobody' }])
      expect((await api('PATCH', `/leads/${id}`, body)).status).toBe(422);
    for (const query of ['stage=new', 'status=won']) expect((await api('GET', `/leads?${query}`)).status).toBe(422);
  });

  it('POST /leads/batch takes a sync: by external_id, each item with its result', async () => {
    const items = [{ name: 'Ada', external_id: 'crm-1' }, { name: '' }, { name: 'Grace', external_id: 'crm-2' }];
    const { body: first } = await api<Record<string, unknown>>('POST', '/leads/batch', { items });
    expect(first).toMatchObject({ created: 2, updated: 0, failed: 1 });
    const { body: again } = await api<Record<string, unknown>>('POST', '/leads/batch', { items });
    expect(again).toMatchObject({ created: 0, updated: 2, failed: 1 });
  });

  it('what a caller keeps on a resource is flat, of 50 keys at most, and replaced as a whole', async () => {
    const id = await made('/lists', { name: 'Spring', metadata: { crm: 'x', count: 1, gone: null, ok: true } });
    const keep = (metadata: unknown): Promise<Answer<Row>> => api('PATCH', `/lists/${id}`, { metadata });
    const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n]));
    for (const bad of [{ deep: { er: 1 } }, { list: [1] }, keys(51), { text: 'x'.repeat(501) }, [], 'text', null])
      expect([bad, (await keep(bad)).status]).toEqual([bad, 422]);
    expect((await keep(keys(50))).body['metadata']).toEqual(keys(50));
    expect((await keep({ a: 1 })).body['metadata']).toEqual({ a: 1 });
  });

  it('an external_id is unique in each environment of a tenant, and finds what it names', async () => {
    const body = { name: 'Spring', external_id: 'crm-1' };
    const id = await made('/lists', body);
    expect(await api('POST', '/lists', body)).toMatchObject({
      status: 409,
      body: { code: 'resource.external_id_taken', details: [{ field: 'external_id' }] },
    });
    expect((await api<Page>('GET', '/lists?external_id=crm-1')).body.items.map((it) => it.id)).toEqual([id]);
    const elsewhere = (await newKey(keyway.url, person, ['lists:*'], { environment: 'test' })).key;
    expect((await api('POST', '/lists', body, elsewhere)).status).toBe(201);
  });

  it('updated_since answers what was changed at that time or later, in the order of the pages', async () => {
    const ids = [
      await made('/leads', { name: 'A' }),
      await made('/leads', { name: 'B' }),
      await made('/leads', { name: 'C' }),
    ];
    const { body } = await api('PATCH', `/leads/${ids[0]}`, { title: 'Changed' });
    const { items } = (await api<Page>('GET', `/leads?updated_since=${String(body['updated_at'])}&limit=1`)).body;
    expect(items.map((it) => it.id)).toEqual([ids[0]]);
    expect((await api('GET', '/leads?updated_since=2026-01-15')).status).toBe(422);
  });
});
