import { Logger } from '@nestjs/common';
import type { Owner } from '../../kernel/resource.entity.js';
import { anOwner } from '../../testing/scratch-resources.js';
import { ScratchWorkflows, setNode } from '../../testing/scratch-workflows.js';
import { workflows } from '../workflows.resource.js';

const WORKERS = 6;

describe('schedules and addresses of workflows', () => {
  let scratch: ScratchWorkflows;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    scratch = await ScratchWorkflows.create(2 * WORKERS);
  });

  afterAll(() => scratch.drop());

  const scheduled = (owner: Owner, cron = '*/5 * * * *') =>
    scratch.anActive(owner, { nodes: [setNode('a')], trigger: { type: 'schedule', cron } });
  const overdue = async (id: string, ago: string): Promise<Date> => {
    const [[row]] = await scratch.resources.database.query<[[{ at: Date }]]>(
      `UPDATE workflows SET next_due_at = date_trunc('minute', now()) - $2::interval WHERE id = $1 RETURNING next_due_at AS at`,
      [id, ago],
    );
    return row.at;
  };
  const executions = (id: string): Promise<{ trigger: string; dueAt: Date; input: object }[]> =>
    scratch.resources.database.query(
      `SELECT trigger, due_at AS "dueAt", input FROM workflow_executions JOIN workflow_inputs ON execution_id = id
       WHERE workflow_id = $1 ORDER BY created_at`,
      [id],
    );
  const nextDueAt = async (owner: Owner, id: string): Promise<Date | null> =>
    (await scratch.resources.store(workflows).get(owner, id)).nextDueAt;

  it('start what is due once for all workers together, and what was missed several times once', async () => {
    const owner = anOwner();
    const ids = [await scheduled(owner), await scheduled(owner), await scheduled(owner)];
    const due = [await overdue(ids[0]!, '0'), await overdue(ids[1]!, '3 days'), null];
    const started = await Promise.all(Array.from({ length: WORKERS }, () => scratch.schedule.startDue()));
    expect(started.reduce((sum, it) => sum + it, 0)).toBe(2);
    for (const [index, id] of ids.entries()) {
      const at = due[index];
      expect(await executions(id)).toEqual(
        at ? [{ trigger: 'schedule', dueAt: at, input: { due_at: at.toISOString() } }] : [],
      );
      const [{ now }] = await scratch.resources.database.query<[{ now: Date }]>('SELECT now() AS now');
      expect((await nextDueAt(owner, id))! > new Date(now.getTime() - 60_000)).toBe(true);
    }
    expect(await scratch.schedule.startDue()).toBe(0);
  });

  it('start nothing of a suspended tenant, and when that has ended what fell due meanwhile, once', async () => {
    const [suspended, other] = [anOwner(), anOwner()];
    const ids = [await scheduled(suspended), await scheduled(other)] as const;
    const at = await overdue(ids[0], '3 days');
    await overdue(ids[1], '0');
    await scratch.resources.suspend(suspended);
    expect(await scratch.schedule.startDue()).toBe(1);
    expect(await executions(ids[0])).toEqual([]);
    expect(await nextDueAt(suspended, ids[0])).toEqual(at);
    await scratch.resources.suspend(suspended, false);
    expect(await scratch.schedule.startDue()).toBe(1);
    expect(await executions(ids[0])).toMatchObject([{ dueAt: at }]);
  });

  it('start nothing for a due time that was started already', async () => {
    const owner = anOwner();
    const id = await scheduled(owner);
    const at = await overdue(id, '1 hour');
    await scratch.schedule.startDue();
    await scratch.resources.database.query('UPDATE workflows SET next_due_at = $2 WHERE id = $1', [id, at]);
    await scratch.schedule.startDue();
    expect(await executions(id)).toHaveLength(1);
  });

  it('do not keep the others waiting when one of them cannot be started', async () => {
    const owner = anOwner();
    const [broken, fine] = [await scheduled(owner), await scheduled(owner)];
    await scratch.resources.database.query(
      `UPDATE workflows SET edges = '[{"from": "a", "to": "a", "when": null}]' WHERE id = $1`,
      [broken],
    );
    await overdue(broken, '2 hours');
    await overdue(fine, '1 hour');
    expect(await scratch.schedule.startDue()).toBe(1);
    expect([(await executions(broken)).length, (await executions(fine)).length]).toEqual([0, 1]);
    await scratch.service.archive(owner, broken);
  });

  it('are not due while they are paused, and what that missed is not made up for', async () => {
    const owner = anOwner();
    const id = await scheduled(owner);
    await scratch.service.pause(owner, id);
    expect(await nextDueAt(owner, id)).toBeNull();
    await scratch.service.resume(owner, id);
    expect(await scratch.schedule.startDue()).toBe(0);
    await scratch.service.update(owner, id, { trigger: { type: 'manual', cron: null } });
    expect(await nextDueAt(owner, id)).toBeNull();
  });

  const tokenOf = async (owner: Owner, id: string): Promise<string> =>
    (await scratch.service.rotateHook(owner, id)).url.split('/').at(-1)!;
  const post = (token: string, key: string | null = null) =>
    scratch.hooks.take(token, { input: { a: 1 }, key, requestId: '018f0000-0000-7000-8000-000000000000' });

  it('are given anew by rotating, and kept as hashes alone', async () => {
    const owner = anOwner();
    const id = await scratch.anActive(owner, { nodes: [setNode('a')], trigger: { type: 'webhook', cron: null } });
    const first = await tokenOf(owner, id);
    await post(first);
    const second = await tokenOf(owner, id);
    await expect(post(first)).rejects.toMatchObject({ code: 'workflow_hook.unknown' });
    expect(await post(second)).toMatchObject({ trigger: 'webhook', status: 'queued' });
    const kept = await scratch.resources.database.query<object[]>('SELECT it::text FROM workflow_hooks AS it');
    for (const token of [first, second]) expect(JSON.stringify(kept)).not.toContain(token.slice(4));
    expect(await scratch.resources.store(workflows).get(owner, id)).toMatchObject({
      hookIssuedAt: expect.any(Date) as Date,
    });
    await scratch.service.update(owner, id, { trigger: { type: 'manual', cron: null } });
    await expect(post(second)).rejects.toMatchObject({ code: 'workflow_hook.unknown' });
    await expect(scratch.service.rotateHook(owner, id)).rejects.toMatchObject({ code: 'workflow.trigger_other' });
  });

  it('start one execution for what a sender posts many times under one name', async () => {
    const owner = anOwner();
    const id = await scratch.anActive(owner, { nodes: [setNode('a')], trigger: { type: 'webhook', cron: null } });
    const token = await tokenOf(owner, id);
    const started = await Promise.all(Array.from({ length: WORKERS }, () => post(token, 'msg_1')));
    expect(new Set(started.map((it) => it.id)).size).toBe(1);
    expect((await post(token, 'msg_2')).id).not.toBe(started[0]!.id);
    expect(await executions(id)).toHaveLength(2);
    await scratch.service.pause(owner, id);
    await expect(post(token)).rejects.toMatchObject({
      code: 'workflow.invalid_state',
      extras: { allowedStates: ['active'] },
    });
  });
});
