import { Check, Column, Index, VirtualColumn } from 'typeorm';
import { ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import { nextDue } from './definition/cron.js';
import { drawnUp, drawnUpTrigger } from './definition/drawn-up.js';
import type { WorkflowEdge, WorkflowNode, WorkflowTrigger } from './definition/workflow-definition.js';
import type { UpdateWorkflow, WorkflowFields } from './workflow.dto.js';
import { WORKFLOW_STATES, type WorkflowState } from './workflow-state.js';
import { WorkflowNodesMissing, WorkflowStateInvalid, WorkflowTriggerOther } from './workflows.errors.js';

@ResourceTable('workflows')
@Check('workflows_state_check', isOneOf('state', WORKFLOW_STATES))
@Check('workflows_next_due_at_check', `next_due_at IS NULL OR state = 'active'`)
@Index('workflows_next_due_at_idx', ['nextDueAt'], { where: 'next_due_at IS NOT NULL' })
export class Workflow extends ResourceEntity implements WorkflowFields {
  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly description: string | null = null;

  @Column('jsonb')
  readonly nodes: readonly WorkflowNode[] = [];

  @Column('jsonb')
  readonly edges: readonly WorkflowEdge[] = [];

  @Column('jsonb')
  readonly trigger: WorkflowTrigger = { type: 'manual', cron: null };

  @Column('integer')
  readonly version: number = 1;

  @Column('text')
  readonly state: WorkflowState = 'draft';

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly nextDueAt: Date | null = null;

  @VirtualColumn({
    type: 'timestamptz',
    query: (workflow) => `SELECT issued_at FROM workflow_hooks AS it WHERE it.workflow_id = ${workflow}.id`,
  })
  readonly hookIssuedAt!: Date | null;

  /** Executions under way keep the nodes and edges they began with. Throws BodyInvalid for a definition that does not fit. */
  revise({ nodes, edges, trigger, ...fields }: Partial<UpdateWorkflow>, now: Date): void {
    if (nodes || edges) this.redraw(nodes ?? this.nodes, edges ?? this.edges);
    if (trigger) {
      this.assertState('changed', ['draft', 'active', 'paused']);
      this.become({ trigger: drawnUpTrigger(trigger) }, now);
    }
    Object.assign(this, fields);
  }

  activate(now: Date): void {
    this.assertState('activated', ['draft']);
    if (this.nodes.length === 0) throw new WorkflowNodesMissing();
    this.become({ state: 'active' }, now);
  }

  /** Nothing begins, and what is under way waits before its next node, until it is resumed. */
  pause(now: Date): void {
    this.assertState('paused', ['active']);
    this.become({ state: 'paused' }, now);
  }

  resume(now: Date): void {
    this.assertState('resumed', ['paused']);
    this.become({ state: 'active' }, now);
  }

  archive(now: Date): void {
    this.assertState('archived', ['draft', 'active', 'paused']);
    this.become({ state: 'archived' }, now);
  }

  assertExecutable(): void {
    this.assertState('executed', ['active']);
  }

  assertHooked(): void {
    const { type } = this.trigger;
    if (type !== 'webhook') throw new WorkflowTriggerOther({ trigger: type });
  }

  private redraw(nodes: readonly WorkflowNode[], edges: readonly WorkflowEdge[]): void {
    this.assertState('changed', ['draft', 'active', 'paused']);
    const definition = drawnUp({ nodes, edges });
    if (nodes.length === 0 && this.state !== 'draft') throw new WorkflowNodesMissing();
    Object.assign(this, { ...definition, version: this.version + 1 });
  }

  private assertState(done: string, allowedStates: readonly WorkflowState[]): void {
    if (!allowedStates.includes(this.state))
      throw new WorkflowStateInvalid({ state: this.state, done }, { allowedStates });
  }

  /** A schedule counts from the moment it is set or taken up again: what it missed while paused is not made up for. */
  private become(change: Partial<Pick<Workflow, 'state' | 'trigger'>>, now: Date): void {
    Object.assign(this, change);
    const { cron } = this.trigger;
    Object.assign(this, { nextDueAt: this.state === 'active' && cron !== null ? nextDue(cron, now) : null });
  }
}
