import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Receiver } from '@keyway/platform/testing';
import type { Chat } from '../support/agents.js';
import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';

const SCOPES = ['agents:read', 'agents:write', 'agents:execute', 'credits:read'];
const MODEL_KEY = 'a-model-key-that-nobody-may-read';
const WITHIN_MS = 30_000;

type Item = Record<string, unknown> & { readonly id: string };

/** What callers do with agents at one installation. */
class Caller {
  constructor(
    readonly url: string,
    readonly key: string,
  ) {}

  static async of(url: string, more: object = {}): Promise<Caller> {
    return new Caller(url, (await newKey(url, await newPerson(url), SCOPES, more)).key);
  }

  agent(more: object = {}): Promise<Answer<Item>> {
    const body = { name: 'Price desk', model: 'small', ...more };
    return call<Item>(this.url, 'POST', '/api/v1/agents', { key: this.key, body });
  }

  chat(agentId: string, body: object, headers: Record<string, string> = {}): Promise<Answer<Chat>> {
    return call<Chat>(this.url, 'POST', `/api/v1/agents/${agentId}/chat`, { key: this.key, body, headers });
  }

  async get<Body = Record<string, unknown>>(path: string): Promise<Body> {
    return (await call<Body>(this.url, 'GET', `/api/v1/${path}`, { key: this.key })).body;
  }

  async items(path: string): Promise<Item[]> {
    return (await this.get<{ items: Item[] }>(path)).items;
  }

  async balance(): Promise<number> {
    return (await this.get<{ balance: number }>('credits')).balance;
  }
}

