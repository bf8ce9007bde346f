import { newId } from '@keyway/platform';
import { startProcess } from '../support/processes.js';
import { until } from '../support/until.js';
import { type Execution, setNode, type Started, taskNode, WorkflowUser } from '../support/workflows.js';

/** Of the workflow with this name in its metadata. */
const EXECUTION_OF = `(SELECT it.id FROM workflow_executions AS it JOIN workflows ON workflows.id = it.workflow_id
  WHERE workflows.metadata ->> 'name' = $1)`;

describe('executions of workflows', () => {
  let user: WorkflowUser;

  beforeAll(async () => {
    user = await WorkflowUser.start(2);
  });

  afterAll(() => user.keyway.stop());

  const tasksOf = async (title: string): Promise<number> =>
    (await user.keyway.sql<object>('SELECT FROM tasks WHERE title = $1', [title])).length;

  it('ask agents, and hand their answers on', async () => {
    const { id: agent_id } = (await user.api<{ id: string }>('POST', '/agents', { name: 'Desk', model: 'small' })).body;
    const ask = { agent_id, message: 'What does {{input.article}} cost?' };
    const workflowId = await user.active({
      nodes: [
        { id: 'ask', type: 'agent', config: ask },
        setNode('end', { session: '{{nodes.ask.output.session_id}}' }),
      ],
      edges: [{ from: 'ask', to: 'end' }],
    });
    const { status, nodes } = await user.ended(await user.execute(workflowId, { article: '4711' }));
    expect([status, nodes[0]]).toMatchObject([
      'completed',
      {
        input: { message: 'What does 4711 cost?' },
        output: { status: 'recorded', reply: expect.any(String) as string },
      },
    ]);
    const { session } = nodes[1]!.output!;
    const said = await user.api<{ items: unknown[] }>(
      'GET',
      `/agents/${agent_id}/sessions/${session as string}/messages`,
    );
    expect(said.body.items).toMatchObject([{ role: 'assistant' }, { role: 'user', content: 'What does 4711 cost?' }]);
  });

  it('are answered 202 with their id, run by the worker, and tell by a log what became of each node', async () => {
    const contact = await user.api<{ id: string }>('POST', '/contacts', {
      email: 'grace@example.com',
      first_name: 'Grace',
    });
    const workflowId = await user.active({
      nodes: [
        {
          id: 'person',
          type: 'update_contact',
          name: 'Find them',
          config: { email: '{{input.email}}', add_tags: ['welcomed'] },
        },
        {
          id: 'large',
          type: 'condition',
          config: { value: '{{input.amount}}', operator: 'greater_than', compare_to: 100 },
        },
        {
          id: 'call',
          type: 'create_task',
          config: { title: 'Call {{nodes.person.output.first_name}}', contact_id: '{{nodes.person.output.id}}' },
        },
        {
          id: 'mail',
          type: 'send_email',
          config: { to: '{{input.email}}', subject: 'Thanks', body: 'Dear {{nodes.person.output.first_name}}' },
        },
        { id: 'pause', type: 'delay', config: { seconds: 1 } },
        setNode('end', { task: '{{nodes.call.output.id}}' }),
      ],
      edges: [
        { from: 'person', to: 'large' },
        { from: 'large', to: 'call', when: true },
        { from: 'large', to: 'mail', when: false },
        { from: 'call', to: 'pause' },
        { from: 'pause', to: 'end' },
        { from: 'mail', to: 'end' },
      ],
    });
    const started = await user.api<Started>('POST', `/workflows/${workflowId}/execute`, {
      input: { email: 'Grace@example.com', amount: 150 },
      metadata: { name: 'whole' },
    });
    expect([started.status, started.body]).toEqual([
      202,
      { execution_id: expect.stringMatching(/^wfx_/) as string, status: 'queued' },
    ]);
    const execution = { workflowId, id: started.body.execution_id };
    const done = await user.ended(execution);
    expect(done).toMatchObject({
      status: 'completed',
      workflow_id: workflowId,
      version: 1,
      trigger: 'manual',
      input: { email: 'Grace@example.com', amount: 150 },
      error: null,
      started_at: expect.stringMatching(/Z$/) as string,
      ended_at: expect.stringMatching(/Z$/) as string,
    });
    expect(done.nodes.map((it) => [it.node_id, it.status])).toEqual([
      ['person', 'completed'],
      ['large', 'completed'],
      ['call', 'completed'],
      ['mail', 'skipped'],
      ['pause', 'completed'],
      ['end', 'completed'],
    ]);
    const [found, , call] = done.nodes;
    expect(found).toMatchObject({ name: 'Find them', output: { id: contact.body.id, tags: ['welcomed'] } });
    expect(call).toMatchObject({
      input: { title: 'Call Grace', contact_id: contact.body.id },
      output: { id: expect.stringMatching(/^task_/) as string },
      error: null,
    });
    expect(done.nodes[5]!.output).toEqual({ task: call!.output!['id'] });
    expect((await user.api('GET', `/tasks/${String(call!.output!['id'])}`)).body).toMatchObject({
      title: 'Call Grace',
    });
    for (const word of ['created', 'started', 'completed'])
      expect([word, await user.told(`workflow_execution.${word}`, 'whole')]).toEqual([word, 1]);
  });

  it('fail with the reason and the node', async () => {
    const execution = await user.execute(
      await user.active({
        nodes: [{ id: 'find', type: 'update_contact', config: { email: '{{input.email}}' } }, taskNode('never')],
        edges: [{ from: 'find', to: 'never' }],
      }),
      { email: 'nobody@example.com' },
    );
    const error = { code: 'resource.not_found', message: 'There is no contact nobody@example.com.' };
    expect(await user.ended(execution)).toMatchObject({
      status: 'failed',
      error: { ...error, node_id: 'find' },
      nodes: [
        { status: 'failed', error },
        { status: 'cancelled', started_at: null },
      ],
    });
  });

  it('are listed by status and when they were created', async () => {
    const workflowId = await user.active();
    const first = await user.execute(workflowId);
    const { created_at: from } = await user.ended(first);
    const found = async (query: string): Promise<unknown> => {
      const { status, body } = await user.api<{ items: Execution[] }>(
        'GET',
        `/workflows/${workflowId}/executions?${query}`,
      );
      return status === 200 ? body.items.map((it) => it.id) : status;
    };
    expect(await found('')).toEqual([first.id]);
    expect(await found('status=completed')).toEqual([first.id]);
    expect(await found('status=failed')).toEqual([]);
    expect(await found(`created_from=${String(from)}`)).toEqual([first.id]);
    expect(await found(`created_to=${String(from)}`)).toEqual([]);
    expect(await found('state=failed')).toBe(422);
    expect((await user.api('GET', `/workflows/${await user.active()}/executions/${first.id}`)).status).toBe(404);
  });

  it('are cancelled between two nodes, and again is 409', async () => {
    const workflowId = await user.active({
      nodes: [{ id: 'wait', type: 'delay', config: { seconds: 3600 } }, taskNode('after', 'After the cancellation')],
      edges: [{ from: 'wait', to: 'after' }],
    });
    const execution = await user.execute(workflowId);
    await user.that(execution, ({ nodes }) => nodes[0]!.status === 'waiting');
    const path = `/workflows/${workflowId}/executions/${execution.id}/cancel`;
    const cancelled = await user.api('POST', path, undefined, await user.keyOf('workflows:execute'));
    expect(cancelled).toMatchObject({ status: 200, body: { id: execution.id, status: 'cancelled' } });
    expect(await user.ended(execution)).toMatchObject({ nodes: [{ status: 'cancelled' }, { status: 'cancelled' }] });
    expect(await user.api('POST', path)).toMatchObject({
      status: 409,
      body: { error: 'invalid_state', allowed_states: ['queued', 'running'] },
    });
  });

  it('wait while their workflow is paused, though a delay ends meanwhile, and go on with it', async () => {
    const workflowId = await user.active({
      nodes: [{ id: 'wait', type: 'delay', config: { seconds: 3600 } }, setNode('after')],
      edges: [{ from: 'wait', to: 'after' }],
      metadata: { name: 'paused' },
    });
    const execution = await user.execute(workflowId);
    await user.that(execution, ({ nodes }) => nodes[0]!.status === 'waiting');
    await user.api('POST', `/workflows/${workflowId}/pause`);
    await user.keyway.sql(
      `UPDATE workflow_node_runs SET wake_at = now() - interval '1 s' WHERE execution_id = ${EXECUTION_OF}`,
      ['paused'],
    );
    const jobs = `jobs.job WHERE name = 'workflows.run' AND data ->> 'executionId' = ${EXECUTION_OF}::text`;
    await user.keyway.sql(`UPDATE ${jobs.replace(' WHERE', ' SET start_after = now() WHERE')} AND state = 'created'`, [
      'paused',
    ]);
    await until(
      () => user.keyway.sql(`SELECT FROM ${jobs} AND state <> 'completed'`, ['paused']),
      (left) => left.length === 0,
    );
    const held = await user.api<Execution>('GET', `/workflows/${workflowId}/executions/${execution.id}`);
    expect([held.body.status, held.body.nodes.map((it) => it.status)]).toEqual(['running', ['waiting', 'pending']]);
    await user.api('POST', `/workflows/${workflowId}/resume`);
    expect(await user.ended(execution)).toMatchObject({ status: 'completed' });
  });

  it('take input that is an object of 64 KiB at most', async () => {
    const path = `/workflows/${await user.active()}/execute`;
    for (const input of ['text', [1], null, { x: 'x'.repeat(66_000) }])
      expect(await user.api('POST', path, { input })).toMatchObject({
        status: 422,
        body: { details: [{ field: 'input' }] },
      });
  });

  it('each take their own scope', async () => {
    const workflowId = await user.active();
    const execution = await user.execute(workflowId);
    const [reader, writer, executor] = [
      await user.keyOf('workflows:read'),
      await user.keyOf('workflows:write'),
      await user.keyOf('workflows:execute'),
    ];
    const at = `/workflows/${workflowId}`;
    const rows = [
      ['GET', at, reader],
      ['GET', `${at}/executions`, reader],
      ['GET', `${at}/executions/${execution.id}`, reader],
      ['PATCH', at, writer],
      ['POST', `${at}/execute`, executor],
    ] as const;
    for (const [method, path, allowed] of rows)
      for (const by of [reader, writer, executor]) {
        const { status } = await user.api(method, path, method === 'GET' ? undefined : {}, by);
        expect([method, path, status < 300]).toEqual([method, path, by === allowed]);
      }
  });

  it('are finished once, with each effect once, though workers are killed in mid-run', async () => {
    const title = `Once ${newId()}`;
    const names = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const workflowId = await user.active({
      nodes: names.map((id) => taskNode(id, title)),
      edges: names.slice(1).map((to, index) => ({ from: names[index]!, to })),
    });
    const executions = await Promise.all(Array.from({ length: 4 }, () => user.execute(workflowId)));
    const victim = await startProcess('worker', user.keyway.env);
    await until(
      () => tasksOf(title),
      (count) => count >= 10,
      { everyMs: 5 },
    );
    await Promise.all([victim.kill(), user.keyway.workers[0]!.kill()]);
    for (const execution of executions) expect(await user.ended(execution)).toMatchObject({ status: 'completed' });
    expect(await tasksOf(title)).toBe(names.length * executions.length);
  }, 60_000);
});
