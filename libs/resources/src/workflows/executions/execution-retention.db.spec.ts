import { newId } from '@keyway/platform';
import { anOwner } from '../../testing/scratch-resources.js';
import { chain, ScratchWorkflows } from '../../testing/scratch-workflows.js';
import type { ExecutionStatus } from '../workflow-state.js';
import { ExecutionRetention } from './execution-retention.js';

const DAY_MS = 86_400_000;

describe(ExecutionRetention, () => {
  let scratch: ScratchWorkflows;

  beforeAll(async () => {
    scratch = await ScratchWorkflows.create();
  });

  afterAll(() => scratch.drop());

  it('keeps executions so many days after their end, and for as long as they have none', async () => {
    const { database } = scratch.resources;
    const owner = anOwner();
    const workflowId = await scratch.anActive(owner, chain(1));
    const anExecution = async (status: ExecutionStatus, begunDaysAgo: number, endedDaysAgo: number | null) => {
      const id = newId(Date.now() - begunDaysAgo * DAY_MS);
      await database.query(
        `INSERT INTO workflow_executions (id, tenant_id, environment, workflow_id, version, trigger, status, ended_at)
         VALUES ($1, $2, $3, $4, 1, 'manual', $5, now() - make_interval(days => $6::integer))`,
        [id, owner.tenantId, owner.environment, workflowId, status, endedDaysAgo],
      );
      return id;
    };
    const kept = [
      await anExecution('completed', 40, 29),
      await anExecution('running', 40, null),
      await anExecution('failed', 10, 9),
    ];
    await anExecution('completed', 40, 31);
    await anExecution('cancelled', 32, 31);
    const retention = new ExecutionRetention(database, { executionRetentionDays: 30 });
    expect([await retention.removeExpired(), await retention.removeExpired()]).toEqual([2, 0]);
    const left = await database.query<{ id: string }[]>('SELECT id FROM workflow_executions ORDER BY id');
    expect(left.map(({ id }) => id)).toEqual([...kept].sort());
  });
});
