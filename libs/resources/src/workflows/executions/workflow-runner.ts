import { type Attempt, DomainError, Jobs } from '@keyway/platform';
import { TenantSuspended } from '@keyway/tenancy';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { InjectStore } from '../../kernel/define-resource.js';
import { type Failure, failureOf } from '../../kernel/failure.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import { UNFINISHED_STATUSES } from '../workflow-state.js';
import { ExecutionStopped } from '../workflows.errors.js';
import { type AskingNode, NodeExecutor } from './node-executor.js';
import { type NodeEnd, NodeRuns, type NodeStanding, type RunNode } from './node-runs.js';
import { progressOf } from './progress.js';
import { runWorkflow } from './run-workflow.job.js';
import type { ExecutionError } from './workflow-execution.dto.js';
import { WorkflowExecution } from './workflow-execution.entity.js';
import { workflowExecutionEvents, workflowExecutions } from './workflow-executions.resource.js';
import { databaseNow } from './workflow-executions.service.js';
import { passGate } from '../../kernel/gate.js';

/** So that one whose nodes take their time does not keep the others waiting. */
const EXECUTIONS_AT_ONCE = 5;

const IS_ACTIVE = `
  SELECT FROM workflows WHERE id = $1 AND state = 'active' AND tenant_id = $2 AND environment = $3`;

type ExecutionKey = Owner & { readonly workflowId: string; readonly executionId: string };

/**
 * Brings an execution to its end, node by node. Each node commits its effect together with what says that it has
 * ended, with the execution locked, so that it can stop anywhere, be run again, or run many times at once. A node that
 * asks somebody else begins in one transaction and ends in another; in between nothing is locked.
 */
