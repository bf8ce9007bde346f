import { Check, Column, Index } from 'typeorm';
import { RefersTo, ResourceTable } from '../../kernel/constraints.js';
import { isOneOf } from '../../kernel/is-one-of.js';
import { ResourceEntity } from '../../kernel/resource.entity.js';
import {
  EXECUTION_STATUSES,
  type ExecutionStatus,
  TRIGGER_TYPES,
  type TriggerType,
  UNFINISHED_STATUSES,
} from '../workflow-state.js';
import { Workflow } from '../workflow.entity.js';
import { ExecutionStatusInvalid } from '../workflows.errors.js';
import type { ExecutionError } from './workflow-execution.dto.js';

/** One way through the nodes of a workflow. */
@ResourceTable('workflow_executions')
@Check('workflow_executions_status_check', isOneOf('status', EXECUTION_STATUSES))
@Check('workflow_executions_trigger_check', isOneOf('trigger', TRIGGER_TYPES))
@Index('workflow_executions_workflow_id_idx', ['tenantId', 'environment', 'workflowId', 'createdAt', 'id'])
@Index('workflow_executions_unfinished_idx', ['workflowId'], { where: `status IN ('queued', 'running')` })
@Index('workflow_executions_trigger_key', ['workflowId', 'triggerKey'], {
  unique: true,
  where: 'trigger_key IS NOT NULL',
})
@RefersTo(() => Workflow, 'workflowId', {
  constraint: 'workflow_executions_workflow_id_fkey',
  label: 'workflow',
  idPrefix: 'wfl',
  onDelete: 'CASCADE',
})
export class WorkflowExecution extends ResourceEntity {
  @Column({ type: 'uuid', update: false })
  readonly workflowId!: string;

  @Column({ type: 'integer', update: false })
  readonly version!: number;

  @Column({ type: 'text', update: false })
  readonly trigger!: TriggerType;

  /** What the trigger calls it, where it may say the same twice: a due time, a sender's id of a webhook. */
  @Column({ type: 'text', nullable: true, update: false })
  readonly triggerKey: string | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true, update: false })
  readonly dueAt: Date | null = null;

  @Column('text')
  readonly status: ExecutionStatus = 'queued';

  @Column('jsonb', { nullable: true })
  readonly error: ExecutionError | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly startedAt: Date | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly endedAt: Date | null = null;

  /** Answers whether that was to be done still: every job of it tries. */
  start(at: Date): boolean {
    if (this.status !== 'queued') return false;
    this.become({ status: 'running', startedAt: at });
    return true;
  }

  complete(at: Date): void {
    this.end('completed', at);
  }

  fail(error: ExecutionError, at: Date): void {
    this.end('failed', at);
    this.become({ error });
  }

  /** What its nodes have done stays done. */
  cancel(at: Date): void {
    this.end('cancelled', at);
  }

  private end(status: Exclude<ExecutionStatus, 'queued' | 'running'>, at: Date): void {
    const allowedStates: readonly ExecutionStatus[] = UNFINISHED_STATUSES;
    if (!allowedStates.includes(this.status))
      throw new ExecutionStatusInvalid({ status: this.status, done: status }, { allowedStates });
    this.become({ status, endedAt: at });
  }

  private become(change: Partial<WorkflowExecution>): void {
    Object.assign(this, change);
  }
}
