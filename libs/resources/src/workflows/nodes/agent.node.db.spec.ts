import { ModelUnavailable } from '@keyway/models';
import { encodeId, newId } from '@keyway/platform';
import type { Owner } from '../../kernel/resource.entity.js';
import { ScratchWorkflows, taskNode } from '../../testing/scratch-workflows.js';

const asking = (id: string, config: object) => ({ id, type: 'agent', config: config as Record<string, unknown> });

describe('an agent node', () => {
  let scratch: ScratchWorkflows;
  let owner: Owner;
  let agentId: string;

  beforeAll(async () => {
    scratch = await ScratchWorkflows.create(8);
  });

  beforeEach(async () => {
    const { agents, models } = scratch.agents;
    models.asked.length = 0;
    models.before = async () => undefined;
    owner = await scratch.agents.tenant(10);
    agentId = (await agents.create(owner, { name: 'Desk', model: 'small' })).id;
  });

  afterAll(() => scratch.drop());

  const drawn = () => ({
    nodes: [asking('ask', { agent_id: encodeId('agt', agentId), message: 'Hello {{input.name}}' }), taskNode('after')],
    edges: [{ from: 'ask', to: 'after' }],
  });
  const begun = async (input: Record<string, unknown> = { name: 'Ada' }) => {
    const workflowId = await scratch.anActive(owner, drawn());
    return [owner, workflowId, await scratch.execute(owner, workflowId, input)] as const;
  };
  const standing = async (run: Awaited<ReturnType<typeof begun>>) => {
    const { status, nodes } = await scratch.detail(...run);
    return [status, ...nodes.map((it) => it.status)];
  };
  const spendAll = (): Promise<unknown> =>
    scratch.resources.database.transaction((tx) => scratch.agents.credits.spend(tx, owner.tenantId, 10, 'All of it'));
  const balance = (): Promise<number> => scratch.agents.credits.balance(owner.tenantId);

  /** The next one to be asked does not answer until it is let go; others do. */
  const holdAnswer = (): { asked: Promise<void>; letGo: () => void } => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const asked = new Promise<void>((resolve) => {
      scratch.agents.models.before = () => {
        scratch.agents.models.before = async () => undefined;
        resolve();
        return held;
      };
    });
    return { asked, letGo };
  };

  it('gives the answer to the nodes after it, which can go on with its session', async () => {
    const agent_id = encodeId('agt', agentId);
    const { nodes } = await scratch.ran(
      owner,
      {
        nodes: [
          asking('first', { agent_id, message: 'Hello {{input.name}}' }),
          asking('second', {
            agent_id: '{{input.agent}}',
            message: 'You said: {{nodes.first.output.reply}}',
            session_id: '{{nodes.first.output.session_id}}',
          }),
        ],
        edges: [{ from: 'first', to: 'second' }],
      },
      { name: 'Ada', agent: agent_id },
    );
    const session_id = expect.stringMatching(/^ags_/) as string;
    expect(nodes['first']).toMatchObject({
      status: 'completed',
      input: { agent_id, message: 'Hello Ada' },
      output: { reply: 'Answer 1', session_id, status: 'answered' },
    });
    expect(nodes['second']!.output).toEqual({ ...nodes['first']!.output, reply: 'Answer 2' });
    expect(scratch.agents.models.asked[1]!.turns.map(({ content }) => content)).toEqual([
      'Hello Ada',
      'Answer 1',
      'You said: Answer 1',
    ]);
    expect(await balance()).toBe(8);
  });

  it('asks and pays once though many workers run it at once, and those that come to nothing come back later', async () => {
    const run = await begun();
    const { asked, letGo } = holdAnswer();
    const first = scratch.run(...run);
    await asked;
    await Promise.all([1, 2, 3, 4].map(() => scratch.run(...run)));
    const jobs = await scratch.jobsOf(run[2]);
    expect(jobs).toHaveLength(2);
    expect(jobs[1]!.startAfter.getTime()).toBeGreaterThan(jobs[0]!.startAfter.getTime());
    letGo();
    await first;
    await scratch.run(...run);
    expect(await standing(run)).toEqual(['completed', 'completed', 'completed']);
    expect([scratch.agents.models.asked.length, await balance(), await scratch.titles(owner)]).toEqual([
      1,
      9,
      ['after'],
    ]);
  });

  it('holds nothing while it waits: a pause comes at once, the answer is kept, and what follows waits', async () => {
    const run = await begun();
    const { asked, letGo } = holdAnswer();
    const running = scratch.run(...run);
    await asked;
    await scratch.service.pause(owner, run[1]);
    expect(await standing(run)).toEqual(['running', 'waiting', 'pending']);
    letGo();
    await running;
    expect(await standing(run)).toEqual(['running', 'completed', 'pending']);
    await scratch.service.resume(owner, run[1]);
    await scratch.run(...run);
    expect(await standing(run)).toEqual(['completed', 'completed', 'completed']);
  });

  it('does not come back to life with its answer when it was cancelled meanwhile', async () => {
    const run = await begun();
    const { asked, letGo } = holdAnswer();
    const running = scratch.run(...run);
    await asked;
    await scratch.executions.cancel(...run);
    letGo();
    await running;
    expect(await standing(run)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('of a worker that was killed while the agent was asked is asked by another, paid once, and answered once', async () => {
    const run = await begun();
    const { asked, letGo } = holdAnswer();
    const killed = scratch.run(...run);
    await asked;
    await scratch.resources.database.query(`UPDATE agent_chats SET held_until = now() - interval '1 s'`);
    await scratch.run(...run);
    const before = await scratch.detail(...run);
    expect(before).toMatchObject({ status: 'completed', nodes: [{ output: { reply: 'Answer 2' } }, {}] });
    letGo();
    await expect(killed).rejects.toMatchObject({ code: 'agent_chat.overdue' });
    expect(await scratch.detail(...run)).toEqual(before);
    expect([await balance(), await scratch.titles(owner)]).toEqual([9, ['after']]);
  });

  it('of a worker that was killed between the answer and writing it down has that answer', async () => {
    const run = await begun();
    const effectKey = `workflow-execution:${run[2]}:ask`;
    const { reply } = await scratch.agents.chats.chat(owner, agentId, { message: 'Hello Ada', effectKey });
    await scratch.run(...run);
    expect((await scratch.detail(...run)).nodes[0]!.output).toMatchObject({ reply });
    expect([scratch.agents.models.asked.length, await balance()]).toEqual([1, 9]);
  });

  it('is tried again while the model is not to be had, and says so when it will not be any more', async () => {
    const run = await begun();
    scratch.agents.models.before = () => Promise.reject(new ModelUnavailable());
    await expect(scratch.run(...run)).rejects.toThrow(ModelUnavailable);
    expect(await standing(run)).toEqual(['running', 'waiting', 'pending']);
    await expect(scratch.run(...run, true)).rejects.toThrow(ModelUnavailable);
    expect(await scratch.detail(...run)).toMatchObject({
      status: 'failed',
      error: { code: 'model.unavailable' },
      nodes: [{ status: 'cancelled' }, { status: 'cancelled' }],
    });
    expect(await balance()).toBe(10);
    scratch.agents.models.before = async () => undefined;
    const again = await begun();
    await scratch.run(...again);
    expect(await standing(again)).toEqual(['completed', 'completed', 'completed']);
  });

  it.each([
    ['there are no credits left', 'credits.exhausted', () => spendAll()],
    [
      'the agent is inactive',
      'agent.invalid_state',
      () => scratch.agents.agents.update(owner, agentId, { active: false }),
    ],
    ['the agent was deleted', 'resource.not_found', () => scratch.agents.agents.remove(owner, agentId)],
  ])('fails its execution, with the reason, when %s', async (_, code, happen) => {
    const run = await begun();
    await happen();
    await scratch.run(...run);
    expect(await scratch.detail(...run)).toMatchObject({
      status: 'failed',
      error: { code, nodeId: 'ask' },
      nodes: [{ status: 'failed', error: { code }, input: { message: 'Hello Ada' } }, { status: 'cancelled' }],
    });
    expect(await scratch.told(owner, 'workflow_execution.failed')).toHaveLength(1);
    expect(scratch.agents.models.asked).toEqual([]);
  });

  it('names an agent of the tenant and environment, wherever it is drawn up', async () => {
    const stranger = await scratch.agents.tenant(1);
    const theirs = (await scratch.agents.agents.create(stranger, { name: 'Theirs', model: 'small' })).id;
    const test = { ...owner, environment: 'test' as const };
    const tested = (await scratch.agents.agents.create(test, { name: 'Test', model: 'small' })).id;
    const own = await scratch.anActive(owner, drawn());
    for (const id of [theirs, tested, newId()]) {
      const nodes = [
        taskNode('a'),
        asking('b', { agent_id: encodeId('agt', agentId), message: 'Hello' }),
        asking('c', { agent_id: encodeId('agt', id), message: 'Hello' }),
      ];
      const edges = [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ];
      const message = `There is no agent ${encodeId('agt', id)}`;
      const refusal = {
        code: 'request.body_invalid',
        extras: { details: [{ field: 'nodes[2].config.agent_id', message }] },
      };
      await expect(scratch.anActive(owner, { nodes, edges })).rejects.toMatchObject(refusal);
      await expect(scratch.service.update(owner, own, { nodes, edges } as never)).rejects.toMatchObject(refusal);
    }
  });
});