describe('agents', () => {
  let keyway: Keyway;
  let caller: Caller;

  beforeAll(async () => {
    keyway = await startKeyway();
  });

  beforeEach(async () => {
    caller = await Caller.of(keyway.url);
  });

  afterAll(() => keyway.stop());

  it('have a name, description, model, system_prompt, tools, temperature, max_tokens and active', async () => {
    const parameters = { type: 'object', properties: { sku: { type: 'string', examples: [{ any: ['thing'] }] } } };
    const body = {
      name: 'Price desk',
      description: 'Prices.',
      model: 'gpt-4.1-mini',
      system_prompt: 'Be brief.',
      tools: [{ name: 'get_price', description: 'Of an article.', parameters }],
      temperature: 0.25,
      max_tokens: 500,
      active: false,
    };
    const { status, body: agent } = await caller.agent(body);
    expect([status, agent]).toMatchObject([201, { ...body, id: expect.stringMatching(/^agt_/) as string }]);
    expect(await caller.get(`agents/${agent.id}`)).toMatchObject(body);
    expect((await caller.agent()).body).toMatchObject({ temperature: 1, max_tokens: 1024, tools: [], active: true });
    expect(await caller.items('agents?active=false')).toMatchObject([{ id: agent.id }]);
    expect(await caller.items('agents?model=small&name=Price%20desk')).toHaveLength(1);
  });

  const aTool = (name: string, parameters: object = { type: 'object' }): object => ({ name, parameters });

  it.each<[string, object, string]>([
    ['a temperature above 2', { temperature: 2.1 }, 'temperature'],
    ['a temperature below 0', { temperature: -0.1 }, 'temperature'],
    ['max_tokens of 0', { max_tokens: 0 }, 'max_tokens'],
    ['max_tokens above 128,000', { max_tokens: 128_001 }, 'max_tokens'],
    ['a model without a name', { model: '' }, 'model'],
    ['a tool whose name is none', { tools: [aTool('two words')] }, 'tools[0].name'],
    ['a tool without parameters', { tools: [{ name: 'a' }] }, 'tools[0].parameters'],
    ['a tool whose parameters are no schema', { tools: [aTool('a', { type: 'text' })] }, 'tools[0].parameters'],
    ['two tools of one name', { tools: [aTool('a'), aTool('a')] }, 'tools'],
    ['more than 20 tools', { tools: Array.from({ length: 21 }, (_, at) => aTool(`t${at}`)) }, 'tools'],
  ])('are refused with %s, naming the field', async (_, wrong, field) => {
    const { id } = (await caller.agent()).body;
    const path = `/api/v1/agents/${id}`;
    for (const answer of [
      await caller.agent(wrong),
      await call(keyway.url, 'PATCH', path, { key: caller.key, body: wrong }),
    ])
      expect(answer).toMatchObject({ status: 422, body: { details: [{ field }] } });
  });

  it('chat: by default the answer is recorded, not sent, costs a credit, and the ledger names the chat', async () => {
    const { id } = (await caller.agent()).body;
    const { status, body } = await caller.chat(id, { message: 'Hello' });
    expect([status, body]).toMatchObject([
      200,
      {
        agent_id: id,
        status: 'recorded',
        reply: 'Recorded, not sent: no model was asked.',
        tool_calls: [],
        model: 'small',
        finish_reason: 'stop',
        input_tokens: null,
        credits_spent: 1,
      },
    ]);
    expect(await caller.balance()).toBe(4_999);
    const [newest] = await caller.items('credits/ledger');
    expect(newest).toMatchObject({ amount: -1, balance_after: 4_999, reason: `Agent chat ${body.id}` });
  });

  it('keep what was said by session, both sides, also what was only recorded', async () => {
    const { id } = (await caller.agent()).body;
    const { session_id } = (await caller.chat(id, { message: 'One' })).body;
    expect((await caller.chat(id, { message: 'Two', session_id })).body.session_id).toBe(session_id);
    await caller.chat(id, { message: 'Another session' });
    expect(await caller.items(`agents/${id}/sessions`)).toMatchObject([
      { message_count: 2 },
      { id: session_id, message_count: 4 },
    ]);
    const messages = await caller.items(`agents/${id}/sessions/${session_id}/messages`);
    expect(messages.map(({ role, content, status }) => [role, content, status])).toEqual([
      ['assistant', 'Recorded, not sent: no model was asked.', 'recorded'],
      ['user', 'Two', 'recorded'],
      ['assistant', 'Recorded, not sent: no model was asked.', 'recorded'],
      ['user', 'One', 'recorded'],
    ]);
    expect(await caller.items(`agents/${id}/sessions/${session_id}/messages?role=user&limit=1`)).toHaveLength(1);
    const other = (await caller.agent()).body;
    const elsewhere = `/api/v1/agents/${other.id}/sessions/${session_id}/messages`;
    expect((await call(keyway.url, 'GET', elsewhere, { key: caller.key })).status).toBe(404);
    expect(await caller.chat(other.id, { message: 'Hi', session_id })).toMatchObject({
      status: 422,
      body: { details: [{ field: 'session_id' }] },
    });
  });

  it('that are inactive answer 409 with the allowed state, and nothing is spent', async () => {
    const { id } = (await caller.agent({ active: false })).body;
    expect(await caller.chat(id, { message: 'Hello' })).toMatchObject({
      status: 409,
      body: { error: 'invalid_state', code: 'agent.invalid_state', allowed_states: ['active'] },
    });
    await call(keyway.url, 'PATCH', `/api/v1/agents/${id}`, { key: caller.key, body: { active: true } });
    expect((await caller.chat(id, { message: 'Hello' })).status).toBe(200);
    expect(await caller.balance()).toBe(4_999);
  });

  it('need agents:execute to be chatted with, which neither read nor write implies; a denied call costs nothing', async () => {
    const person = await newPerson(keyway.url);
    const withScopes = async (...scopes: string[]): Promise<Caller> =>
      new Caller(keyway.url, (await newKey(keyway.url, person, scopes)).key);
    const writer = await withScopes('agents:read', 'agents:write', 'credits:read');
    const { id } = (await writer.agent()).body;
    expect(await writer.chat(id, { message: 'Hello' })).toMatchObject({
      status: 403,
      body: { required_scopes: ['agents:execute'] },
    });
    expect((await writer.chat(id, {})).status).toBe(403);
    const executor = await withScopes('agents:execute');
    expect((await executor.chat(id, {})).status).toBe(422);
    expect((await call(keyway.url, 'GET', `/api/v1/agents/${id}/sessions`, { key: executor.key })).status).toBe(403);
    expect(await writer.balance()).toBe(5_000);
    expect((await executor.chat(id, { message: 'Hello' })).status).toBe(200);
    expect(await writer.balance()).toBe(4_999);
  });

  it('in test environments ask no model and spend nothing', async () => {
    const test = await Caller.of(keyway.url, { environment: 'test' });
    const { id } = (await test.agent()).body;
    expect((await test.chat(id, { message: 'Hello' })).body).toMatchObject({ status: 'recorded', credits_spent: 0 });
    expect(await test.balance()).toBe(5_000);
  });

  it('answer a message once under its Idempotency-Key, even where the node died before it had kept the answer', async () => {
    const { id } = (await caller.agent()).body;
    const headers = { 'idempotency-key': randomUUID() };
    const first = await caller.chat(id, { message: 'Hello' }, headers);
    expect((await caller.chat(id, { message: 'Hello' }, headers)).text).toBe(first.text);
    await keyway.sql(`DELETE FROM idempotency_keys`);
    const again = await caller.chat(id, { message: 'Hello' }, headers);
    expect([again.headers.get('idempotent-replayed'), again.text]).toEqual([null, first.text]);
    expect(await caller.balance()).toBe(4_999);
  });

  it('tell of what happens to them and of every chat', async () => {
    const { id } = (await caller.agent({ external_id: randomUUID() })).body;
    await call(keyway.url, 'PATCH', `/api/v1/agents/${id}`, { key: caller.key, body: { active: false } });
    await call(keyway.url, 'PATCH', `/api/v1/agents/${id}`, { key: caller.key, body: { active: true } });
    await caller.chat(id, { message: 'Hello' });
    await call(keyway.url, 'DELETE', `/api/v1/agents/${id}`, { key: caller.key });
    const told = await keyway.sql<{ type: string }>(
      `SELECT type FROM events WHERE tenant_id = (SELECT tenant_id FROM events ORDER BY id DESC LIMIT 1) ORDER BY id`,
    );
    expect(told.map(({ type }) => type)).toEqual([
      'agent.created',
      'agent.updated',
      'agent.deactivated',
      'agent.updated',
      'agent.activated',
      'agent_session.created',
      'agent_message.created',
      'agent_message.created',
      'agent_chat.completed',
      'agent.deleted',
    ]);
  });
});

