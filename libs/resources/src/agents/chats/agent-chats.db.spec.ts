import { ModelRefused, ModelUnavailable } from '@keyway/models';
import { encodeId, ListQuery, newId } from '@keyway/platform';
import { CreditsExhausted } from '@keyway/tenancy';
import type { Owner } from '../../kernel/resource.entity.js';
import { scratchAgents, type ScratchAgents } from '../../testing/scratch-agents.js';
import { AgentChatInFlight, AgentChatOverdue, AgentInactive, AgentSessionBusy } from '../agents.errors.js';
import type { AgentChat } from './agent-chats.service.js';

describe('chatting with an agent', () => {
  let scratch: ScratchAgents;
  let owner: Owner;
  let agentId: string;

  beforeAll(async () => {
    scratch = await scratchAgents({ connections: 8 });
  });

  beforeEach(async () => {
    scratch.models.asked.length = 0;
    scratch.models.before = async () => undefined;
    owner = await scratch.tenant(100);
    agentId = (await scratch.agents.create(owner, { name: 'Desk', model: 'small', systemPrompt: 'Be brief.' })).id;
  });

  afterAll(() => scratch.drop());

  const say = (message: string, more: { sessionId?: string; effectKey?: string } = {}): Promise<AgentChat> =>
    scratch.chats.chat(owner, agentId, { message, ...more });

  const balance = (): Promise<number> => scratch.credits.balance(owner.tenantId);

  const said = async (sessionId: string): Promise<string[]> => {
    const page = await scratch.messages.list(owner, new ListQuery(), { sql: 'session_id = $', value: sessionId });
    return page.items.map(({ role, content }) => `${role}: ${content}`).reverse();
  };

  const told = (like: string): Promise<string[]> => scratch.told(owner, like);

  const overdue = (): Promise<unknown> =>
    scratch.database.query(`UPDATE agent_chats SET held_until = now() - interval '1 s' WHERE tenant_id = $1`, [
      owner.tenantId,
    ]);

  /** Holds every answer back until it is let go; answers when the model has been asked. */
  const holdAnswers = (): { asked: Promise<void>; letGo: () => void } => {
    let letGo = (): void => undefined;
    let wasAsked = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const asked = new Promise<void>((resolve) => (wasAsked = resolve));
    scratch.models.before = async () => {
      wasAsked();
      await held;
    };
    return { asked, letGo };
  };

  it('gives its answer, spends what it costs in a line that names it, and tells of it', async () => {
    const chat = await say('Hello');
    expect(chat).toMatchObject({ agentId, status: 'answered', reply: 'Answer 1', creditsSpent: 1, inputTokens: 12 });
    expect(await scratch.ledger(owner)).toEqual([
      { amount: 100, reason: 'Welcome credits' },
      { amount: -1, reason: `Agent chat ${encodeId('cht', chat.id)}` },
    ]);
    expect(await told('agent\\_%')).toEqual([
      'agent_session.created',
      'agent_message.created',
      'agent_message.created',
      'agent_chat.completed',
    ]);
  });

  it('asks the model with the system prompt, the limits and the tools of the agent', async () => {
    const tools = [{ name: 'get_price', parameters: { type: 'object' } }];
    await scratch.agents.update(owner, agentId, { tools, temperature: 0.25, maxTokens: 50 });
    await say('Hello');
    const turns = [{ role: 'user', content: 'Hello', toolCalls: [] }];
    expect(scratch.models.asked).toEqual([
      { environment: 'live', model: 'small', system: 'Be brief.', turns, tools, temperature: 0.25, maxTokens: 50 },
    ]);
  });

  it('goes on with a session and its history, and begins another without one', async () => {
    const { sessionId } = await say('One');
    expect((await say('Two', { sessionId })).sessionId).toBe(sessionId);
    expect((await say('Three')).sessionId).not.toBe(sessionId);
    expect(scratch.models.asked[1]!.turns.map(({ content }) => content)).toEqual(['One', 'Answer 1', 'Two']);
    expect(scratch.models.asked[2]!.turns.map(({ content }) => content)).toEqual(['Three']);
    expect(await said(sessionId)).toEqual(['user: One', 'assistant: Answer 1', 'user: Two', 'assistant: Answer 2']);
    expect(await scratch.sessions.get(owner, sessionId)).toMatchObject({ agentId, messageCount: 4 });
  });

  it('is refused in a session of another agent, tenant or environment, or of nobody', async () => {
    const { sessionId } = await say('One');
    const other = await scratch.agents.create(owner, { name: 'Other', model: 'small' });
    const stranger = await scratch.tenant(5);
    const theirs = await scratch.agents.create(stranger, { name: 'Theirs', model: 'small' });
    const test = { ...owner, environment: 'test' as const };
    const tested = await scratch.agents.create(test, { name: 'Test', model: 'small' });
    for (const [who, id] of [[owner, other.id] as const, [stranger, theirs.id] as const, [test, tested.id] as const])
      await expect(scratch.chats.chat(who, id, { message: 'Hi', sessionId })).rejects.toMatchObject({
        extras: { details: [{ field: 'session_id' }] },
      });
    await expect(say('Hi', { sessionId: newId() })).rejects.toMatchObject({ code: 'request.body_invalid' });
    expect(await balance()).toBe(99);
  });

  it('answers one message of a session after the other: a second one meanwhile is refused, unpaid', async () => {
    const { sessionId } = await say('One');
    const { asked, letGo } = holdAnswers();
    const first = say('Two', { sessionId });
    await asked;
    await expect(say('Three', { sessionId })).rejects.toThrow(AgentSessionBusy);
    letGo();
    await first;
    await say('Three', { sessionId });
    expect([scratch.models.asked.length, await balance()]).toEqual([3, 97]);
  });

  it('of two hundred at once on a balance of ten exactly ten are answered, and the model is asked ten times', async () => {
    owner = await scratch.tenant(10);
    agentId = (await scratch.agents.create(owner, { name: 'Desk', model: 'small' })).id;
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, turn) => say(`Message ${turn}`)));
    const refused = outcomes.filter((it) => it.status === 'rejected').map((it) => it.reason as unknown);
    expect(refused).toHaveLength(190);
    for (const reason of refused) expect(reason).toBeInstanceOf(CreditsExhausted);
    expect([scratch.models.asked.length, await balance()]).toEqual([10, 0]);
    expect((await scratch.ledger(owner)).map(({ amount }) => amount)).toEqual([10, ...Array<number>(10).fill(-1)]);
    expect(await told('agent_chat.%')).toEqual(Array<string>(10).fill('agent_chat.completed'));
  });

  it('costs what is configured, and nothing where that is nothing or the environment is test', async () => {
    await scratch.chatsAt(40).chat(owner, agentId, { message: 'Hi' });
    await scratch.chatsAt(40).chat(owner, agentId, { message: 'Hi' });
    await expect(scratch.chatsAt(40).chat(owner, agentId, { message: 'Hi' })).rejects.toThrow(CreditsExhausted);
    expect(await scratch.chatsAt(0).chat(owner, agentId, { message: 'Hi' })).toMatchObject({ creditsSpent: 0 });
    const test = { ...owner, environment: 'test' as const };
    const tested = await scratch.agents.create(test, { name: 'Test', model: 'small' });
    expect(await scratch.chatsAt(40).chat(test, tested.id, { message: 'Hi' })).toMatchObject({ creditsSpent: 0 });
    expect(await balance()).toBe(20);
  });

  it('gives back what it cost when the model does not answer, leaves no session behind, and tells of it', async () => {
    for (const failure of [new ModelUnavailable(), new ModelRefused({ reason: 'x' }), new Error('a fault of ours')]) {
      scratch.models.before = () => Promise.reject(failure);
      await expect(say('Hello')).rejects.toBe(failure);
    }
    expect(await balance()).toBe(100);
    expect((await scratch.ledger(owner)).map(({ amount }) => amount)).toEqual([100, -1, 1, -1, 1, -1, 1]);
    expect((await scratch.ledger(owner))[2]!.reason).toMatch(/^Agent chat cht_\w+: not answered$/);
    expect((await scratch.sessions.list(owner, new ListQuery())).items).toEqual([]);
    expect(await told('agent_chat.%')).toEqual(Array<string>(3).fill('agent_chat.failed'));
  });

  it('has no transaction open while the model is asked', async () => {
    let open = -1;
    scratch.models.before = async () => {
      const [row] = await scratch.database.query<[{ count: number }]>(
        `SELECT count(*)::integer AS count FROM pg_stat_activity
          WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
      );
      open = row.count;
    };
    await say('Hello');
    expect(open).toBe(0);
  });

  it('is a conflict with an agent that is inactive, unpaid, until it is active again', async () => {
    await scratch.agents.update(owner, agentId, { active: false });
    await expect(say('Hello')).rejects.toThrow(AgentInactive);
    await expect(say('Hello')).rejects.toMatchObject({ extras: { allowedStates: ['active'] } });
    await scratch.agents.update(owner, agentId, { active: true });
    await say('Hello');
    expect(await balance()).toBe(99);
    expect(await told('agent.%')).toEqual([
      'agent.created',
      'agent.updated',
      'agent.deactivated',
      'agent.updated',
      'agent.activated',
    ]);
  });

  it('is not paid for where the agent is deleted meanwhile', async () => {
    const { asked, letGo } = holdAnswers();
    const chat = say('Hello');
    await asked;
    await scratch.agents.remove(owner, agentId);
    letGo();
    await expect(chat).rejects.toMatchObject({ code: 'resource.not_found' });
    expect(await balance()).toBe(100);
  });

  describe('under an effect key', () => {
    it('is answered and paid for once, however often it is asked for, even where the agent is inactive by then', async () => {
      const effectKey = 'workflow:1:node:2';
      const first = await say('Hello', { effectKey });
      await scratch.agents.update(owner, agentId, { active: false });
      expect(await say('Hello', { effectKey })).toEqual(first);
      expect([scratch.models.asked.length, await balance()]).toEqual([1, 99]);
    });

    it('of twenty at once one asks the model, and the others are told to come back', async () => {
      const effectKey = 'effect';
      const { letGo } = holdAnswers();
      const all = Array.from({ length: 20 }, () => say('Hello', { effectKey }));
      const others = await new Promise<unknown[]>((resolve) => {
        const refused: unknown[] = [];
        for (const it of all) it.catch((error: unknown) => refused.push(error) === 19 && resolve(refused));
      });
      for (const error of others) expect(error).toBeInstanceOf(AgentChatInFlight);
      letGo();
      await Promise.allSettled(all);
      expect([scratch.models.asked.length, await balance()]).toEqual([1, 99]);
    });

    it('is the effect of its owner alone', async () => {
      const mine = await say('Hello', { effectKey: 'same' });
      const stranger = await scratch.tenant(5);
      const theirs = await scratch.agents.create(stranger, { name: 'Theirs', model: 'small' });
      const other = await scratch.chats.chat(stranger, theirs.id, { message: 'Hello', effectKey: 'same' });
      expect(other.id).not.toBe(mine.id);
    });

    it('is tried again after a failure, and paid for then', async () => {
      scratch.models.before = () => Promise.reject(new ModelUnavailable());
      await expect(say('Hello', { effectKey: 'effect' })).rejects.toThrow(ModelUnavailable);
      scratch.models.before = async () => undefined;
      expect(await say('Hello', { effectKey: 'effect' })).toMatchObject({ creditsSpent: 1 });
      expect((await scratch.ledger(owner)).map(({ amount }) => amount)).toEqual([100, -1, 1, -1]);
    });

    it('is taken over from whoever is overdue without paying again, and a late answer does not count', async () => {
      const { asked, letGo } = holdAnswers();
      const late = say('Hello', { effectKey: 'effect' });
      await asked;
      await overdue();
      scratch.models.before = async () => undefined;
      const chat = await say('Hello', { effectKey: 'effect' });
      letGo();
      await expect(late).rejects.toThrow(AgentChatOverdue);
      expect(await balance()).toBe(99);
      expect(await said(chat.sessionId)).toEqual(['user: Hello', 'assistant: Answer 2']);
      expect(await told('agent_chat.%')).toEqual(['agent_chat.completed']);
    });

    it('means another chat once it is kept no longer', async () => {
      const keyed = { message: 'Hello', effectKey: 'effect', effectKeptHours: 24 };
      const first = await scratch.chats.chat(owner, agentId, keyed);
      await scratch.database.query(`UPDATE agent_chats SET created_at = created_at - interval '25 h'`);
      const second = await scratch.chats.chat(owner, agentId, keyed);
      expect(second.id).not.toBe(first.id);
      expect(await scratch.chats.chat(owner, agentId, keyed)).toEqual(second);
    });
  });

  it('gives back, once, what chats of the dead have cost, and lets their sessions go on', async () => {
    const { sessionId } = await say('One');
    const { asked, letGo } = holdAnswers();
    const dead = say('Two', { sessionId });
    await asked;
    await overdue();
    await Promise.all([1, 2, 3].map(() => scratch.chats.giveBackOverdue()));
    expect(await balance()).toBe(99);
    scratch.models.before = async () => undefined;
    await say('Three', { sessionId });
    letGo();
    await expect(dead).rejects.toThrow(AgentChatOverdue);
    expect(await balance()).toBe(98);
    expect(await said(sessionId)).toEqual(['user: One', 'assistant: Answer 1', 'user: Three', 'assistant: Answer 3']);
    expect(await told('agent_chat.%')).toEqual(['agent_chat.completed', 'agent_chat.failed', 'agent_chat.completed']);
  });
});
