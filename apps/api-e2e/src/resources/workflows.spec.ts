import { setNode, type Workflow, WorkflowUser } from '../support/workflows.js';

describe('workflows', () => {
  let user: WorkflowUser;

  beforeAll(async () => {
    user = await WorkflowUser.start(0);
  });

  afterAll(() => user.keyway.stop());

  it('are drafts at first, kept as they were sent, listed by state and trigger, changed and deleted', async () => {
    const made = await user.draft({ edges: [], description: 'What for', external_id: 'w-1', metadata: { a: 1 } });
    expect([made.status, made.body]).toMatchObject([
      201,
      {
        id: expect.stringMatching(/^wfl_/) as string,
        state: 'draft',
        version: 1,
        nodes: [{ id: 'a', type: 'set', name: null, config: { values: {} } }],
        edges: [],
        trigger: { type: 'manual', cron: null },
        next_due_at: null,
        hook_issued_at: null,
        external_id: 'w-1',
      },
    ]);
    const { id } = made.body;
    expect((await user.api('GET', `/workflows/${id}`)).body).toEqual(made.body);
    const changed = await user.api('PATCH', `/workflows/${id}`, {
      nodes: [setNode('a'), setNode('b')],
      edges: [{ from: 'a', to: 'b' }],
    });
    expect(changed.body).toMatchObject({ version: 2, edges: [{ from: 'a', to: 'b', when: null }] });
    const found = async (query: string): Promise<boolean> => {
      const { body } = await user.api<{ items: Workflow[] }>('GET', `/workflows?limit=100&${query}`);
      return body.items.some((it) => it.id === id);
    };
    expect([
      await found('state=draft&trigger=manual'),
      await found('state=active'),
      await found('trigger=webhook'),
    ]).toEqual([true, false, false]);
    expect((await user.api('GET', '/workflows?color=red')).status).toBe(422);
    expect((await user.api('DELETE', `/workflows/${id}`)).body).toEqual({ success: true, message: 'Workflow deleted' });
    expect((await user.api('GET', `/workflows/${id}`)).status).toBe(404);
  });

  it.each([
    ['ids twice', { nodes: [setNode('a'), setNode('a')] }, 'nodes[1].id'],
    ['dangling edges', { nodes: [setNode('a')], edges: [{ from: 'a', to: 'gone' }] }, 'edges[0].to'],
    [
      'cycles',
      {
        nodes: [setNode('a'), setNode('b')],
        edges: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
        ],
      },
      'edges[1]',
    ],
    ['unreachable nodes', { nodes: [setNode('a'), setNode('b')] }, 'nodes[1]'],
    ['types there are none of', { nodes: [{ id: 'a', type: 'dance' }] }, 'nodes[0].type'],
    [
      'a config that does not fit',
      {
        nodes: [setNode('a'), setNode('b'), { id: 'c', type: 'send_email', config: { to: 'a@b.co', body: 'x' } }],
        edges: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'c' },
        ],
      },
      'nodes[2].config.subject',
    ],
    [
      'agents there are none of',
      {
        nodes: [
          setNode('a'),
          { id: 'b', type: 'agent', config: { agent_id: 'agt_01kq0v8m3tf5x9d2c7h4n6p8qr', message: 'Hello' } },
        ],
        edges: [{ from: 'a', to: 'b' }],
      },
      'nodes[1].config.agent_id',
    ],
    ['too many nodes', { nodes: Array.from({ length: 101 }, (_, index) => setNode(`n${index}`)) }, 'nodes'],
    ['schedules that are none', { trigger: { type: 'schedule', cron: 'hourly' } }, 'trigger.cron'],
  ])('are refused for %s, with the path', async (_, fields, field) => {
    const refused = await user.draft(fields);
    expect(refused).toMatchObject({ status: 422, body: { code: 'request.body_invalid' } });
    expect((refused.body['details'] as { field: string }[]).map((it) => it.field)).toContain(field);
  });

  it('lead from draft to active, paused, active and archived; anything else is 409 with the allowed ones', async () => {
    const { id } = (await user.draft({ metadata: { name: 'states' } })).body;
    const to = async (action: string): Promise<unknown> => {
      const { status, body } = await user.api('POST', `/workflows/${id}/${action}`);
      return status < 300 ? (body['state'] ?? body['status']) : [status, body['error'], body['allowed_states']];
    };
    expect(await to('execute')).toEqual([409, 'invalid_state', ['active']]);
    expect(await to('pause')).toEqual([409, 'invalid_state', ['active']]);
    expect(await to('activate')).toBe('active');
    expect(await to('activate')).toEqual([409, 'invalid_state', ['draft']]);
    expect(await to('execute')).toBe('queued');
    expect(await to('pause')).toBe('paused');
    expect(await to('execute')).toEqual([409, 'invalid_state', ['active']]);
    expect(await to('resume')).toBe('active');
    expect(await to('archive')).toBe('archived');
    expect(await to('execute')).toEqual([409, 'invalid_state', ['active']]);
    expect(await to('archive')).toEqual([409, 'invalid_state', ['draft', 'active', 'paused']]);
    for (const word of ['created', 'activated', 'paused', 'resumed', 'archived'])
      expect([word, await user.told(`workflow.${word}`, 'states')]).toEqual([word, 1]);
  });

  it('without a node are not active', async () => {
    const { id } = (await user.draft({ nodes: [] })).body;
    expect(await user.api('POST', `/workflows/${id}/activate`)).toMatchObject({
      status: 409,
      body: { code: 'workflow.nodes_missing' },
    });
  });
});
