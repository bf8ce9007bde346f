import { call } from '../support/client.js';
import { until } from '../support/until.js';
import { type Execution, setNode, type Started, WorkflowUser } from '../support/workflows.js';

describe('workflows', () => {
  let user: WorkflowUser;

  beforeAll(async () => {
    user = await WorkflowUser.start(1);
  });

  afterAll(() => user.keyway.stop());

  describe('addresses for webhooks', () => {
    const hooked = async (): Promise<{ id: string; path: string }> => {
      const id = await user.active({ nodes: [setNode('a', { name: '{{input.name}}' })], trigger: { type: 'webhook' } });
      const { body } = await user.api<{ url: string }>('POST', `/workflows/${id}/rotate-hook`);
      return { id, path: new URL(body.url).pathname };
    };

    it('start an execution with what is posted, JSON or a form, without a key', async () => {
      const { id: workflowId, path } = await hooked();
      const posted = await call<Started>(user.keyway.url, 'POST', path, { body: { name: 'Ada' } });
      expect([posted.status, posted.body]).toEqual([
        202,
        { execution_id: expect.stringMatching(/^wfx_/) as string, status: 'queued' },
      ]);
      expect(await user.ended({ workflowId, id: posted.body.execution_id })).toMatchObject({
        trigger: 'webhook',
        nodes: [{ output: { name: 'Ada' } }],
      });
      const form = { raw: 'name=Grace', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
      const byForm = await call<Started>(user.keyway.url, 'POST', path, form);
      expect(await user.ended({ workflowId, id: byForm.body.execution_id })).toMatchObject({
        input: { name: 'Grace' },
      });
    });

    it('are shown once, rotated at once, kept as hashes and out of logs', async () => {
      const { id, path } = await hooked();
      const token = path.split('/').at(-1)!;
      expect((await user.api('GET', `/workflows/${id}`)).body['hook_issued_at']).toMatch(/Z$/);
      expect((await call(user.keyway.url, 'POST', path, { body: {} })).status).toBe(202);
      const { body } = await user.api<{ url: string }>('POST', `/workflows/${id}/rotate-hook`);
      expect((await call(user.keyway.url, 'POST', path, { body: {} })).status).toBe(404);
      expect((await call(user.keyway.url, 'POST', new URL(body.url).pathname, { body: {} })).status).toBe(202);
      expect((await user.api('GET', `/workflows/${id}`)).text).not.toContain('kwh_');
      // Where a careless caller puts it.
      await user.api('GET', `/contacts/${token}`);
      await user.api('GET', `/contacts?q=${token}`);
      const tables = await user.keyway.sql<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      for (const { name } of tables) {
        const rows = await user.keyway.sql<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
        expect([name, rows.some(({ text }) => text.includes(token.slice(-24)))]).toEqual([name, false]);
      }
      for (const running of user.keyway.nodes) expect(running.output()).not.toContain(token.slice(-24));
    });

    it('start nothing twice for the same name, and nothing at all while the workflow is not active', async () => {
      const { id, path } = await hooked();
      const post = (headers: Record<string, string>) =>
        call<Started>(user.keyway.url, 'POST', path, { body: {}, headers });
      const first = await post({ 'webhook-id': 'msg_1' });
      expect((await post({ 'webhook-id': 'msg_1' })).body.execution_id).toBe(first.body.execution_id);
      expect((await post({ 'webhook-id': 'msg_2' })).body.execution_id).not.toBe(first.body.execution_id);
      await user.api('POST', `/workflows/${id}/pause`);
      expect(await post({})).toMatchObject({
        status: 409,
        body: { error: 'invalid_state', allowed_states: ['active'] },
      });
    });

    it('answer clearly what is no object, too large, or of nobody', async () => {
      const { path } = await hooked();
      const post = (raw: string) => call(user.keyway.url, 'POST', path, { raw });
      for (const raw of ['[1]', '"x"', 'null', JSON.stringify({ x: 'x'.repeat(66_000) })])
        expect([raw.slice(0, 9), (await post(raw)).status]).toEqual([raw.slice(0, 9), 422]);
      expect((await post('{')).status).toBe(400);
      expect(await call(user.keyway.url, 'POST', '/hooks/kwh_nothing', { body: {} })).toMatchObject({
        status: 404,
        body: { code: 'workflow_hook.unknown' },
      });
      expect((await call(user.keyway.url, 'GET', path)).status).toBe(404);
    });

    it('are of workflows that are triggered by webhook only', async () => {
      expect(await user.api('POST', `/workflows/${await user.active()}/rotate-hook`)).toMatchObject({
        status: 409,
        body: { code: 'workflow.trigger_other' },
      });
    });
  });

  it('by schedule are started once when they are due, and their next time follows', async () => {
    const id = await user.active({ trigger: { type: 'schedule', cron: '0 0 1 1 *' }, metadata: { name: 'new year' } });
    expect((await user.api('GET', `/workflows/${id}`)).body['next_due_at']).toMatch(/-01-01T00:00:00\.000Z$/);
    await user.keyway.sql(
      `UPDATE workflows SET next_due_at = now() - interval '1 day' WHERE metadata ->> 'name' = 'new year'`,
    );
    const list = async () => (await user.api<{ items: Execution[] }>('GET', `/workflows/${id}/executions`)).body.items;
    await until(list, (found) => found.length > 0);
    const [execution, ...more] = await list();
    expect([execution, more]).toMatchObject([
      { trigger: 'schedule', due_at: expect.stringMatching(/Z$/) as string },
      [],
    ]);
    expect(await user.ended({ workflowId: id, id: execution!.id })).toMatchObject({
      status: 'completed',
      input: { due_at: execution!['due_at'] },
    });
    expect((await user.api('GET', `/workflows/${id}`)).body['next_due_at']).toMatch(/-01-01T00:00:00\.000Z$/);
  });
});
