import { setTimeout as sleep } from 'node:timers/promises';
import type { Owner } from '../../kernel/resource.entity.js';
import { anOwner } from '../../testing/scratch-resources.js';
import { chain, ScratchWorkflows, taskNode } from '../../testing/scratch-workflows.js';

const WORKERS = 6;

describe('executions of workflows that are stopped', () => {
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

  it('stop between two nodes when they are cancelled: when that has returned, nothing more is done', async () => {
    const run = await begun(anOwner(), chain(60));
    const running = Promise.all([scratch.run(...run), scratch.run(...run)]);
    await untilTasks(run[0], 5);
    await scratch.executions.cancel(...run);
    const done = (await scratch.titles(run[0])).length;
    await running;
    await scratch.run(...run);
    expect(await scratch.titles(run[0])).toHaveLength(done);
    expect(done).toBeLessThan(60);
    const { status, nodes } = await scratch.detail(...run);
    expect([status, nodes.filter((it) => it.status === 'cancelled').length]).toEqual(['cancelled', 60 - done]);
    await expect(scratch.executions.cancel(...run)).rejects.toMatchObject({
      code: 'workflow_execution.invalid_state',
      extras: { allowedStates: ['queued', 'running'] },
    });
  });

  it('are held between two nodes by a pause, and go on with the resumption', async () => {
    const run = await begun(anOwner(), chain(60));
    const [owner, workflowId] = run;
    const running = scratch.run(...run);
    await untilTasks(owner, 5);
    await scratch.service.pause(owner, workflowId);
    const done = (await scratch.titles(owner)).length;
    await running;
    await scratch.run(...run);
    expect(await scratch.titles(owner)).toHaveLength(done);
    expect(await scratch.detail(...run)).toMatchObject({ status: 'running' });
    await expect(scratch.execute(owner, workflowId)).rejects.toMatchObject({
      code: 'workflow.invalid_state',
      extras: { allowedStates: ['active'] },
    });
    const jobsBefore = (await scratch.jobsOf(run[2])).length;
    await scratch.service.resume(owner, workflowId);
    expect(await scratch.jobsOf(run[2])).toHaveLength(jobsBefore + 1);
    await scratch.run(...run);
    expect(await scratch.detail(...run)).toMatchObject({ status: 'completed' });
    expect(await scratch.titles(owner)).toHaveLength(60);
  });

  it('begin no node while their tenant is suspended, and are not given up for it in a last attempt', async () => {
    const run = await begun(anOwner(), chain(60));
    const [owner, workflowId] = run;
    const running = scratch.run(...run, true);
    await untilTasks(owner, 5);
    const [stopped] = await Promise.allSettled([running, scratch.resources.suspend(owner)]);
    expect(stopped).toMatchObject({ status: 'rejected', reason: { code: 'tenant.suspended' } });
    const done = (await scratch.titles(owner)).length;
    expect(done).toBeLessThan(60);
    expect(await scratch.detail(...run)).toMatchObject({ status: 'running' });
    await expect(scratch.execute(owner, workflowId)).rejects.toMatchObject({ code: 'tenant.suspended' });
    await scratch.resources.suspend(owner, false);
    await scratch.run(...run);
    expect(await scratch.detail(...run)).toMatchObject({ status: 'completed' });
    expect(await scratch.titles(owner)).toHaveLength(60);
  });

  it('let a pause in, however many of them follow one another without a gap', async () => {
    const owner = anOwner();
    const workflowId = await scratch.anActive(owner, chain(60));
    const ids = await Promise.all(Array.from({ length: WORKERS }, () => scratch.execute(owner, workflowId)));
    const running = ids.map((id) => scratch.run(owner, workflowId, id));
    await untilTasks(owner, WORKERS);
    await scratch.service.pause(owner, workflowId);
    const done = (await scratch.titles(owner)).length;
    await Promise.all(running);
    expect(done).toBeLessThan(60 * WORKERS);
    expect(await scratch.titles(owner)).toHaveLength(done);
  });

  it('end with their workflow, whether it is archived or deleted', async () => {
    const archived = await begun(anOwner(), { nodes: [taskNode('a')] });
    await scratch.service.archive(archived[0], archived[1]);
    await scratch.run(...archived);
    expect(await scratch.detail(...archived)).toMatchObject({ status: 'cancelled', nodes: [{ status: 'cancelled' }] });
    const deleted = await begun(anOwner(), { nodes: [taskNode('a')] });
    await scratch.resources.database.query('DELETE FROM workflows WHERE id = $1', [deleted[1]]);
    await scratch.run(...deleted);
    for (const [owner] of [archived, deleted]) expect(await scratch.titles(owner)).toEqual([]);
  });
});
