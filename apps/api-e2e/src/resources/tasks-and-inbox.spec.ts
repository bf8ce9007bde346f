import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';

type Json = Record<string, unknown>;
interface Page {
  readonly items: readonly Json[];
}

describe('tasks, identities and the inbox', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;
  let stranger: string;

  beforeAll(async () => {
    keyway = await startKeyway({ env: { ROUTE_ALIASES: '/v1' } });
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['admin'])).key;
    stranger = (await newKey(keyway.url, await newPerson(keyway.url, 'Another'), ['admin'])).key;
  });

  afterAll(() => keyway.stop());

  const keyFor = async (...scopes: string[]): Promise<string> => (await newKey(keyway.url, person, scopes)).key;
  const get = <Body = Json>(path: string, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, 'GET', `/api/v1${path}`, { key: by });
  const post = <Body = Json>(path: string, body?: object, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, 'POST', `/api/v1${path}`, { key: by, ...(body && { body }) });
  const made = async (path: string, body: object, by = key): Promise<Json & { id: string }> => {
    const answer = await post<Json & { id: string }>(path, body, by);
    if (answer.status !== 201) throw new Error(`POST ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  };
  const aContact = async (fields: object = {}): Promise<string> =>
    (await made('/contacts', { email: `c-${Math.random().toString(36).slice(2)}@example.com`, ...fields })).id;
  describe('tasks', () => {
    it('lists their owners with owners:read alone, active members by id, name and email, at /v1 too', async () => {
      const owners = await keyFor('owners:read');
      for (const path of ['/api/v1/tasks/owners', '/v1/tasks/owners']) {
        const { status, body } = await call<Page>(keyway.url, 'GET', path, { key: owners });
        expect([status, body.items]).toEqual([200, [{ id: person.userId, name: 'Ada Lovelace', email: person.email }]]);
      }
      expect((await get('/tasks', owners)).status).toBe(403);
      const { status, body } = await get('/tasks/owners', await keyFor('tasks:read', 'tasks:write'));
      expect([status, body['required_scopes']]).toEqual([403, ['owners:read']]);
    });

    it('go from open over in progress to completed, as often as one completes them', async () => {
      const { id, state, type } = await made('/tasks', { title: 'Call Ada' });
      expect([state, type]).toEqual(['open', 'todo']);
      expect((await post(`/tasks/${id}/start`)).body['state']).toBe('in_progress');
      const first = await post(`/tasks/${id}/complete`);
      const second = await post(`/tasks/${id}/complete`);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(second.body).toEqual(first.body);
      expect(first.body).toMatchObject({ state: 'completed', completed_at: expect.stringMatching(/Z$/) as string });
    });

    it('answer 409 invalid_state with the allowed states in the wrong one', async () => {
      const { id } = await made('/tasks', { title: 'Call Ada' });
      await post(`/tasks/${id}/cancel`);
      const { status, body } = await post(`/tasks/${id}/complete`);
      expect([status, body['error'], body['allowed_states']]).toEqual([
        409,
        'invalid_state',
        ['open', 'in_progress', 'completed'],
      ]);
      expect((await post(`/tasks/${id}/reopen`)).body['state']).toBe('open');
    });

    it('take an owner who is a member, a contact and a company, and nobody else’s', async () => {
      const theirs = (await post('/contacts', { email: 'theirs@example.com' }, stranger)).body['id'];
      const { id } = await made('/tasks', { title: 'Call', owner_id: person.userId, contact_id: await aContact() });
      const wrong = { owner_id: 'usr_01kq0v8m3tf5x9d2c7h4n6p8qr', contact_id: theirs };
      for (const [field, value] of Object.entries(wrong)) {
        const refused = await call(keyway.url, 'PATCH', `/api/v1/tasks/${id}`, { key, body: { [field]: value } });
        expect([refused.status, refused.body['details']]).toMatchObject([422, [{ field }]]);
      }
    });

    it('are filtered by state, type, owner, contact, company and when they are due', async () => {
      const company_id = (await made('/companies', { name: 'Filtered' })).id;
      const contact_id = await aContact();
      const due_at = '2031-01-15T10:00:00.000Z';
      const task = { title: 'It', type: 'meeting', owner_id: person.userId, contact_id, company_id, due_at };
      const { id } = await made('/tasks', task);
      await post(`/tasks/${id}/start`);
      const queries = [
        `company_id=${company_id}&state=in_progress`,
        `contact_id=${contact_id}&type=meeting`,
        `owner_id=${person.userId}&company_id=${company_id}`,
        'due_after=2031-01-01T00:00:00Z&due_before=2031-02-01T00:00:00Z',
      ];
      for (const query of queries)
        expect([query, (await get<Page>(`/tasks?${query}`)).body.items.map((it) => it['id'])]).toEqual([query, [id]]);
      expect((await get('/tasks?due=tomorrow')).status).toBe(422);
    });

    it('are found again by external_id, so that a sync can upsert them', async () => {
      const upsert = (title: string) =>
        call(keyway.url, 'PUT', '/api/v1/tasks?external_id=crm-1', { key, body: { title } });
      const [first, second] = [await upsert('One'), await upsert('Two')];
      expect([first.status, second.status, second.body['title']]).toEqual([201, 200, 'Two']);
      expect(second.body['id']).toBe(first.body['id']);
    });
  });

  describe('identities', () => {
    const identity = { type: 'email', address: 'sales@example.com', name: 'Sales' };
    const asAdmin = (method: string, path: string, body?: object): Promise<Answer> =>
      call(keyway.url, method, `/api/v1${path}`, { token: person.token, ...(body && { body }) });

    it('are read by a key with identities:read, which can neither create, update nor delete', async () => {
      const { body } = await asAdmin('POST', '/identities', identity);
      const reader = await keyFor('identities:read');
      expect((await get(`/identities/${body['id'] as string}`, reader)).body).toEqual(body);
      for (const by of [reader, key]) {
        const attempts = [
          call(keyway.url, 'POST', '/api/v1/identities', { key: by, body: { ...identity, address: 'b@example.com' } }),
          call(keyway.url, 'PATCH', `/api/v1/identities/${body['id'] as string}`, { key: by, body: { name: 'x' } }),
          call(keyway.url, 'DELETE', `/api/v1/identities/${body['id'] as string}`, { key: by }),
        ];
        expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual([403, 403, 403]);
      }
      expect((await get<Page>('/identities', reader)).body.items).toEqual([body]);
    });

    it('are written by owners and admins of the tenant who are signed in, and by no member', async () => {
      const { body } = await asAdmin('POST', '/identities', { ...identity, type: 'linkedin' });
      const path = `/identities/${body['id'] as string}`;
      expect((await asAdmin('PATCH', path, { status: 'paused' })).body).toMatchObject({ status: 'paused' });
      const taken = await asAdmin('POST', '/identities', {
        ...identity,
        type: 'linkedin',
        address: 'SALES@example.com',
      });
      expect([taken.status, taken.body['code']]).toEqual([409, 'identity.address_taken']);
      const member = await newPerson(keyway.url, 'Member of two');
      const sql = `INSERT INTO memberships (tenant_id, user_id, role)
        SELECT m.tenant_id, u.id, 'member' FROM memberships m JOIN users o ON o.id = m.user_id, users u WHERE o.email = $1 AND u.email = $2`;
      await keyway.sql(sql, [person.email, member.email]);
      const asMember = {
        token: member.token,
        tenant: person.tenantId,
        body: { ...identity, address: 'c@example.com' },
      };
      expect((await call(keyway.url, 'POST', '/api/v1/identities', asMember)).status).toBe(403);
      const unsaid = await call(keyway.url, 'POST', '/api/v1/identities', { token: member.token, body: identity });
      expect([unsaid.status, unsaid.body['code']]).toEqual([400, 'tenant.choice_required']);
      const elsewhere = await call(keyway.url, 'DELETE', `/api/v1${path}`, {
        token: member.token,
        tenant: member.tenantId,
      });
      expect(elsewhere.status).toBe(404);
      expect((await asAdmin('DELETE', path)).body).toMatchObject({ success: true });
    });

    it('have an address as their type has it', async () => {
      const refused = { status: 422, body: { details: [{ field: 'address' }] } };
      expect(await asAdmin('POST', '/identities', { type: 'email', address: '+442071234567' })).toMatchObject(refused);
      expect(await asAdmin('POST', '/identities', { type: 'sms', address: '020 7123' })).toMatchObject(refused);
      const { body } = await asAdmin('POST', '/identities', { type: 'sms', address: '+442071234568' });
      const path = `/identities/${body['id'] as string}`;
      for (const change of [{ type: 'email' }, { address: 'sales' }])
        expect(await asAdmin('PATCH', path, change)).toMatchObject(refused);
      const both = { type: 'email', address: 'post@example.com' };
      expect(await asAdmin('PATCH', path, both)).toMatchObject({ status: 200, body: both });
      expect((await asAdmin('DELETE', path)).status).toBe(200);
    });

    it('are filtered by type, status and address', async () => {
      const { body } = await asAdmin('POST', '/identities', { type: 'sms', address: '+449', status: 'disconnected' });
      for (const query of ['type=sms', 'status=disconnected', 'address=%2B449'])
        expect((await get<Page>(`/identities?${query}`)).body.items).toEqual([body]);
    });
  });

  describe('the inbox', () => {
    it('records what it sends, in the one conversation with that address', async () => {
      const contact_id = await aContact({ email: 'inbox@example.com' });
      const sent = await made('/inbox/messages', {
        contact_id,
        channel: 'email',
        subject: 'Hello',
        body: 'Hello Ada!',
      });
      expect(sent).toMatchObject({ direction: 'outbound', status: 'recorded', subject: 'Hello', body: 'Hello Ada!' });
      const received = await made('/inbox/messages/received', {
        from: 'INBOX@example.com',
        channel: 'email',
        body: 'Thanks',
      });
      expect(received).toMatchObject({ direction: 'inbound', conversation_id: sent['conversation_id'] });
      const path = `/inbox/conversations/${sent['conversation_id'] as string}`;
      expect((await get(path)).body).toMatchObject({
        contact_id,
        channel: 'email',
        state: 'active',
        unread_count: 1,
        archived: false,
      });
      const { items } = (await get<Page>(`${path}/messages`)).body;
      expect(items.map((it) => it['id'])).toEqual([received.id, sent.id]);
      expect((await get<Page>(`${path}/messages?direction=inbound`)).body.items).toEqual([received]);
      const outgoing = await keyway.sql('SELECT recipient, status FROM outgoing_messages WHERE body = $1', [
        'Hello Ada!',
      ]);
      expect(outgoing).toEqual([{ recipient: 'inbox@example.com', status: 'recorded' }]);
    });

    it('answers a repeated request_id with the same message, 200, and another message under it with 409', async () => {
      const message = { to: '+4420', channel: 'sms', body: 'Once', request_id: 'r-1' };
      const [first, second] = [await post('/inbox/messages', message), await post('/inbox/messages', message)];
      expect([first.status, second.status, second.body]).toEqual([201, 200, first.body]);
      const other = await post('/inbox/messages', { ...message, body: 'Twice' });
      expect([other.status, other.body['code']]).toEqual([409, 'message.request_id_reused']);
      expect(await keyway.sql(`SELECT FROM outgoing_messages WHERE recipient = '+4420'`)).toHaveLength(1);
      const bridged = { from: '+4421', channel: 'sms', body: 'In', request_id: 'in-1' };
      expect((await post('/inbox/messages/received', bridged)).status).toBe(201);
      expect((await post('/inbox/messages/received', bridged)).status).toBe(200);
    });

    it('is marked read, assigned, paused, resumed, completed, archived', async () => {
      const { conversation_id } = await made('/inbox/messages/received', { from: '+4422', channel: 'sms', body: 'In' });
      const path = `/inbox/conversations/${conversation_id as string}`;
      expect((await post(`${path}/read`)).body['unread_count']).toBe(0);
      expect((await post(`${path}/assign`, { assignee_id: person.userId })).body['assignee_id']).toBe(person.userId);
      expect((await post(`${path}/assign`, { assignee_id: 'usr_01kq0v8m3tf5x9d2c7h4n6p8qr' })).status).toBe(422);
      expect((await post(`${path}/pause`)).body['state']).toBe('paused');
      const refused = await post('/inbox/messages', { conversation_id, body: 'Hello' });
      expect([refused.status, refused.body['allowed_states']]).toEqual([409, ['active', 'completed']]);
      expect((await post(`${path}/resume`)).body['state']).toBe('active');
      expect((await post(`${path}/complete`)).body['state']).toBe('completed');
      expect((await post(`${path}/archive`)).body['archived']).toBe(true);
      for (const query of [
        'state=completed&channel=sms',
        'archived=true',
        `assignee_id=${person.userId}`,
        'address=%2B4422',
      ])
        expect([query, (await get<Page>(`/inbox/conversations?${query}`)).body.items.map((it) => it['id'])]).toEqual([
          query,
          [conversation_id],
        ]);
      await post('/inbox/messages', { conversation_id, body: 'Hello again' });
      expect((await get(path)).body).toMatchObject({ state: 'active', archived: false });
    });

    it('learns from bridges what became of a message', async () => {
      const { id } = await made('/inbox/messages', { to: 'handle', channel: 'message', body: 'Hi' });
      expect((await post(`/inbox/messages/${id}/status`, { status: 'sent' })).body['status']).toBe('sent');
      expect((await post(`/inbox/messages/${id}/status`, { status: 'delivered' })).body['status']).toBe('delivered');
      const late = await post(`/inbox/messages/${id}/status`, { status: 'sent' });
      expect([late.status, late.body['allowed_states']]).toEqual([409, ['queued', 'recorded']]);
      expect((await get(`/inbox/messages/${id}`)).body['status']).toBe('delivered');
    });

    it('sends nothing to who has unsubscribed', async () => {
      const contact_id = await aContact({ unsubscribed: true });
      const { status, body } = await post('/inbox/messages', { contact_id, channel: 'email', body: 'Hello' });
      expect([status, body['code']]).toEqual([422, 'message.contact_unreachable']);
    });
  });

  it('tell webhooks of every change of state, with the events declared in the document', async () => {
    const { body } = await call<{ webhooks: Record<string, unknown> }>(keyway.url, 'GET', '/definitions.json');
    const names = ['task.completed', 'identity.status_changed', 'conversation.paused', 'message.received'];
    expect(Object.keys(body.webhooks)).toEqual(expect.arrayContaining(names));
    const told = await keyway.sql<{ type: string }>('SELECT DISTINCT type FROM events');
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(names));
  });
});