@Injectable()
export class WorkflowRunner implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    @InjectStore(workflowExecutions) private readonly store: ResourceStore<WorkflowExecution>,
    private readonly nodeRuns: NodeRuns,
    private readonly executor: NodeExecutor,
    private readonly jobs: Jobs,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.work(runWorkflow, (execution, attempt) => this.run(execution, attempt), {
      concurrency: EXECUTIONS_AT_ONCE,
    });
  }

  async run(key: ExecutionKey, { isLast, signal }: Partial<Attempt> = {}): Promise<void> {
    try {
      while (await this.goOn(key)) signal?.throwIfAborted();
    } catch (error) {
      // A worker that stops gives its job back, and another goes on; so does one whose tenant was suspended.
      const isGivenBack = signal?.aborted || error instanceof TenantSuspended;
      if (isLast && !isGivenBack) await this.database.transaction((tx) => this.giveUp(tx, key, error));
      throw error;
    }
  }

  /** Answers whether to look again. */
  private async goOn(key: ExecutionKey): Promise<boolean> {
    const next = await this.database.transaction((tx) => this.step(tx, key));
    if (typeof next === 'boolean') return next;
    const answered = await this.executor.ask(key, key.executionId, next);
    return this.database.transaction(async (tx) => {
      const execution = await this.hold(tx, key);
      if (!execution) return false;
      if (answered.status !== 'ask_again') return this.end(tx, key, execution, { nodeId: next.node.id }, answered);
      const { afterSeconds } = answered;
      const startAfter = new Date((await databaseNow(tx)).getTime() + afterSeconds * 1_000);
      return this.comeBack(tx, key, startAfter, next.node.id);
    });
  }

  /** Runs the next node, if one can be run. Answers whether to look again, or what is to be asked before that. */
  private async step(tx: EntityManager, key: ExecutionKey): Promise<boolean | AskingNode> {
    const { workflowId, executionId, tenantId, environment } = key;
    // Until the node has ended: pausing and archiving wait for that, and no node begins after them.
    await passGate(tx, key, workflowId);
    const active = await tx.query<object[]>(IS_ACTIVE, [workflowId, tenantId, environment]);
    const execution = active.length > 0 ? await this.hold(tx, key) : null;
    if (!execution) return false;
    const at = await databaseNow(tx);
    if (execution.start(at)) await this.save(tx, key, execution, 'started');
    const standings = await this.nodeRuns.standings(tx, key, executionId);
    const definition = await this.nodeRuns.definition(tx, key, execution);
    const { ready, dead } = progressOf(definition, standings);
    await this.nodeRuns.skip(tx, key, executionId, dead);
    const next = definition.nodes.find(({ id }) => id === ready[0]);
    if (next) {
      const ended = await this.executor.run(tx, key, executionId, next);
      return this.end(tx, key, execution, { nodeId: next.id, startedAt: at }, ended);
    }
    const asking = standings.find(({ status, wakeAt }) => status === 'waiting' && wakeAt === null);
    const node = definition.nodes.find(({ id }) => id === asking?.nodeId);
    if (node) return { node, input: await this.nodeRuns.given(tx, key, executionId, node.id) };
    return this.settle(tx, key, execution, standings);
  }

  /** Answers whether there may be more to do. */
  private async end(
    tx: EntityManager,
    owner: Owner,
    execution: WorkflowExecution,
    run: RunNode,
    ended: NodeEnd,
  ): Promise<boolean> {
    await this.nodeRuns.end(tx, owner, execution.id, run, ended);
    if (ended.status !== 'failed') return true;
    await this.fail(tx, owner, execution, { ...ended.error, nodeId: run.nodeId });
    return false;
  }

  /** Where no node can be run now: the end, unless some go on later. */
  private async settle(
    tx: EntityManager,
    key: ExecutionKey,
    execution: WorkflowExecution,
    standings: readonly NodeStanding[],
  ): Promise<boolean> {
    const times = standings.flatMap(({ status, wakeAt }) => (status === 'waiting' && wakeAt ? [wakeAt.getTime()] : []));
    if (times.length === 0) {
      execution.complete(await databaseNow(tx));
      await this.save(tx, key, execution, 'completed');
      return false;
    }
    const startAfter = new Date(Math.min(...times));
    return this.comeBack(tx, key, startAfter, startAfter.toISOString());
  }

  /** One job is enough for each reason, however often somebody looks before the time has come. */
  private async comeBack(
    tx: EntityManager,
    { workflowId, executionId, tenantId, environment }: ExecutionKey,
    startAfter: Date,
    reason: string,
  ): Promise<false> {
    const execution = { tenantId, environment, workflowId, executionId };
    await this.jobs.enqueue(tx, runWorkflow, execution, { startAfter, singletonKey: `${executionId}:${reason}` });
    return false;
  }

  /** The job will not be tried again by itself: an execution must not seem to go on. */
  private async giveUp(tx: EntityManager, key: ExecutionKey, error: unknown): Promise<void> {
    const execution = await this.hold(tx, key);
    if (execution) await this.fail(tx, key, execution, { ...reasonOf(error), nodeId: null });
  }

  private async fail(tx: EntityManager, owner: Owner, execution: WorkflowExecution, error: ExecutionError) {
    await this.nodeRuns.cancelRest(tx, owner, execution.id);
    execution.fail(error, await databaseNow(tx));
    await this.save(tx, owner, execution, 'failed');
  }

  /** Null where there is nothing to do any more. */
  private hold(
    tx: EntityManager,
    { executionId, tenantId, environment }: ExecutionKey,
  ): Promise<WorkflowExecution | null> {
    return tx.findOne(WorkflowExecution, {
      where: { id: executionId, status: In([...UNFINISHED_STATUSES]), tenantId, environment },
      lock: { mode: 'for_no_key_update' },
    });
  }

  private async save(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    execution: WorkflowExecution,
    event: keyof typeof workflowExecutionEvents,
  ): Promise<void> {
    await tx.save(execution);
    await this.store.tell(tx, { tenantId, environment }, execution.id, workflowExecutionEvents[event]);
  }
}

/** What is wrong with us is for the log; that somebody else was never there is for who waited for them. */
function reasonOf(error: unknown): Failure {
  const isElsewhere = error instanceof DomainError && error.kind === 'unavailable';
  return failureOf(isElsewhere ? error : new ExecutionStopped());
}