describe('chats with agents, when credits run out', () => {
  let keyway: Keyway;
  let caller: Caller;
  let agentId: string;

  beforeAll(async () => {
    keyway = await startKeyway({ nodes: 2, env: { WELCOME_CREDITS: '10' } });
    caller = await Caller.of(keyway.url);
    agentId = (await caller.agent()).body.id;
  });

  afterAll(() => keyway.stop());

  /** A node that has too much to do says so, and is asked again: the key makes that safe. */
  const answered = async (turn: number): Promise<Answer<Chat>> => {
    const node = new Caller(keyway.nodes[turn % 2]!.url, caller.key);
    const headers = { 'idempotency-key': randomUUID() };
    for (const deadline = Date.now() + WITHIN_MS; Date.now() < deadline; await sleep(100)) {
      const answer = await node.chat(agentId, { message: `Message ${turn}` }, headers);
      if (![409, 503].includes(answer.status)) return answer;
    }
    throw new Error(`Nothing but 409 and 503 within ${WITHIN_MS} ms`);
  };

  it('two hundred at once on a balance of 10 are exactly 10 answers, and 402 for the others', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, turn) => answered(turn)));
    const statuses = answers.map(({ status }) => status);
    expect([statuses.filter((it) => it === 200).length, statuses.filter((it) => it === 402).length]).toEqual([10, 190]);
    expect(await caller.balance()).toBe(0);
    expect(await caller.items(`agents/${agentId}/sessions?limit=100`)).toHaveLength(10);
    const spent = (await caller.items('credits/ledger')).filter(({ amount }) => amount === -1);
    expect(new Set(spent.map(({ reason }) => reason)).size).toBe(10);
  }, 120_000);

  it('a message that was refused for want of credits is answered under the same key once there are some', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    expect(await caller.chat(agentId, { message: 'Hello' }, headers)).toMatchObject({
      status: 402,
      body: { error: 'payment_required', code: 'credits.exhausted' },
    });
    await keyway.sql('UPDATE credit_balances SET balance = 1');
    expect((await caller.chat(agentId, { message: 'Hello' }, headers)).status).toBe(200);
  });
});

