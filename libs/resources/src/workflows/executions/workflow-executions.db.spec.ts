import { setTimeout as sleep } from 'node:timers/promises';
import type { Owner } from '../../kernel/resource.entity.js';
import { aGraph } from '../../testing/random-graph.js';
import { anOwner } from '../../testing/scratch-resources.js';
import { chain, ScratchWorkflows, setNode, taskNode } from '../../testing/scratch-workflows.js';

const WORKERS = 6;
const DAGS = 25;

describe('executions of workflows', () => {
  let scratch: ScratchWorkflows;

  beforeAll(async () => {
    scratch = await ScratchWorkflows.create(2 * WORKERS);
  });

  afterAll(() => scratch.drop());

  const begun = async (owner: Owner, drawn: Parameters<ScratchWorkflows['anActive']>[1]) => {
    const workflowId = await scratch.anActive(owner, drawn);
    return [owner, workflowId, await scratch.execute(owner, workflowId)] as const;
  };
  const untilTasks = async (owner: Owner, count: number): Promise<void> => {
    while ((await scratch.titles(owner)).length < count) await sleep(2);
  };

  it('run every node of any graph once, each after all that lead to it, though many workers run them at once', async () => {
    for (let seed = 1; seed <= DAGS; seed++) {
      const graph = aGraph(seed);
      const run = await begun(anOwner(), graph);
      await Promise.all(Array.from({ length: WORKERS }, () => scratch.run(...run)));
      await scratch.run(...run);
      const titles = await scratch.titles(run[0]);
      expect([seed, [...titles].sort()]).toEqual([seed, graph.nodes.map(({ id }) => id).sort()]);
      for (const { from, to } of graph.edges)
        expect([seed, from, to, titles.indexOf(from) < titles.indexOf(to)]).toEqual([seed, from, to, true]);
      expect(await scratch.told(run[0], 'workflow_execution.%')).toEqual([
        'workflow_execution.created',
        'workflow_execution.started',
        'workflow_execution.completed',
      ]);
    }
  }, 120_000);

  it('last from before their first node to after their last, however they end and whoever runs them', async () => {
    const failing = {
      nodes: [
        taskNode('a'),
        { id: 'b', type: 'update_contact', config: { contact_id: '{{input.id}}' } },
        taskNode('c'),
      ],
      edges: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
    };
    const runs = [
      await begun(anOwner(), failing),
      await begun(anOwner(), chain(40)),
      await begun(anOwner(), chain(40)),
    ];
    const running = runs.map((run) => Promise.all(Array.from({ length: WORKERS }, () => scratch.run(...run))));
    await untilTasks(runs[2]![0], 5);
    await scratch.executions.cancel(...runs[2]!);
    await Promise.all(running);
    const details = await Promise.all(runs.map((run) => scratch.detail(...run)));
    expect(details.map(({ status }) => status)).toEqual(['failed', 'completed', 'cancelled']);
    for (const { startedAt, endedAt, nodes } of details) {
      const times = nodes.map((node) => [node.startedAt, node.endedAt].filter((it) => it !== null));
      for (const [began, ended] of times) if (began && ended) expect(ended >= began).toBe(true);
      for (const time of times.flat()) expect([time >= startedAt!, time <= endedAt!]).toEqual([true, true]);
    }
  });

  it('go on where a worker was killed, with nothing done twice', async () => {
    for (let round = 0; round < 5; round++) {
      const run = await begun(anOwner(), chain(40));
      const killed = scratch.run(...run).then(
        () => 'ended',
        () => 'killed',
      );
      await untilTasks(run[0], 3 * round + 1);
      await scratch.killOneAtWork();
      expect(await killed).toBe('killed');
      const before = await scratch.detail(...run);
      expect(before.status).toBe('running');
      await scratch.run(...run);
      expect(await scratch.detail(...run)).toMatchObject({ status: 'completed' });
      expect((await scratch.titles(run[0])).sort()).toEqual(
        chain(40)
          .nodes.map(({ id }) => id)
          .sort(),
      );
    }
  }, 60_000);

  it('take the branch a condition decides for, and what branches lead to is run when all taken ones have come', async () => {
    const drawn = {
      nodes: [
        {
          id: 'adult',
          type: 'condition',
          config: { value: '{{input.age}}', operator: 'greater_than', compare_to: 17 },
        },
        taskNode('yes'),
        taskNode('no'),
        taskNode('after_no'),
        taskNode('end'),
      ],
      edges: [
        { from: 'adult', to: 'yes', when: true },
        { from: 'adult', to: 'no', when: false },
        { from: 'no', to: 'after_no' },
        { from: 'yes', to: 'end' },
        { from: 'after_no', to: 'end' },
      ],
    };
    const [grown, young] = [anOwner(), anOwner()];
    const { nodes } = await scratch.ran(grown, drawn, { age: 36 });
    expect(await scratch.titles(grown)).toEqual(['yes', 'end']);
    expect([nodes['adult']!.output, nodes['no']!.status, nodes['after_no']!.status]).toEqual([
      { result: true },
      'skipped',
      'skipped',
    ]);
    await scratch.ran(young, drawn, { age: '9' });
    expect(await scratch.titles(young)).toEqual(['no', 'after_no', 'end']);
  });

  it('log what each node was given and made, and when', async () => {
    const drawn = {
      nodes: [setNode('a', { name: '{{input.name}}' }), taskNode('b', 'Call {{nodes.a.output.name}}')],
      edges: [{ from: 'a', to: 'b' }],
    };
    const { detail } = await scratch.ran(anOwner(), drawn, { name: 'Ada' });
    expect(detail).toMatchObject({
      status: 'completed',
      input: { name: 'Ada' },
      trigger: 'manual',
      version: 1,
      error: null,
    });
    expect(detail.nodes).toMatchObject([
      { nodeId: 'a', type: 'set', status: 'completed', input: { values: { name: 'Ada' } }, output: { name: 'Ada' } },
      {
        nodeId: 'b',
        input: { title: 'Call Ada' },
        output: { id: expect.stringMatching(/^task_/) as string, title: 'Call Ada' },
      },
    ]);
    for (const { startedAt, endedAt } of detail.nodes)
      expect([startedAt, endedAt, startedAt! <= endedAt!]).toEqual([expect.any(Date), expect.any(Date), true]);
  });

  it('fail with the first node that fails for good, saying why, and what it had begun is taken back', async () => {
    const owner = anOwner();
    const gone = 'con_01kq0v8m3tf5x9d2c7h4n6p8qr';
    const { detail, nodes } = await scratch.ran(
      owner,
      {
        nodes: [
          taskNode('a'),
          { id: 'b', type: 'update_contact', config: { contact_id: '{{input.id}}' } },
          taskNode('c'),
        ],
        edges: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'c' },
        ],
      },
      { id: gone },
    );
    const error = { code: 'resource.not_found', message: `There is no contact ${gone}.` };
    expect(detail).toMatchObject({
      status: 'failed',
      error: { ...error, nodeId: 'b' },
      endedAt: expect.any(Date) as Date,
    });
    expect([nodes['a']!.status, nodes['b'], nodes['c']!.status]).toMatchObject([
      'completed',
      { status: 'failed', error, input: { contact_id: gone } },
      'cancelled',
    ]);
    expect(await scratch.titles(owner)).toEqual(['a']);
    expect((await scratch.told(owner, 'workflow_execution.%')).at(-1)).toBe('workflow_execution.failed');
  });

  it('fail where templates come to what does not fit, with the field', async () => {
    const mail = { id: 'mail', type: 'send_email', config: { to: '{{input.email}}', subject: 'x', body: 'x' } };
    const { detail } = await scratch.ran(anOwner(), { nodes: [mail] }, { email: 'nobody' });
    expect(detail.error).toMatchObject({
      code: 'workflow_node.config_invalid',
      nodeId: 'mail',
      details: [{ field: 'config.to', message: 'Invalid email format' }],
    });
    const large = await scratch.ran(
      anOwner(),
      { nodes: [setNode('a', { x: '{{input.x}}' })] },
      { x: 'x'.repeat(40_000) },
    );
    expect(large.detail.error).toMatchObject({ code: 'workflow_node.too_large' });
  });

  it('whose job is poison say so when it will not be tried again, and the job fails', async () => {
    const run = await begun(anOwner(), { nodes: [taskNode('a')] });
    await scratch.resources.database.query(
      `UPDATE workflow_versions SET nodes = jsonb_set(nodes, '{0,type}', '"unheard_of"') WHERE workflow_id = $1`,
      [run[1]],
    );
    await expect(scratch.run(...run)).rejects.toThrow('unheard_of');
    expect(await scratch.detail(...run)).toMatchObject({ status: 'queued' });
    await expect(scratch.run(...run, true)).rejects.toThrow('unheard_of');
    expect(await scratch.detail(...run)).toMatchObject({
      status: 'failed',
      error: { code: 'workflow_execution.stopped', nodeId: null },
      nodes: [{ status: 'cancelled' }],
    });
    await scratch.run(...run);
  });

  it('wait for a delay with one job, whoever looks meanwhile, and for the other branches not at all', async () => {
    const run = await begun(anOwner(), {
      nodes: [
        setNode('a'),
        { id: 'wait', type: 'delay', config: { seconds: 3600 } },
        taskNode('now'),
        taskNode('later'),
      ],
      edges: [
        { from: 'a', to: 'wait' },
        { from: 'a', to: 'now' },
        { from: 'wait', to: 'later' },
      ],
    });
    for (let times = 0; times < 3; times++) await scratch.run(...run);
    const waiting = await scratch.detail(...run);
    expect([waiting.status, waiting.nodes.map(({ status }) => status)]).toEqual([
      'running',
      ['completed', 'waiting', 'completed', 'pending'],
    ]);
    const jobs = await scratch.jobsOf(run[2]);
    expect(jobs).toHaveLength(2);
    expect(jobs[1]!.startAfter.toISOString()).toBe(waiting.nodes[1]!.output!['until']);
    await scratch.resources.database.query(
      `UPDATE workflow_node_runs SET wake_at = now() - interval '1 s' WHERE execution_id = $1 AND status = 'waiting'`,
      [run[2]],
    );
    await scratch.run(...run);
    expect(await scratch.detail(...run)).toMatchObject({ status: 'completed' });
    expect(await scratch.titles(run[0])).toEqual(['now', 'later']);
  });

  it('keep the nodes and edges they began with', async () => {
    const run = await begun(anOwner(), { nodes: [taskNode('a', 'As it was')] });
    const [owner, workflowId] = run;
    await scratch.service.update(owner, workflowId, { nodes: [{ ...taskNode('b', 'As it is'), name: null }] });
    const later = await scratch.execute(owner, workflowId);
    await scratch.run(...run);
    await scratch.run(owner, workflowId, later);
    expect(await scratch.titles(owner)).toEqual(['As it was', 'As it is']);
    expect([(await scratch.detail(...run)).version, (await scratch.detail(owner, workflowId, later)).version]).toEqual([
      1, 2,
    ]);
  });

  it('are found by status, trigger and when they were created, of their own workflow alone', async () => {
    const owner = anOwner();
    const { workflowId, id } = await scratch.ran(owner, { nodes: [setNode('a')] });
    const queued = await scratch.execute(owner, workflowId);
    const other = await scratch.anActive(owner, { nodes: [setNode('a')] });
    await scratch.execute(owner, other);
    const { createdAt } = await scratch.detail(owner, workflowId, queued);
    const found = async (filter: object) => {
      const page = await scratch.executions.page(owner, { id: workflowId } as never, { limit: 10, ...filter });
      return page.items.map((it) => it.id);
    };
    expect(await found({})).toEqual([queued, id]);
    expect(await found({ status: 'completed' })).toEqual([id]);
    expect(await found({ trigger: 'webhook' })).toEqual([]);
    expect(await found({ createdFrom: createdAt })).toEqual([queued]);
    expect(await found({ createdTo: createdAt })).toEqual([id]);
    await expect(scratch.detail(owner, other, id)).rejects.toMatchObject({ code: 'resource.not_found' });
    await expect(scratch.execute(anOwner(), workflowId)).rejects.toMatchObject({ code: 'resource.not_found' });
  });
});
