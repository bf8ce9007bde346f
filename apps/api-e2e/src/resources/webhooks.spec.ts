import { setTimeout as sleep } from 'node:timers/promises';
import { type Received, Receiver } from '@keyway/platform/testing';
import { Webhook } from 'standardwebhooks';
import { type Answer, call } from '../support/client.js';
import { fetchDocument } from '../support/document.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';
import { until } from '../support/until.js';

/** Of one webhook. */
const MAX_EVENTS = 50;

interface Made {
  readonly id: string;
  readonly secret: string;
}

interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly event_type: string;
  readonly attempts: { readonly number: number; readonly status: number | null; readonly response_body: string }[];
}

interface Message {
  readonly id: string;
  readonly type: string;
  readonly request_id: string | null;
  readonly data: Record<string, unknown>;
}

describe('webhooks', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;
  let receiver: Receiver;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1, env: { WEBHOOK_ALLOW_CIDRS: '127.0.0.1/32' } });
  });

  beforeEach(async () => {
    receiver = await Receiver.listen();
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['admin'])).key;
  });

  afterEach(() => receiver.close());
  afterAll(() => keyway.stop());

  const api = <Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Answer<Body>> =>
    call<Body>(keyway.url, method, `/api/v1${path}`, { key, ...(body !== undefined && { body }) });

  async function listen(events: string[], more: object = {}): Promise<Made> {
    const { status, body, text } = await api<Made>('POST', '/webhooks', { url: receiver.url, events, ...more });
    if (status !== 201) throw new Error(`creating a webhook answered ${status}: ${text}`);
    return body;
  }

  const newContact = (name = 'Ada'): Promise<Answer> =>
    api('POST', '/contacts', { email: `${name.toLowerCase()}-${Math.random()}@example.com`, first_name: name });

  const received = (count: number): Promise<Received[]> =>
    until(
      () => receiver.received,
      (it) => it.length >= count,
    );

  async function deliveries(id: string, query = ''): Promise<Delivery[]> {
    return (await api<{ items: Delivery[] }>('GET', `/webhooks/${id}/deliveries${query}`)).body.items;
  }

  const messageOf = ({ body }: Received): Message => JSON.parse(body) as Message;
  const verify = (secret: string, { body, headers }: Received): unknown =>
    new Webhook(secret).verify(body, headers as Record<string, string>);

  it('tell a receiver what happened as the API shows it, by which request, signed after Standard Webhooks', async () => {
    const { id, secret } = await listen(['contact.created']);
    const contact = await newContact();
    const [first] = (await received(1)) as [Received];
    expect(verify(secret, first)).toEqual({
      id: first.headers['webhook-id'],
      type: 'contact.created',
      created_at: expect.stringMatching(/Z$/) as string,
      tenant_id: person.tenantId,
      environment: 'live',
      request_id: contact.headers.get('x-request-id'),
      data: contact.body,
    });
    const [{ id: deliveryId }] = (await until(
      () => deliveries(id),
      ([it]) => it?.state === 'delivered',
    )) as [Delivery];
    const { body } = await api<Delivery>('GET', `/webhooks/${id}/deliveries/${deliveryId}`);
    expect(body).toMatchObject({ event_id: first.headers['webhook-id'], attempt_count: 1, body: first.body });
    expect(body.attempts).toMatchObject([
      { number: 1, status: 200, response_body: 'ok', started_at: expect.stringMatching(/\.\d{3}Z$/) as string },
    ]);
  });

  it('hear what they subscribe to: everything, everything of a kind, or one thing', async () => {
    const other = await Receiver.listen();
    await listen(['contact.*']);
    await listen(['lead.created'], { url: other.url });
    const { body } = await newContact();
    await api('PATCH', `/contacts/${body['id'] as string}`, { title: 'Countess' });
    await api('POST', '/leads', { name: 'Grace' });
    expect((await received(2)).map((it) => messageOf(it).type).sort()).toEqual(['contact.created', 'contact.updated']);
    await until(
      () => other.received,
      (it) => it.length > 0,
    );
    expect(other.received.map((it) => messageOf(it).type)).toEqual(['lead.created']);
    await other.close();
  });

  it('hear nothing of the other environment, of other tenants, or of what was rolled back', async () => {
    await listen(['*']);
    const test = (await newKey(keyway.url, person, ['admin'], { environment: 'test' })).key;
    const stranger = (await newKey(keyway.url, await newPerson(keyway.url), ['admin'])).key;
    for (const other of [test, stranger])
      await call(keyway.url, 'POST', '/api/v1/contacts', { key: other, body: { email: 'a@example.com' } });
    await api('POST', '/contacts', { email: 'twice@example.com' });
    expect((await api('POST', '/contacts', { email: 'twice@example.com' })).status).toBe(409);
    // Of everything this hears what became of keys, too.
    const contacts = () => receiver.received.map(messageOf).filter(({ type }) => type.startsWith('contact.'));
    await until(contacts, (heard) => heard.length > 0);
    await sleep(700);
    expect(contacts().map(({ data }) => data['email'])).toEqual(['twice@example.com']);
  });

  it('refuse an unknown event with the nearest known one', async () => {
    const { status, body } = await api('POST', '/webhooks', { url: receiver.url, events: ['contact.create'] });
    expect([status, body['details']]).toEqual([
      422,
      [{ field: 'events[0]', message: 'Unknown event "contact.create". Did you mean "contact.created"?' }],
    ]);
  });

  it.each([
    'http://127.0.0.2:PORT/',
    'https://127.0.0.2/',
    'https://[::1]/',
    'https://0x7f.2/',
    'https://2130706434/',
    'https://017700000002/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://user:secret@8.8.8.8/',
    'http://8.8.8.8/',
    'ftp://127.0.0.1/',
    'javascript:alert(1)',
  ])('are not made for %s', async (url) => {
    const { status, body } = await api('POST', '/webhooks', {
      url: url.replace('PORT', String(receiver.port)),
      events: ['*'],
    });
    expect([status, (body['details'] as { field: string }[])[0]!.field]).toEqual([422, 'url']);
    expect(receiver.connections).toBe(0);
  });

  it('never follow a redirect inside', async () => {
    const inside = await Receiver.listen('127.0.0.2');
    receiver.answerStatus(307, { location: `http://127.0.0.2:${inside.port}/` });
    const { id } = await listen(['contact.created']);
    await newContact();
    await until(
      () => deliveries(id),
      ([it]) => it?.state === 'pending' && it.attempts === undefined && receiver.received.length > 0,
    );
    expect(inside.connections).toBe(0);
    await inside.close();
  });

  it('show their secret once, and nowhere else', async () => {
    const { id, secret } = await listen(['*']);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    const seen = await Promise.all(
      ['/webhooks', `/webhooks/${id}`, `/webhooks/${id}/deliveries`].map((path) => api('GET', path)),
    );
    const patched = await api('PATCH', `/webhooks/${id}`, { description: 'd' });
    for (const { status, text } of [...seen, patched]) {
      expect(status).toBe(200);
      expect(text).not.toContain(secret.slice(6));
    }
    const rows = await keyway.sql<{ text: string }>('SELECT w::text AS text FROM webhooks w');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6));
    for (const running of [...keyway.nodes, ...keyway.workers]) expect(running.output()).not.toContain(secret.slice(6));
  });

  it('sign with both secrets for 24 hours after a rotation', async () => {
    const { id, secret: previous } = await listen(['contact.created']);
    const rotated = await api<Made & { previous_secret_expires_at: string }>('POST', `/webhooks/${id}/rotate-secret`);
    const hours = (Date.parse(rotated.body.previous_secret_expires_at) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    await newContact();
    const [message] = (await received(1)) as [Received];
    for (const secret of [previous, rotated.body.secret]) expect(() => verify(secret, message)).not.toThrow();
  });

  it('can be tested, and say how it went', async () => {
    const { id, secret } = await listen(['contact.created']);
    const { status, body } = await api<Delivery>('POST', `/webhooks/${id}/test`);
    expect([status, body.state, body.event_type, body.attempts[0]!.status]).toEqual([
      200,
      'delivered',
      'webhook.test',
      200,
    ]);
    expect(verify(secret, receiver.received[0]!)).toMatchObject({ type: 'webhook.test', data: { id } });
    receiver.answerStatus(500, {}, 'out of order');
    expect((await api<Delivery>('POST', `/webhooks/${id}/test`)).body).toMatchObject({
      state: 'failed',
      last_error: 'Answered 500',
      attempts: [{ status: 500, response_body: 'out of order' }],
    });
  });

  it('try again after a second what was not accepted, and again when asked to', async () => {
    receiver.answer = (_, response) => response.writeHead(receiver.received.length === 1 ? 503 : 200).end();
    const { id } = await listen(['contact.created']);
    await newContact();
    const [first, second] = (await received(2)) as [Received, Received];
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    const [delivery] = (await until(
      () => deliveries(id, '?state=delivered&event_type=contact.created'),
      (it) => it.length === 1,
    )) as [Delivery];
    const retried = await api<Delivery>('POST', `/webhooks/${id}/deliveries/${delivery.id}/retry`);
    expect(retried.status).toBe(202);
    // A worker may have it in hand by then.
    expect(['pending', 'delivering', 'delivered']).toContain(retried.body.state);
    expect((await received(3))[2]!.body).toBe(first.body);
  });

  it('are disabled by 410, with an event and a mail to the owners, and enabled by hand; recover sends what was missed', async () => {
    const watcher = await Receiver.listen();
    await listen(['webhook.disabled'], { url: watcher.url });
    receiver.answerStatus(410);
    const { id } = await listen(['contact.created']);
    const since = new Date(Date.now() - 1_000).toISOString();
    await newContact();
    const disabled = await until(
      () => api('GET', `/webhooks/${id}`),
      ({ body }) => body['is_active'] === false,
    );
    expect(disabled.body['disabled_reason']).toBe('gone');
    await until(
      () => watcher.received,
      (it) => it.length === 1,
    );
    expect(messageOf(watcher.received[0]!).data).toMatchObject({ id, disabled_reason: 'gone' });
    const mails = await keyway.sql<{ recipient: string }>(
      `SELECT recipient FROM outgoing_messages WHERE body LIKE $1`,
      [`%${id}%`],
    );
    expect(mails).toEqual([{ recipient: person.email }]);
    await newContact();
    // What is heard only when it is enabled again is sent by that, and is none of what a recovery has to send.
    await until(
      () => keyway.sql('SELECT FROM events WHERE NOT heard'),
      (unheard) => unheard.length === 0,
    );
    expect((await api('POST', `/webhooks/${id}/recover`, { since })).body).toMatchObject({ error: 'inactive' });

    receiver.answerStatus(200);
    receiver.received.length = 0;
    const enabled = await api('PATCH', `/webhooks/${id}`, { is_active: true });
    expect(enabled.body).toMatchObject({ is_active: true, disabled_reason: null, disabled_at: null });
    const recovery = await api('POST', `/webhooks/${id}/recover`, { since });
    expect([recovery.status, recovery.body]).toEqual([202, { accepted: 2, has_more: false }]);
    await received(2);
    await until(
      () => deliveries(id, '?state=delivered'),
      (it) => it.length === 2,
    );
    await watcher.close();
  });

  it('delay nobody: a receiver that never answers holds up no other', async () => {
    const silent = await Receiver.listen();
    silent.answer = () => undefined;
    await listen(['contact.created'], { url: silent.url });
    await listen(['contact.created']);
    const begun = Date.now();
    for (let count = 0; count < 30; count++) await newContact();
    await received(30);
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(silent.received.length).toBeLessThanOrEqual(8);
    await silent.close();
  });

  it('that are deleted hear nothing more', async () => {
    const { id } = await listen(['contact.created']);
    const { status, body } = await api('DELETE', `/webhooks/${id}`);
    expect([status, body]).toEqual([200, { success: true, message: 'Webhook deleted' }]);
    await newContact();
    await sleep(700);
    expect(receiver.received).toEqual([]);
    expect((await api('GET', `/webhooks/${id}/deliveries`)).status).toBe(404);
  });

  it('are documented: one entry of the webhooks section for each event, with its schema and an example', async () => {
    const document = (await fetchDocument(keyway.url)) as unknown as {
      webhooks: Record<string, { post: { requestBody: { content: Record<string, { example: Message }> } } }>;
    };
    const names = Object.keys(document.webhooks);
    expect(names).toEqual(expect.arrayContaining(['contact.created', 'booking.confirmed', 'webhook.disabled']));
    for (const [name, { post }] of Object.entries(document.webhooks))
      expect(post.requestBody.content['application/json']!.example).toMatchObject({ type: name, data: {} });
    for (let at = 0; at < names.length; at += MAX_EVENTS) await listen(names.slice(at, at + MAX_EVENTS));
  });

  it('say in the metrics of the worker what waits and how it goes', async () => {
    await listen(['contact.created']);
    await newContact();
    await received(1);
    const { text } = await call(keyway.workers[0]!.url, 'GET', '/metrics');
    expect(text).toMatch(/keyway_webhook_attempts_total\{outcome="2xx"\} [1-9]/);
    expect(text).toMatch(/keyway_webhook_deliveries_pending \d+/);
    expect(text).toMatch(/keyway_webhook_deliveries_lag_seconds \d/);
  });
});