describe('chats with agents, over an OpenAI-compatible endpoint', () => {
  let keyway: Keyway;
  let endpoint: Receiver;
  let caller: Caller;
  let agentId: string;
  let person: Person;

  beforeAll(async () => {
    endpoint = await Receiver.listen();
    const env = { MODEL_TRANSPORT: 'http', MODEL_URL: endpoint.url, MODEL_API_KEY: MODEL_KEY, MODEL_TIMEOUT: '1s' };
    keyway = await startKeyway({ workers: 1, env: { ...env, LOG_LEVEL: 'trace' } });
    person = await newPerson(keyway.url);
  });

  beforeEach(async () => {
    endpoint.received.length = 0;
    endpoint.answerStatus(200, {}, '{"choices":[{"message":{"content":"Hi!"},"finish_reason":"stop"}]}');
    caller = new Caller(keyway.url, (await newKey(keyway.url, person, SCOPES)).key);
    agentId = (await caller.agent({ system_prompt: 'Be brief.' })).body.id;
  });

  afterAll(async () => {
    await keyway.stop();
    await endpoint.close();
  });

  it('are answered by the model, which is told what was said before', async () => {
    const { body } = await caller.chat(agentId, { message: 'One' });
    expect(body).toMatchObject({ status: 'answered', reply: 'Hi!', credits_spent: 1 });
    await caller.chat(agentId, { message: 'Two', session_id: body.session_id });
    expect(JSON.parse(endpoint.received[1]!.body)).toMatchObject({
      model: 'small',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'One' },
        { role: 'assistant', content: 'Hi!' },
        { role: 'user', content: 'Two' },
      ],
    });
  });

  it('answer 503 with Retry-After when the model does not answer, cost nothing then, and can be asked again', async () => {
    const before = await caller.balance();
    const headers = { 'idempotency-key': randomUUID() };
    endpoint.answer = () => undefined;
    const silent = await caller.chat(agentId, { message: 'Hello' }, headers);
    endpoint.answerStatus(500, {}, `{"error":{"message":"${MODEL_KEY}"}}`);
    const broken = await caller.chat(agentId, { message: 'Hello' }, headers);
    for (const answer of [silent, broken]) {
      expect(answer).toMatchObject({ status: 503, body: { error: 'unavailable', code: 'model.unavailable' } });
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    expect([await caller.balance(), await caller.items(`agents/${agentId}/sessions`)]).toEqual([before, []]);
    endpoint.answerStatus(200, {}, '{"choices":[{"message":{"content":"Back!"}}]}');
    expect((await caller.chat(agentId, { message: 'Hello' }, headers)).body.reply).toBe('Back!');
    expect(await caller.balance()).toBe(before - 1);
    expect([...keyway.nodes, ...keyway.workers].map((it) => it.output()).join('\n')).not.toContain(MODEL_KEY);
  });

  it('answer 422 when the endpoint refuses what it is asked, and cost nothing', async () => {
    const before = await caller.balance();
    endpoint.answerStatus(404, {}, '{"error":{"code":"model_not_found","message":"There is no such model"}}');
    const { status, body } = await caller.chat(agentId, { message: 'Hello' });
    expect([status, body['code'], body['message']]).toMatchObject([
      422,
      'model.refused',
      expect.stringContaining('model_not_found') as string,
    ]);
    expect(await caller.balance()).toBe(before);
  });

  it('give back what they cost when the node dies while the model is asked', async () => {
    const before = await caller.balance();
    endpoint.answer = () => undefined;
    const lost = caller.chat(agentId, { message: 'Hello' }).catch(() => null);
    for (const deadline = Date.now() + WITHIN_MS; endpoint.received.length === 0 && Date.now() < deadline;)
      await sleep(10);
    await keyway.nodes[0]!.kill();
    await lost;
    await keyway.sql(`UPDATE agent_chats SET held_until = now() WHERE state = 'pending'`);
    const balance = async (): Promise<number> =>
      (
        await keyway.sql<{ balance: number }>(
          'SELECT balance FROM credit_balances WHERE tenant_id = (SELECT tenant_id FROM agent_chats LIMIT 1)',
        )
      )[0]!.balance;
    // The worker looks every minute.
    for (const deadline = Date.now() + 150_000; (await balance()) !== before && Date.now() < deadline;)
      await sleep(500);
    expect(await balance()).toBe(before);
  }, 180_000);
});
