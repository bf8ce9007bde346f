import { randomUUID } from 'node:crypto';
import { AgentCaller } from '../support/agents.js';
import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson } from '../support/people.js';

describe('agents', () => {
  let keyway: Keyway;
  let caller: AgentCaller;

  beforeAll(async () => {
    keyway = await startKeyway();
  });

  beforeEach(async () => {
    caller = await AgentCaller.of(keyway.url);
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
    const withScopes = async (...scopes: string[]): Promise<AgentCaller> =>
      new AgentCaller(keyway.url, (await newKey(keyway.url, person, scopes)).key);
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
    const test = await AgentCaller.of(keyway.url, { environment: 'test' });
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
      `SELECT type FROM events WHERE tenant_id = (SELECT tenant_id FROM events ORDER BY id DESC LIMIT 1) AND type LIKE 'agent%' ORDER BY id`,
    );
    const types = told.map(({ type }) => type);
    expect(types.splice(-2).sort()).toEqual(['agent.deleted', 'agent_session.deleted']);
    expect(types).toEqual([
      'agent.created',
      'agent.updated',
      'agent.deactivated',
      'agent.updated',
      'agent.activated',
      'agent_session.created',
      'agent_message.created',
      'agent_message.created',
      'agent_chat.completed',
    ]);
  });
});
