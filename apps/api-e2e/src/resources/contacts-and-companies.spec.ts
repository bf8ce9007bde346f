import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';

interface BatchResult {
  readonly index: number;
  readonly id: string | null;
  readonly status: string;
  readonly error?: { code: string; message: string; details?: { field: string; message: string }[] };
}

interface BatchAnswer {
  readonly created: number;
  readonly updated: number;
  readonly failed: number;
  readonly results: readonly BatchResult[];
}

type Row = Record<string, unknown> & { id: string };

describe('contacts and companies', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway();
  });

  beforeEach(async () => {
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['contacts:*', 'companies:*'])).key;
  });

  afterAll(() => keyway.stop());

  const post = <Body = Row>(path: string, body: object) =>
    call<Body>(keyway.url, 'POST', `/api/v1${path}`, { key, body });
  const get = <Body = Row>(path: string) => call<Body>(keyway.url, 'GET', `/api/v1${path}`, { key });
  const put = (path: string, body: object) => call<Row>(keyway.url, 'PUT', `/api/v1${path}`, { key, body });

  const emails = async (query: string): Promise<string[]> => {
    const { status, body } = await get<{ items: { email: string }[] }>(`/contacts?${query}`);
    expect(status).toBe(200);
    return body.items.map(({ email }) => email).sort();
  };

  it('an email address is unique per tenant without regard to case: a duplicate is 409', async () => {
    await post('/contacts', { email: 'Ada@Example.com' });
    expect(await post('/contacts', { email: 'ada@example.com' })).toMatchObject({
      status: 409,
      body: { code: 'contact.email_taken' },
    });
  });

  it('are found by email, phone, tag, company, and by how name or email begin', async () => {
    const { body: company } = await post('/companies', { name: 'Acme' });
    await post('/contacts', { email: 'ada@example.com', first_name: 'Ada', last_name: 'Lovelace', tags: ['vip'] });
    await post('/contacts', { email: 'grace@example.com', phone: '+442071234567', company_id: company.id });
    for (const [query, found] of [
      ['email=ADA@example.com', 'ada@example.com'],
      ['phone=%2B442071234567', 'grace@example.com'],
      ['tag=vip', 'ada@example.com'],
      [`company_id=${company.id}`, 'grace@example.com'],
      ['q=love', 'ada@example.com'],
      ['q=ada%20lo', 'ada@example.com'],
      ['q=GRACE', 'grace@example.com'],
    ] as const)
      expect([query, await emails(query)]).toEqual([query, [found]]);
    expect((await get('/contacts?name=ada')).status).toBe(422);
  });

  it('GET /companies/:id/contacts lists those who work there', async () => {
    const { body: company } = await post('/companies', { name: 'Acme', domain: 'ACME.example' });
    expect(company['domain']).toBe('acme.example');
    await post('/contacts', { email: 'ada@example.com', company_id: company.id });
    await post('/contacts', { email: 'grace@example.com' });
    const { body } = await get<{ items: { email: string }[] }>(`/companies/${company.id}/contacts`);
    expect(body.items.map(({ email }) => email)).toEqual(['ada@example.com']);
  });

  it('companies are found by domain, industry, owner, and by how name or domain begin', async () => {
    const owner_id = person.userId;
    const { body: acme } = await post('/companies', {
      name: 'Acme',
      domain: 'acme.example',
      industry: 'Toys',
      owner_id,
    });
    await post('/companies', { name: 'Initech', domain: 'initech.example' });
    for (const query of ['domain=ACME.example', 'industry=Toys', `owner_id=${owner_id}`, 'q=ACM', 'q=acme.ex']) {
      const { body } = await get<{ items: Row[] }>(`/companies?${query}`);
      expect([query, body.items.map(({ id }) => id)]).toEqual([query, [acme.id]]);
    }
    expect((await get('/companies?name=Acme')).status).toBe(422);
  });

  it('a company is owned by a member of the tenant and by nobody else, in a batch too', async () => {
    const { userId: stranger } = await newPerson(keyway.url);
    const refused = await post('/companies', { name: 'Acme', owner_id: stranger });
    const message = `There is no member ${stranger}`;
    expect(refused).toMatchObject({ status: 422, body: { details: [{ field: 'owner_id', message }] } });
    const items = [
      { name: 'Initech', owner_id: person.userId },
      { name: 'Acme', owner_id: stranger },
    ];
    const batch = await post('/companies/batch', { items });
    expect(batch).toMatchObject({ status: 422, body: { details: [{ field: 'items[1].owner_id', message }] } });
    expect((await get<{ items: Row[] }>('/companies')).body.items).toEqual([]);
  });

  it('a contact stays when its company is deleted, without it', async () => {
    const { body: company } = await post('/companies', { name: 'Acme' });
    const { body: ada } = await post('/contacts', { email: 'ada@example.com', company_id: company.id });
    await call(keyway.url, 'DELETE', `/api/v1/companies/${company.id}`, { key });
    expect((await get(`/contacts/${ada.id}`)).body).toMatchObject({ company_id: null });
  });

  it('POST /contacts/batch upserts each item on its own and tells what became of it', async () => {
    const { body: ada } = await post('/contacts', { email: 'ada@example.com', first_name: 'Ada' });
    const { status, body } = await post<BatchAnswer>('/contacts/batch', {
      items: [
        { email: 'ADA@example.com', last_name: 'Lovelace' },
        { email: 'grace@example.com', external_id: 'crm-2' },
        { email: 'no address' },
        { email: 'grace@example.com' },
      ],
    });
    expect([status, body]).toMatchObject([
      200,
      {
        created: 1,
        updated: 1,
        failed: 2,
        results: [
          { index: 0, id: ada.id, status: 'updated' },
          { index: 1, id: expect.stringMatching(/^con_/) as string, status: 'created' },
          { index: 2, id: null, status: 'failed', error: { code: 'request.body_invalid' } },
          { index: 3, id: null, status: 'failed', error: { code: 'batch.item_repeated' } },
        ],
      },
    ]);
    expect(body.results[0]).not.toHaveProperty('error');
    expect(body.results[2]!.error!.details).toEqual([{ field: 'email', message: 'Invalid email format' }]);
    expect((await get(`/contacts/${ada.id}`)).body).toMatchObject({ first_name: 'Ada', last_name: 'Lovelace' });
  });

  it('POST /contacts/batch takes 500 and no more, and may be sent again', async () => {
    const items = Array.from({ length: 500 }, (_, n) => ({ email: `a${n}@example.com`, external_id: `crm-${n}` }));
    expect((await post<BatchAnswer>('/contacts/batch', { items })).body).toMatchObject({ created: 500, failed: 0 });
    expect((await post<BatchAnswer>('/contacts/batch', { items })).body).toMatchObject({ updated: 500, failed: 0 });
    const [told] = await keyway.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM events e JOIN contacts c ON c.id = (e.data->>'id')::uuid WHERE e.type = 'contact.created' AND c.external_id LIKE 'crm-%' AND c.tenant_id = e.tenant_id`,
    );
    expect(told!.count).toBeGreaterThanOrEqual(500);
    expect((await post('/contacts/batch', { items: [...items, { email: 'one@more.example' }] })).status).toBe(422);
    expect((await post('/contacts/batch', { items: [] })).status).toBe(422);
  });

  it('POST /contacts/batch with one foreign id refuses the whole request, and nothing is written', async () => {
    const stranger = await newPerson(keyway.url);
    const theirs = await newKey(keyway.url, stranger, ['companies:write']);
    const { body: company } = await call<Row>(keyway.url, 'POST', '/api/v1/companies', {
      key: theirs.key,
      body: { name: 'Not yours' },
    });
    const answer = await post('/contacts/batch', {
      items: [{ email: 'ada@example.com' }, { email: 'grace@example.com', company_id: company.id }],
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { details: [{ field: 'items[1].company_id', message: `There is no company ${company.id}` }] },
    });
    expect(await emails('')).toEqual([]);
  });

  it('POST /companies/batch upserts by external_id, or else by domain', async () => {
    const items = [
      { name: 'Acme', domain: 'acme.example' },
      { name: 'Initech', external_id: 'crm-2' },
    ];
    const { body: first } = await post<BatchAnswer>('/companies/batch', { items });
    const { body: again } = await post<BatchAnswer>('/companies/batch', {
      items: [{ ...items[0], domain: 'ACME.example' }, items[1]],
    });
    expect([first.created, again.updated]).toEqual([2, 2]);
    expect(again.results.map(({ id }) => id)).toEqual(first.results.map(({ id }) => id));
  });

  it('PUT …?external_id= creates once (201), then updates (200) what it is sent and nothing else', async () => {
    const path = `/contacts?external_id=${encodeURIComponent('crm/47 11')}`;
    const created = await put(path, { email: 'ada@example.com', first_name: 'Ada' });
    expect(created).toMatchObject({ status: 201, body: { external_id: 'crm/47 11', first_name: 'Ada' } });
    const updated = await put(path, { email: 'ada@new.example' });
    expect(updated).toMatchObject({
      status: 200,
      body: { id: created.body.id, email: 'ada@new.example', first_name: 'Ada' },
    });
    expect((await put(path, { email: 'a@b.example', external_id: 'another' })).status).toBe(422);
    const { body: found } = await get<{ items: Row[] }>(path);
    expect(found.items).toEqual([updated.body]);
    for (const query of ['', `?external_id=${'x'.repeat(201)}`, '?external_id=a&email=b'])
      expect([query, (await put(`/contacts${query}`, { email: 'a@b.example' })).status]).toEqual([query, 422]);
  });

  it('PUT …?external_id= is there for every group whose fields callers set as they like', async () => {
    const all = (await newKey(keyway.url, person, ['admin'])).key;
    for (const [group, body] of [
      ['companies', { name: 'Acme' }],
      ['lists', { name: 'Spring' }],
      ['leads', { name: 'Grace' }],
    ] as const) {
      const path = `/api/v1/${group}?external_id=crm-1`;
      const answers = [1, 2].map(() => call<Row>(keyway.url, 'PUT', path, { key: all, body }));
      const [first, second] = [await answers[0]!, await answers[1]!];
      expect([group, [first.status, second.status].sort(), first.body.id]).toEqual([group, [200, 201], second.body.id]);
    }
  });

  it("an upsert by another tenant's external_id makes a row of the caller's own, and leaves theirs alone", async () => {
    const { body: mine } = await put('/contacts?external_id=crm-1', { email: 'ada@example.com' });
    const stranger = await newPerson(keyway.url);
    const theirs = await newKey(keyway.url, stranger, ['contacts:write']);
    for (const credential of [
      theirs.key,
      (await newKey(keyway.url, person, ['contacts:write'], { environment: 'test' })).key,
    ]) {
      const answer = await call<Row>(keyway.url, 'PUT', '/api/v1/contacts?external_id=crm-1', {
        key: credential,
        body: { email: 'eve@example.com' },
      });
      expect([answer.status, answer.body.id === mine.id]).toEqual([201, false]);
    }
    expect((await get(`/contacts/${mine.id}`)).body).toMatchObject({ email: 'ada@example.com' });
  });

  it('the scopes document: contacts:read opens what reads, contacts:write what writes, and neither the other', async () => {
    const calls = [
      ['GET', ''],
      ['GET', '/:id'],
      ['POST', ''],
      ['PATCH', '/:id'],
      ['DELETE', '/:id'],
    ] as const;
    const statuses = async (scope: string): Promise<number[]> => {
      const credential = (await newKey(keyway.url, person, [scope])).key;
      const { body } = await post('/contacts', { email: `${scope}@example.com`.replace(/[:*]+/g, '-') });
      const answered: number[] = [];
      for (const [method, path] of calls) {
        const hasBody = method === 'POST' || method === 'PATCH';
        const answer = await call(keyway.url, method, `/api/v1/contacts${path.replace(':id', body.id)}`, {
          key: credential,
          ...(hasBody && { body: { email: `${method}-${body.id}@example.com` } }),
        });
        answered.push(answer.status);
      }
      return answered;
    };
    expect(await statuses('contacts:read')).toEqual([200, 200, 403, 403, 403]);
    expect(await statuses('contacts:write')).toEqual([403, 403, 201, 200, 200]);
    expect(await statuses('contacts:*')).toEqual([200, 200, 201, 200, 200]);
    expect(await statuses('companies:*')).toEqual([403, 403, 403, 403, 403]);
  });

  it('a lead that gets another status tells lead.status_changed', async () => {
    const leads = (await newKey(keyway.url, person, ['leads:write'])).key;
    const lead = await call<Row>(keyway.url, 'POST', '/api/v1/leads', { key: leads, body: { name: 'Grace' } });
    for (const status of ['contacted', 'contacted'])
      await call(keyway.url, 'PATCH', `/api/v1/leads/${lead.body.id}`, { key: leads, body: { status } });
    const told = await keyway.sql<{ type: string }>(
      `SELECT type FROM events WHERE type LIKE 'lead.%' AND data->>'name' = 'Grace' AND data->>'id' = (SELECT max(id::text) FROM leads WHERE name = 'Grace' AND status = 'contacted') ORDER BY id`,
    );
    expect(told.map(({ type }) => type)).toEqual([
      'lead.created',
      'lead.updated',
      'lead.status_changed',
      'lead.updated',
    ]);
  });
});
