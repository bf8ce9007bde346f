import { Jobs, notFound, type Page } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { InjectStore } from '../../kernel/define-resource.js';
import { oneAtATime } from '../../kernel/one-at-a-time.js';
import type { Owner, RowOf } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import { topologicalOrder } from '../definition/graph.js';
import { UNFINISHED_STATUSES } from '../workflow-state.js';
import { Workflow } from '../workflow.entity.js';
import { workflows } from '../workflows.resource.js';
import { NodeRuns } from './node-runs.js';
import { runWorkflow } from './run-workflow.job.js';
import type { ListWorkflowExecutions, WorkflowExecutionDetail } from './workflow-execution.dto.js';
import { WorkflowExecution } from './workflow-execution.entity.js';
import { passGate } from '../../kernel/gate.js';
import { workflowExecutionEvents, workflowExecutions } from './workflow-executions.resource.js';

/** With what an execution begins. */
export type Beginning = Pick<WorkflowExecution, 'trigger'> &
  Partial<Pick<WorkflowExecution, 'triggerKey' | 'dueAt' | 'externalId' | 'metadata'>> & {
    readonly input: Readonly<Record<string, unknown>>;
  };

const NOW = 'SELECT clock_timestamp()::timestamptz(3) AS now';
const FIND_BY_KEY = `
  SELECT id FROM workflow_executions WHERE workflow_id = $1 AND trigger_key = $2 AND tenant_id = $3 AND environment = $4`;

/** Executing a workflow: that it begins is settled here, at once; that it is done is the worker's. */
@Injectable()
export class WorkflowExecutions {
  constructor(
    private readonly database: DataSource,
    @InjectStore(workflowExecutions) private readonly store: ResourceStore<WorkflowExecution>,
    private readonly nodeRuns: NodeRuns,
    private readonly jobs: Jobs,
  ) {}

  /** Throws ResourceNotFound, and WorkflowStateInvalid unless the workflow is active. */
  execute(owner: Owner, workflowId: string, beginning: Beginning): Promise<RowOf<WorkflowExecution>> {
    return this.database.transaction(async (tx) => {
      const { tenantId, environment } = owner;
      // So that pausing and archiving come before this or after it.
      await passGate(tx, owner, workflowId);
      const workflow = await tx.findOne(Workflow, { where: { id: workflowId, tenantId, environment } });
      if (!workflow) return notFound(workflows.label, workflows.idPrefix, workflowId);
      workflow.assertExecutable();
      return this.begin(tx, owner, workflow, beginning);
    });
  }

  /**
   * The same as a part of something else that has locked the workflow. Where there is an execution with this trigger
   * key, it is that one.
   */
  async begin(
    tx: EntityManager,
    owner: Owner,
    workflow: Workflow,
    { input, ...fields }: Beginning,
  ): Promise<RowOf<WorkflowExecution>> {
    const known = fields.triggerKey ? await this.known(tx, owner, workflow.id, fields.triggerKey) : null;
    if (known) return known;
    const { id: workflowId, version, nodes, edges } = workflow;
    const execution = await this.store.within(tx).create(owner, { ...fields, workflowId, version });
    const definition = { nodes, edges };
    await this.nodeRuns.begin(tx, owner, execution, { definition, input, nodeIds: topologicalOrder(definition) });
    await this.enqueue(tx, execution, owner);
    return execution;
  }

  async page(
    owner: Owner,
    workflow: RowOf<Workflow>,
    query: ListWorkflowExecutions,
  ): Promise<Page<RowOf<WorkflowExecution>>> {
    return this.store.list(owner, query, { sql: 'workflow_id = $', value: workflow.id });
  }

  async detail(owner: Owner, workflowId: string, id: string): Promise<WorkflowExecutionDetail> {
    const execution = await this.get(owner, workflowId, id);
    return { ...execution, ...(await this.nodeRuns.log(owner, id)) };
  }

  /** When this has returned, no node of it begins any more. */
  async cancel(owner: Owner, workflowId: string, id: string): Promise<WorkflowExecution> {
    await this.get(owner, workflowId, id);
    const cancel = async (execution: WorkflowExecution, tx: EntityManager): Promise<void> => {
      await this.nodeRuns.cancelRest(tx, owner, id);
      execution.cancel(await databaseNow(tx));
    };
    return this.store.change(owner, id, cancel, workflowExecutionEvents.cancelled);
  }

  /** Ends what is not finished of a workflow that ends. */
  async cancelAll(tx: EntityManager, owner: Owner, workflowId: string): Promise<void> {
    for (const execution of await this.unfinished(tx, owner, workflowId)) {
      await this.nodeRuns.cancelRest(tx, owner, execution.id);
      execution.cancel(await databaseNow(tx));
      await tx.save(execution);
      await this.store.tell(tx, owner, execution.id, workflowExecutionEvents.cancelled);
    }
  }

  /** Goes on with what a pause has stopped. */
  async wake(tx: EntityManager, owner: Owner, workflowId: string): Promise<void> {
    for (const execution of await this.unfinished(tx, owner, workflowId)) await this.enqueue(tx, execution, owner);
  }

  private async get(owner: Owner, workflowId: string, id: string): Promise<RowOf<WorkflowExecution>> {
    const execution = await this.store.get(owner, id);
    if (execution.workflowId === workflowId) return execution;
    return notFound(workflowExecutions.label, workflowExecutions.idPrefix, id);
  }

  private async known(
    tx: EntityManager,
    owner: Owner,
    workflowId: string,
    triggerKey: string,
  ): Promise<RowOf<WorkflowExecution> | null> {
    // Of two at once the second finds what the first has made.
    await oneAtATime(tx, owner, 'workflow_executions', workflowId, triggerKey);
    const values = [workflowId, triggerKey, owner.tenantId, owner.environment];
    const [found] = await tx.query<{ id: string }[]>(FIND_BY_KEY, values);
    return found ? this.store.within(tx).get(owner, found.id) : null;
  }

  private unfinished(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    workflowId: string,
  ): Promise<WorkflowExecution[]> {
    return tx.find(WorkflowExecution, {
      where: { workflowId, status: In([...UNFINISHED_STATUSES]), tenantId, environment },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
  }

  private enqueue(
    tx: EntityManager,
    { id, workflowId }: Pick<WorkflowExecution, 'id' | 'workflowId'>,
    { tenantId, environment }: Owner,
  ): Promise<void> {
    return this.jobs.enqueue(tx, runWorkflow, { tenantId, environment, workflowId, executionId: id });
  }
}

/**
 * The time of this moment, not of the transaction's start: who waited for a node to end, or ended one, is later than
 * that. Rounded as columns are, so that times which were written before are not later.
 */
export async function databaseNow(tx: EntityManager): Promise<Date> {
  const [row] = await tx.query<{ now: Date }[]>(NOW);
  return row!.now;
}
