import { Check, Column, Index } from 'typeorm';
import { Company } from '../companies/company.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { RefersTo, ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { NamesMember } from '../kernel/member.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import type { TaskFields } from './task.dto.js';
import { TASK_STATES, TASK_TYPES, type TaskState, type TaskType } from './task-state.js';
import { TaskStateInvalid } from './tasks.errors.js';

@ResourceTable('tasks')
@Check('tasks_type_check', isOneOf('type', TASK_TYPES))
@Check('tasks_state_check', isOneOf('state', TASK_STATES))
@Check('tasks_completed_at_check', `(state = 'completed') = (completed_at IS NOT NULL)`)
@Index('tasks_state_idx', ['tenantId', 'environment', 'state', 'createdAt', 'id'])
@Index('tasks_due_at_idx', ['tenantId', 'environment', 'dueAt'])
@Index('tasks_owner_id_idx', ['tenantId', 'ownerId'])
@Index('tasks_contact_id_idx', ['tenantId', 'environment', 'contactId', 'createdAt', 'id'])
@Index('tasks_company_id_idx', ['tenantId', 'environment', 'companyId', 'createdAt', 'id'])
@NamesMember('ownerId', 'tasks_owner_id_fkey')
@RefersTo(() => Contact, 'contactId', {
  constraint: 'tasks_contact_id_fkey',
  label: 'contact',
  idPrefix: 'con',
  onDelete: 'SET NULL',
})
@RefersTo(() => Company, 'companyId', {
  constraint: 'tasks_company_id_fkey',
  label: 'company',
  idPrefix: 'cmp',
  onDelete: 'SET NULL',
})
export class Task extends ResourceEntity implements TaskFields {
  @Column('text')
  readonly title!: string;

  @Column('text', { nullable: true })
  readonly description: string | null = null;

  @Column('text')
  readonly type: TaskType = 'todo';

  @Column('text')
  readonly state: TaskState = 'open';

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly dueAt: Date | null = null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly completedAt: Date | null = null;

  @Column('uuid', { nullable: true })
  readonly ownerId: string | null = null;

  @Column('uuid', { nullable: true })
  readonly contactId: string | null = null;

  @Column('uuid', { nullable: true })
  readonly companyId: string | null = null;

  start(): void {
    this.assertState('started', ['open']);
    this.become({ state: 'in_progress' });
  }

  /** Answers whether it was not completed before: doing so again changes nothing. */
  complete(at: Date): boolean {
    this.assertState('completed', ['open', 'in_progress', 'completed']);
    if (this.state === 'completed') return false;
    this.become({ state: 'completed', completedAt: at });
    return true;
  }

  cancel(): void {
    this.assertState('cancelled', ['open', 'in_progress']);
    this.become({ state: 'cancelled' });
  }

  reopen(): void {
    this.assertState('reopened', ['completed', 'cancelled']);
    this.become({ state: 'open', completedAt: null });
  }

  private assertState(done: string, allowedStates: readonly TaskState[]): void {
    if (!allowedStates.includes(this.state)) throw new TaskStateInvalid({ state: this.state, done }, { allowedStates });
  }

  private become(change: Partial<Pick<Task, 'state' | 'completedAt'>>): void {
    Object.assign(this, change);
  }
}
