import { type Received, Receiver } from '@keyway/platform/testing';
import { Webhook } from 'standardwebhooks';
import { AgentCaller } from './support/agents.js';
import { call } from './support/client.js';
import { fetchDocument } from './support/document.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person } from './support/people.js';
import { type Running, runOperator, startProcess } from './support/processes.js';
import { idOf } from './support/recorded-calls.js';
import { until } from './support/until.js';

type Row = Record<string, unknown> & { readonly id: string };

interface Message {
  readonly type: string;
  readonly environment: string;
  readonly request_id: string | null;
  readonly data: Record<string, unknown>;
}

const WELCOME_CREDITS = 2;
const PAST = '2026-01-01T00:00:00.000Z';

/** Keys, people, tenants, credits and alerts, which are no resource groups: what happens to them is heard like the rest. */
describe('the events of the front door', () => {
  let keyway: Keyway;
  let declared: readonly string[];
  let person: Person;
  let key: string;
  const workers: Running[] = [];

  beforeAll(async () => {
    keyway = await startKeyway({
      env: {
        WEBHOOK_ALLOW_CIDRS: '127.0.0.1/32',
        WELCOME_CREDITS: String(WELCOME_CREDITS),
        CREDITS_LOW_AT: '1',
      },
    });
    declared = Object.keys((await fetchDocument(keyway.url)).webhooks);
  });

  beforeEach(async () => {
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['admin'])).key;
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  });

  afterAll(() => keyway.stop());

  /** One that has just begun looks at the alerts at once. */
  async function startWorker(): Promise<Running> {
    const worker = await startProcess('worker', keyway.env);
    workers.push(worker);
    return worker;
  }

  /** Calls, as the person unless another credential is given, and expects what was told by that call and nothing else. */
  async function telling(events: readonly string[], method: string, path: string, body?: object, by?: object) {
    const credential = by ?? { token: person.token };
    const answer = await call<Row>(keyway.url, method, `/api/v1${path}`, { ...credential, ...(body && { body }) });
    const sql = 'SELECT type FROM events WHERE request_id = $1';
    const told = (await keyway.sql<{ type: string }>(sql, [idOf(answer)])).map(({ type }) => type).sort();
    expect([method, path, answer.status < 300, told]).toEqual([method, path, true, [...events].sort()]);
    return answer.body;
  }

  const allTold = async (): Promise<string[]> => {
    const sql = `SELECT DISTINCT type FROM events JOIN memberships m USING (tenant_id) JOIN users u ON u.id = m.user_id WHERE u.email = $1`;
    return (await keyway.sql<{ type: string }>(sql, [person.email])).map(({ type }) => type);
  };

  /** What the document describes of this subject has happened in this test. */
  async function nothingElseIsDeclared(subject: string): Promise<void> {
    const theirs = declared.filter((type) => type.startsWith(`${subject}.`));
    const told = (await allTold()).filter((type) => theirs.includes(type)).sort();
    expect(theirs).not.toEqual([]);
    expect(told).toEqual(theirs);
  }

  /** A key that nobody has used for forty days, and an alert on it. */
  async function alertOnAnIdleKey(): Promise<{ keyId: string; alertId: string }> {
    const idle = await newKey(keyway.url, person, ['contacts:read'], { name: 'Forgotten' });
    await keyway.sql(
      `UPDATE api_keys SET created_at = now() - interval '40 days' WHERE name = 'Forgotten' AND last_used_at IS NULL`,
    );
    const body = { name: 'Forgotten keys', metric: 'unused_key', threshold: 30, api_key_id: idle.id };
    return { keyId: idle.id, alertId: (await telling([], 'POST', '/alerts', body, { key })).id };
  }

  /** Waits until as many alerts of this kind have been told to the person's tenant as there should be. */
  async function alertsTold(type: string, count: number): Promise<Row[]> {
    const sql = `SELECT e.id, e.data FROM events e JOIN memberships m USING (tenant_id) JOIN users u ON u.id = m.user_id WHERE e.type = $1 AND u.email = $2`;
    await until(async () => (await keyway.sql(sql, [type, person.email])).length === count);
    return keyway.sql<Row>(sql, [type, person.email]);
  }

  /** Somebody else, who has accepted an invitation. */
  async function joined(): Promise<Person> {
    const guest = await newPerson(keyway.url);
    const body = { email: guest.email, role: 'member' };
    const { token } = await telling(['member.invited'], 'POST', `/tenants/${person.tenantId}/invitations`, body);
    await telling(['member.joined'], 'POST', '/invitations/accept', { token }, { token: guest.token });
    return guest;
  }

  it('arrive signed, each once: a key is made and revoked, a role changes, an alert fires', async () => {
    const receiver = await Receiver.listen();
    const { secret } = await telling(
      ['webhook.created'],
      'POST',
      '/webhooks',
      { url: receiver.url, events: ['api_key.*', 'member.*', 'alert.*'] },
      { key },
    );
    const made = await call<Row>(keyway.url, 'POST', '/api/v1/auth/api-keys', {
      token: person.token,
      body: { name: 'CRM', scopes: ['contacts:read'] },
    });
    await call(keyway.url, 'DELETE', `/api/v1/auth/api-keys/${made.body.id}`, { token: person.token });
    const guest = await joined();
    const role = `/api/v1/tenants/${person.tenantId}/members/${guest.userId}`;
    await call(keyway.url, 'PATCH', role, { token: person.token, body: { role: 'viewer' } });
    const { keyId, alertId } = await alertOnAnIdleKey();
    await startWorker();

    const expected = [
      'alert.triggered',
      'api_key.created',
      'api_key.created',
      'api_key.revoked',
      'member.invited',
      'member.joined',
      'member.role_changed',
    ];
    // The key that made the webhook is a moment older than it, and may be heard of too.
    const heard = () => receiver.received.filter(({ body }) => !body.includes('"A test"'));
    await until(async () => heard().length >= expected.length);
    const open = 'SELECT FROM webhook_deliveries WHERE finished_at IS NULL';
    await until(async () => (await keyway.sql(open)).length === 0);
    const messages = heard().map((it) => verified(String(secret), it));
    expect(messages.map(({ type }) => type).sort()).toEqual(expected);
    expect(new Set(heard().map(({ headers }) => headers['webhook-id'])).size).toBe(expected.length);
    for (const { environment } of messages) expect(environment).toBe('live');
    const of = (type: string): Message => messages.find((message) => message.type === type)!;
    const shown = await call<{ items: Row[] }>(keyway.url, 'GET', '/api/v1/auth/api-keys?status=revoked', {
      token: person.token,
    });
    expect(of('api_key.revoked').data).toEqual(shown.body.items[0]);
    expect(of('alert.triggered')).toMatchObject({
      request_id: null,
      data: { alert_id: alertId, api_key_id: keyId, type: 'triggered', metric: 'unused_key', threshold: 30 },
    });
    expect(of('member.role_changed').data).toMatchObject({ user_id: guest.userId, role: 'viewer' });
    for (const { body } of receiver.received) expect(body).not.toContain(String(made.body['key']).slice(-24));
    await receiver.close();
  });

  it('tell what happens to a key, in the environment of the key', async () => {
    const create = (events: string[], body: object) => telling(events, 'POST', '/auth/api-keys', body);
    const { id } = await create(['api_key.created'], { name: 'CRM', scopes: ['contacts:read'], environment: 'test' });
    const at = `/auth/api-keys/${id}`;
    await telling(['api_key.updated'], 'PATCH', at, { scopes: ['contacts:read', 'leads:read'] });
    await telling([], 'PATCH', at, { name: 'CRM' });
    await telling(['api_key.disabled'], 'PATCH', at, { enabled: false });
    await telling(['api_key.enabled', 'api_key.updated'], 'PATCH', at, { enabled: true, tags: ['crm'] });
    const rotated = await telling(['api_key.created', 'api_key.rotated'], 'POST', `${at}/rotate`, {
      grace_seconds: 60,
    });
    await telling(['api_key.revoked'], 'DELETE', at);
    await telling([], 'DELETE', at);
    await runOperator(['grant-operator', person.email], keyway.env);
    await telling(['api_key.revoked'], 'DELETE', `/admin/api-keys/${rotated.id}`);
    await create(['api_key.created'], {
      name: 'CRM',
      scopes: ['contacts:read'],
      environment: 'test',
      expires_at: PAST,
    });
    await startWorker();
    await until(async () => (await allTold()).includes('api_key.expired'));
    await nothingElseIsDeclared('api_key');
    const sql = `SELECT DISTINCT environment FROM events WHERE type LIKE 'api_key.%' AND data ->> 'name' = 'CRM' AND data ->> 'environment' = 'test'`;
    expect(await keyway.sql(sql)).toEqual([{ environment: 'test' }]);
  });

  it('tell what happens to members, invitations and tenants', async () => {
    const tenant = `/tenants/${person.tenantId}`;
    const body = { email: 'nobody@example.com', role: 'member' };
    const { id: invitation } = await telling(['member.invited'], 'POST', `${tenant}/invitations`, body);
    await telling(['member.invitation_revoked'], 'DELETE', `${tenant}/invitations/${invitation}`);
    const guest = await joined();
    const member = `${tenant}/members/${guest.userId}`;
    await telling(['member.role_changed'], 'PATCH', member, { role: 'viewer' });
    await telling([], 'PATCH', member, { role: 'viewer' });
    await telling(['member.removed'], 'DELETE', member);
    const { token } = await joined();
    await telling(['member.removed'], 'POST', `${tenant}/leave`, undefined, { token, tenant: person.tenantId });
    await nothingElseIsDeclared('member');
    await telling(['tenant.updated'], 'PATCH', tenant, { name: 'Analytical Engines' });
    await telling([], 'PATCH', tenant, { name: 'Analytical Engines' });
    await runOperator(['grant-operator', person.email], keyway.env);
    await telling(['tenant.suspended'], 'POST', `/admin${tenant}/suspend`, { reason: 'Unpaid' });
    await telling([], 'POST', `/admin${tenant}/suspend`, { reason: 'Unpaid' });
    await telling(['tenant.unsuspended'], 'POST', `/admin${tenant}/unsuspend`);
    await nothingElseIsDeclared('tenant');
  });

  it('tell when credits run low and when the last is spent, by the call that spent it', async () => {
    const caller = new AgentCaller(keyway.url, key);
    const agent = await caller.agent();
    const toldBy = async (): Promise<string[]> => {
      const chat = await caller.chat(agent.body.id, { message: 'Hello' });
      const sql = `SELECT type FROM events WHERE type LIKE 'credits.%' AND request_id = $1`;
      return (await keyway.sql<{ type: string }>(sql, [idOf(chat)])).map(({ type }) => type);
    };
    expect(await toldBy()).toEqual(['credits.low']);
    expect(await toldBy()).toEqual(['credits.exhausted']);
    expect(await toldBy()).toEqual([]);
    await nothingElseIsDeclared('credits');
  });

  it('tell once of an alert, though the worker is killed when it has told and not yet ticked it off', async () => {
    await alertOnAnIdleKey();
    await keyway.sql(
      `CREATE FUNCTION stall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$`,
    );
    await keyway.sql('CREATE TRIGGER stall BEFORE UPDATE ON call_log_alert_events EXECUTE FUNCTION stall()');
    const worker = await startWorker();
    const [first] = await alertsTold('alert.triggered', 1);
    await worker.kill();
    // PostgreSQL would notice no sooner than its statement ends.
    await keyway.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE query LIKE 'UPDATE call_log_alert_events%' AND datname = current_database()`,
    );
    await keyway.sql('DROP FUNCTION stall CASCADE');
    expect(await untold()).toBe(1);
    await startWorker();
    await until(async () => (await untold()) === 0);
    expect(await alertsTold('alert.triggered', 1)).toEqual([first]);
    await workers.at(-1)!.stop();
    await keyway.sql('UPDATE api_keys SET last_used_at = now()');
    await startWorker();
    await alertsTold('alert.resolved', 1);
    await nothingElseIsDeclared('alert');
  });

  const untold = async (): Promise<number> =>
    (await keyway.sql('SELECT FROM call_log_alert_events WHERE NOT told')).length;
});

/** Throws unless it was signed by this secret, after Standard Webhooks. */
const verified = (secret: string, { body, headers }: Received): Message =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as Message;
