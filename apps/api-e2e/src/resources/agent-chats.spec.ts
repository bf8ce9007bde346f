import { randomUUID } from 'node:crypto';
import { Receiver } from '@keyway/platform/testing';
import { AGENT_SCOPES, AgentCaller, type Chat } from '../support/agents.js';
import type { Answer } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';
import { until } from '../support/until.js';

const MODEL_KEY = 'a-model-key-that-nobody-may-read';

describe('chats with agents, when credits run out', () => {
  let keyway: Keyway;
  let caller: AgentCaller;
  let agentId: string;

  beforeAll(async () => {
    keyway = await startKeyway({ nodes: 2, env: { WELCOME_CREDITS: '10' } });
    caller = await AgentCaller.of(keyway.url);
    agentId = (await caller.agent()).body.id;
  });

  afterAll(() => keyway.stop());

  /** A node that has too much to do says so, and is asked again: the key makes that safe. */
  const answered = async (turn: number): Promise<Answer<Chat>> => {
    const node = new AgentCaller(keyway.nodes[turn % 2]!.url, caller.key);
    const headers = { 'idempotency-key': randomUUID() };
    const ask = () => node.chat(agentId, { message: `Message ${turn}` }, headers);
    return until(ask, ({ status }) => ![409, 503].includes(status), { everyMs: 100 });
  };

  /** How many chats are paid for: a node that was too slow to count has given back what it spent. */
  const paid = async (): Promise<number> => {
    const spent = new Map<string, number>();
    for (const { amount, reason } of await caller.items('credits/ledger?limit=100')) {
      const chat = String(reason).replace(/: not answered$/, '');
      spent.set(chat, (spent.get(chat) ?? 0) - Number(amount));
    }
    return [...spent.values()].filter((credits) => credits === 1).length;
  };

  it('two hundred at once on a balance of 10 are exactly 10 answers, and 402 for the others', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, turn) => answered(turn)));
    const statuses = answers.map(({ status }) => status);
    expect([statuses.filter((it) => it === 200).length, statuses.filter((it) => it === 402).length]).toEqual([10, 190]);
    expect(await caller.balance()).toBe(0);
    expect(await caller.items(`agents/${agentId}/sessions?limit=100`)).toHaveLength(10);
    expect(await paid()).toBe(10);
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
  let caller: AgentCaller;
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
    caller = new AgentCaller(keyway.url, (await newKey(keyway.url, person, AGENT_SCOPES)).key);
    agentId = (await caller.agent({ system_prompt: 'Be brief.' })).body.id;
  });

  afterAll(async () => {
    await endpoint.close();
    await keyway.stop();
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
    await until(() => endpoint.received.length > 0);
    await keyway.nodes[0]!.kill();
    await lost;
    await keyway.sql(`UPDATE agent_chats SET held_until = now() - interval '1 s' WHERE state = 'pending'`);
    const balance = async (): Promise<number> =>
      (
        await keyway.sql<{ balance: number }>(
          'SELECT balance FROM credit_balances WHERE tenant_id = (SELECT tenant_id FROM agent_chats LIMIT 1)',
        )
      )[0]!.balance;
    // What the worker's clock does every minute.
    await keyway.sql(`INSERT INTO jobs.job (name, data) VALUES ('agents.give-back-overdue', '{}')`);
    await until(balance, (now) => now === before);
  });
});
