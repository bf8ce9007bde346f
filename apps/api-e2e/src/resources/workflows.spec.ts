import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@keyway/platform';
import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';
import { startProcess } from '../support/processes.js';
import { type Execution, executionThat, hasEnded } from '../support/workflows.js';

interface Workflow extends Record<string, unknown> {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

interface Started {
  readonly execution_id: string;
  readonly status: string;
}

const task = (id: string, title = id) => ({ id, type: 'create_task', config: { title } });
const set = (id: string, values: object = {}) => ({ id, type: 'set', config: { values } });

/** Of the workflow with this name in its metadata. */
const EXECUTION_OF = `(SELECT it.id FROM workflow_executions AS it JOIN workflows ON workflows.id = it.workflow_id
  WHERE workflows.metadata ->> 'name' = $1)`;

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await isTrue()) return;
    await sleep(50);
  }
  throw new Error('It never came true');
}

describe('workflows', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 2, env: { JOB_LEASE: '2s' } });
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['admin'])).key;
  });

  afterAll(() => keyway.stop());

  const api = <Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    by = key,
  ): Promise<Answer<Body>> =>
    call<Body>(keyway.url, method, `/api/v1${path}`, { key: by, ...(body !== undefined && { body }) });
  const keyOf = async (...scopes: string[]): Promise<string> => (await newKey(keyway.url, person, scopes)).key;
  const draft = (fields: object = {}): Promise<Answer<Workflow>> =>
    api<Workflow>('POST', '/workflows', { name: 'A workflow', nodes: [set('a')], ...fields });
  const active = async (fields: object = {}): Promise<string> => {
    const { id } = (await draft(fields)).body;
    expect((await api('POST', `/workflows/${id}/activate`)).status).toBe(200);
    return id;
  };
  const execute = async (workflowId: string, input: object = {}): Promise<{ workflowId: string; id: string }> => {
    const started = await api<Started>('POST', `/workflows/${workflowId}/execute`, { input });
    expect(started.status).toBe(202);
    return { workflowId, id: started.body.execution_id };
  };
  const ended = (execution: { workflowId: string; id: string }): Promise<Execution> =>
    executionThat(keyway.url, key, execution, hasEnded);
  const eventsOf = async (type: string, id: string): Promise<unknown[]> =>
    keyway.sql(`SELECT data FROM events WHERE type = $1 AND data ->> 'id' = $2`, [type, uuidOf(id)]);
  const uuidOf = (id: string): string => ids.get(id)!;
  const ids = new Map<string, string>();
  /** Events are kept under the ids inside. */
  const learnId = async (table: string, id: string, name: string): Promise<void> => {
    const [row] = await keyway.sql<{ id: string }>(`SELECT id FROM ${table} WHERE metadata ->> 'name' = $1`, [name]);
    ids.set(id, row!.id);
  };
  const tasksOf = async (title: string): Promise<number> =>
    (await keyway.sql<object>('SELECT FROM tasks WHERE title = $1', [title])).length;

  describe('definitions', () => {
    it('are drafts at first, kept as they were sent, listed by state and trigger, changed and deleted', async () => {
      const made = await draft({ edges: [], description: 'What for', external_id: 'w-1', metadata: { a: 1 } });
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
      expect((await api('GET', `/workflows/${id}`)).body).toEqual(made.body);
      const changed = await api('PATCH', `/workflows/${id}`, {
        nodes: [set('a'), set('b')],
        edges: [{ from: 'a', to: 'b' }],
      });
      expect(changed.body).toMatchObject({ version: 2, edges: [{ from: 'a', to: 'b', when: null }] });
      const found = async (query: string): Promise<boolean> => {
        const { body } = await api<{ items: Workflow[] }>('GET', `/workflows?limit=100&${query}`);
        return body.items.some((it) => it.id === id);
      };
      expect([
        await found('state=draft&trigger=manual'),
        await found('state=active'),
        await found('trigger=webhook'),
      ]).toEqual([true, false, false]);
      expect((await api('GET', '/workflows?color=red')).status).toBe(422);
      expect((await api('DELETE', `/workflows/${id}`)).body).toEqual({ success: true, message: 'Workflow deleted' });
      expect((await api('GET', `/workflows/${id}`)).status).toBe(404);
    });

    it.each([
      ['ids twice', { nodes: [set('a'), set('a')] }, 'nodes[1].id'],
      ['dangling edges', { nodes: [set('a')], edges: [{ from: 'a', to: 'gone' }] }, 'edges[0].to'],
      [
        'cycles',
        {
          nodes: [set('a'), set('b')],
          edges: [
            { from: 'a', to: 'b' },
            { from: 'b', to: 'a' },
          ],
        },
        'edges[1]',
      ],
      ['unreachable nodes', { nodes: [set('a'), set('b')] }, 'nodes[1]'],
      ['types there are none of', { nodes: [{ id: 'a', type: 'dance' }] }, 'nodes[0].type'],
      [
        'a config that does not fit',
        {
          nodes: [set('a'), set('b'), { id: 'c', type: 'send_email', config: { to: 'a@b.co', body: 'x' } }],
          edges: [
            { from: 'a', to: 'b' },
            { from: 'b', to: 'c' },
          ],
        },
        'nodes[2].config.subject',
      ],
      ['too many nodes', { nodes: Array.from({ length: 101 }, (_, index) => set(`n${index}`)) }, 'nodes'],
      ['schedules that are none', { trigger: { type: 'schedule', cron: 'hourly' } }, 'trigger.cron'],
    ])('are refused for %s, with the path', async (_, fields, field) => {
      const refused = await draft(fields);
      expect(refused).toMatchObject({ status: 422, body: { code: 'request.body_invalid' } });
      expect((refused.body['details'] as { field: string }[]).map((it) => it.field)).toContain(field);
    });

    it('lead from draft to active, paused, active and archived; anything else is 409 with the allowed ones', async () => {
      const { id } = (await draft({ metadata: { name: 'states' } })).body;
      await learnId('workflows', id, 'states');
      const to = async (action: string): Promise<unknown> => {
        const { status, body } = await api('POST', `/workflows/${id}/${action}`);
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
        expect([word, (await eventsOf(`workflow.${word}`, id)).length]).toEqual([word, 1]);
    });

    it('without a node are not active', async () => {
      const { id } = (await draft({ nodes: [] })).body;
      expect(await api('POST', `/workflows/${id}/activate`)).toMatchObject({
        status: 409,
        body: { code: 'workflow.nodes_missing' },
      });
    });
  });

  describe('executions', () => {
    it('are answered 202 with their id, run by the worker, and tell by a log what became of each node', async () => {
      const contact = await api<{ id: string }>('POST', '/contacts', {
        email: 'grace@example.com',
        first_name: 'Grace',
      });
      const workflowId = await active({
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
          set('end', { task: '{{nodes.call.output.id}}' }),
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
      const started = await api<Started>('POST', `/workflows/${workflowId}/execute`, {
        input: { email: 'Grace@example.com', amount: 150 },
        metadata: { name: 'whole' },
      });
      expect([started.status, started.body]).toEqual([
        202,
        { execution_id: expect.stringMatching(/^wfx_/) as string, status: 'queued' },
      ]);
      const execution = { workflowId, id: started.body.execution_id };
      const done = await ended(execution);
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
      expect((await api('GET', `/tasks/${String(call!.output!['id'])}`)).body).toMatchObject({ title: 'Call Grace' });
      await learnId('workflow_executions', execution.id, 'whole');
      for (const word of ['created', 'started', 'completed'])
        expect([word, (await eventsOf(`workflow_execution.${word}`, execution.id)).length]).toEqual([word, 1]);
    });

    it('fail with the reason and the node', async () => {
      const execution = await execute(
        await active({
          nodes: [{ id: 'find', type: 'update_contact', config: { email: '{{input.email}}' } }, task('never')],
          edges: [{ from: 'find', to: 'never' }],
        }),
        { email: 'nobody@example.com' },
      );
      const error = { code: 'resource.not_found', message: 'There is no contact nobody@example.com.' };
      expect(await ended(execution)).toMatchObject({
        status: 'failed',
        error: { ...error, node_id: 'find' },
        nodes: [
          { status: 'failed', error },
          { status: 'cancelled', started_at: null },
        ],
      });
    });

    it('are listed by status and when they were created', async () => {
      const workflowId = await active();
      const first = await execute(workflowId);
      const { created_at: from } = await ended(first);
      const found = async (query: string): Promise<unknown> => {
        const { status, body } = await api<{ items: Execution[] }>(
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
      expect((await api('GET', `/workflows/${await active()}/executions/${first.id}`)).status).toBe(404);
    });

    it('are cancelled between two nodes, and again is 409', async () => {
      const workflowId = await active({
        nodes: [{ id: 'wait', type: 'delay', config: { seconds: 3600 } }, task('after', 'After the cancellation')],
        edges: [{ from: 'wait', to: 'after' }],
      });
      const execution = await execute(workflowId);
      await executionThat(keyway.url, key, execution, ({ nodes }) => nodes[0]!.status === 'waiting');
      const path = `/workflows/${workflowId}/executions/${execution.id}/cancel`;
      const cancelled = await api('POST', path, undefined, await keyOf('workflows:execute'));
      expect(cancelled).toMatchObject({ status: 200, body: { id: execution.id, status: 'cancelled' } });
      expect(await ended(execution)).toMatchObject({ nodes: [{ status: 'cancelled' }, { status: 'cancelled' }] });
      expect(await api('POST', path)).toMatchObject({
        status: 409,
        body: { error: 'invalid_state', allowed_states: ['queued', 'running'] },
      });
    });

    it('wait while their workflow is paused, though a delay ends meanwhile, and go on with it', async () => {
      const workflowId = await active({
        nodes: [{ id: 'wait', type: 'delay', config: { seconds: 3600 } }, set('after')],
        edges: [{ from: 'wait', to: 'after' }],
        metadata: { name: 'paused' },
      });
      const execution = await execute(workflowId);
      await executionThat(keyway.url, key, execution, ({ nodes }) => nodes[0]!.status === 'waiting');
      await api('POST', `/workflows/${workflowId}/pause`);
      await keyway.sql(`UPDATE workflow_node_runs SET wake_at = now() WHERE execution_id = ${EXECUTION_OF}`, [
        'paused',
      ]);
      const jobs = `jobs.job WHERE name = 'workflows.run' AND data ->> 'executionId' = ${EXECUTION_OF}::text`;
      await keyway.sql(`UPDATE ${jobs.replace(' WHERE', ' SET start_after = now() WHERE')} AND state = 'created'`, [
        'paused',
      ]);
      await until(
        async () => (await keyway.sql(`SELECT FROM ${jobs} AND state <> 'completed'`, ['paused'])).length === 0,
      );
      const held = await api<Execution>('GET', `/workflows/${workflowId}/executions/${execution.id}`);
      expect([held.body.status, held.body.nodes.map((it) => it.status)]).toEqual(['running', ['waiting', 'pending']]);
      await api('POST', `/workflows/${workflowId}/resume`);
      expect(await ended(execution)).toMatchObject({ status: 'completed' });
    });

    it('take input that is an object of 64 KiB at most', async () => {
      const path = `/workflows/${await active()}/execute`;
      for (const input of ['text', [1], null, { x: 'x'.repeat(66_000) }])
        expect(await api('POST', path, { input })).toMatchObject({
          status: 422,
          body: { details: [{ field: 'input' }] },
        });
    });

    it('each take their own scope', async () => {
      const workflowId = await active();
      const execution = await execute(workflowId);
      const [reader, writer, executor] = [
        await keyOf('workflows:read'),
        await keyOf('workflows:write'),
        await keyOf('workflows:execute'),
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
          const { status } = await api(method, path, method === 'GET' ? undefined : {}, by);
          expect([method, path, status < 300]).toEqual([method, path, by === allowed]);
        }
    });

    it('are finished once, with each effect once, though workers are killed in mid-run', async () => {
      const title = `Once ${newId()}`;
      const names = Array.from({ length: 30 }, (_, index) => `n${index}`);
      const workflowId = await active({
        nodes: names.map((id) => task(id, title)),
        edges: names.slice(1).map((to, index) => ({ from: names[index]!, to })),
      });
      const executions = await Promise.all(Array.from({ length: 4 }, () => execute(workflowId)));
      const victim = await startProcess('worker', keyway.env);
      await until(async () => (await tasksOf(title)) >= 10);
      await Promise.all([victim.kill(), keyway.workers[0]!.kill()]);
      for (const execution of executions) expect(await ended(execution)).toMatchObject({ status: 'completed' });
      expect(await tasksOf(title)).toBe(names.length * executions.length);
    }, 60_000);
  });

  describe('addresses for webhooks', () => {
    const hooked = async (): Promise<{ id: string; path: string }> => {
      const id = await active({ nodes: [set('a', { name: '{{input.name}}' })], trigger: { type: 'webhook' } });
      const { body } = await api<{ url: string }>('POST', `/workflows/${id}/rotate-hook`);
      return { id, path: new URL(body.url).pathname };
    };

    it('start an execution with what is posted, JSON or a form, without a key', async () => {
      const { id: workflowId, path } = await hooked();
      const posted = await call<Started>(keyway.url, 'POST', path, { body: { name: 'Ada' } });
      expect([posted.status, posted.body]).toEqual([
        202,
        { execution_id: expect.stringMatching(/^wfx_/) as string, status: 'queued' },
      ]);
      expect(await ended({ workflowId, id: posted.body.execution_id })).toMatchObject({
        trigger: 'webhook',
        nodes: [{ output: { name: 'Ada' } }],
      });
      const form = { raw: 'name=Grace', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
      const byForm = await call<Started>(keyway.url, 'POST', path, form);
      expect(await ended({ workflowId, id: byForm.body.execution_id })).toMatchObject({ input: { name: 'Grace' } });
    });

    it('are shown once, rotated at once, kept as hashes and out of logs', async () => {
      const { id, path } = await hooked();
      const token = path.split('/').at(-1)!;
      expect((await api('GET', `/workflows/${id}`)).body['hook_issued_at']).toMatch(/Z$/);
      expect((await call(keyway.url, 'POST', path, { body: {} })).status).toBe(202);
      const { body } = await api<{ url: string }>('POST', `/workflows/${id}/rotate-hook`);
      expect((await call(keyway.url, 'POST', path, { body: {} })).status).toBe(404);
      expect((await call(keyway.url, 'POST', new URL(body.url).pathname, { body: {} })).status).toBe(202);
      expect((await api('GET', `/workflows/${id}`)).text).not.toContain('kwh_');
      // Where a careless caller puts it.
      await api('GET', `/contacts/${token}`);
      await api('GET', `/contacts?q=${token}`);
      const tables = await keyway.sql<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      for (const { name } of tables) {
        const rows = await keyway.sql<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
        expect([name, rows.some(({ text }) => text.includes(token.slice(-24)))]).toEqual([name, false]);
      }
      for (const running of keyway.nodes) expect(running.output()).not.toContain(token.slice(-24));
    });

    it('start nothing twice for the same name, and nothing at all while the workflow is not active', async () => {
      const { id, path } = await hooked();
      const post = (headers: Record<string, string>) => call<Started>(keyway.url, 'POST', path, { body: {}, headers });
      const first = await post({ 'webhook-id': 'msg_1' });
      expect((await post({ 'webhook-id': 'msg_1' })).body.execution_id).toBe(first.body.execution_id);
      expect((await post({ 'webhook-id': 'msg_2' })).body.execution_id).not.toBe(first.body.execution_id);
      await api('POST', `/workflows/${id}/pause`);
      expect(await post({})).toMatchObject({
        status: 409,
        body: { error: 'invalid_state', allowed_states: ['active'] },
      });
    });

    it('answer clearly what is no object, too large, or of nobody', async () => {
      const { path } = await hooked();
      const post = (raw: string) => call(keyway.url, 'POST', path, { raw });
      for (const raw of ['[1]', '"x"', 'null', JSON.stringify({ x: 'x'.repeat(66_000) })])
        expect([raw.slice(0, 9), (await post(raw)).status]).toEqual([raw.slice(0, 9), 422]);
      expect((await post('{')).status).toBe(400);
      expect(await call(keyway.url, 'POST', '/hooks/kwh_nothing', { body: {} })).toMatchObject({
        status: 404,
        body: { code: 'workflow_hook.unknown' },
      });
      expect((await call(keyway.url, 'GET', path)).status).toBe(404);
    });

    it('are of workflows that are triggered by webhook only', async () => {
      expect(await api('POST', `/workflows/${await active()}/rotate-hook`)).toMatchObject({
        status: 409,
        body: { code: 'workflow.trigger_other' },
      });
    });
  });

  it('by schedule are started once when they are due, by whichever of the workers looks first', async () => {
    const id = await active({ trigger: { type: 'schedule', cron: '0 0 1 1 *' }, metadata: { name: 'new year' } });
    expect((await api('GET', `/workflows/${id}`)).body['next_due_at']).toMatch(/-01-01T00:00:00\.000Z$/);
    await keyway.sql(
      `UPDATE workflows SET next_due_at = now() - interval '1 day' WHERE metadata ->> 'name' = 'new year'`,
    );
    const list = async () => (await api<{ items: Execution[] }>('GET', `/workflows/${id}/executions`)).body.items;
    await until(async () => (await list()).length > 0);
    const [execution, ...more] = await list();
    expect([execution, more]).toMatchObject([
      { trigger: 'schedule', due_at: expect.stringMatching(/Z$/) as string },
      [],
    ]);
    expect(await ended({ workflowId: id, id: execution!.id })).toMatchObject({
      status: 'completed',
      input: { due_at: execution!['due_at'] },
    });
    expect((await api('GET', `/workflows/${id}`)).body['next_due_at']).toMatch(/-01-01T00:00:00\.000Z$/);
  });
});
