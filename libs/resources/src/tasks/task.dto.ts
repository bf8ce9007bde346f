import { Email, Id, Instant, OneOf, Text } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { Where } from '../kernel/filters.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import { TASK_STATES, TASK_TYPES, type TaskState, type TaskType } from './task-state.js';

export class TaskFields {
  @Text({ example: 'Call Ada about the renewal' })
  readonly title!: string;

  @Text({ optional: true, nullable: true, max: 5000, example: 'She asked for the yearly price.' })
  readonly description!: string | null;

  @OneOf('TaskType', TASK_TYPES, { optional: true, description: '`todo` unless said.' })
  readonly type!: TaskType;

  @Instant({ optional: true, nullable: true, description: 'When it should be done.' })
  readonly dueAt!: Date | null;

  @Id('usr', {
    optional: true,
    nullable: true,
    description: 'Whose task it is: one of the owners. Null when they leave the tenant.',
  })
  readonly ownerId!: string | null;

  @Id('con', { optional: true, nullable: true, description: 'Whom it is about.' })
  readonly contactId!: string | null;

  @Id('cmp', { optional: true, nullable: true, description: 'Which company it is about.' })
  readonly companyId!: string | null;
}

class TaskProgress {
  @OneOf('TaskState', TASK_STATES)
  readonly state!: TaskState;

  @Instant({ nullable: true, description: 'When it was completed; null while it is not.' })
  readonly completedAt!: Date | null;
}

/** A task is open at first, and its state moves by the actions. */
export class CreateTask extends IntersectionType(TaskFields, ResourceFields) {}
export class UpdateTask extends PartialType(CreateTask) {}
export class TaskView extends IntersectionType(
  identified('task'),
  TaskFields,
  TaskProgress,
  ResourceFields,
  ResourceView,
) {}

export class ListTasks extends listQuery(IntersectionType(TaskFields, TaskProgress), [
  'state',
  'type',
  'ownerId',
  'contactId',
  'companyId',
]) {
  @Where('due_at > $')
  @Instant({ optional: true, description: 'Only those due after this time.' })
  readonly dueAfter?: Date;

  @Where('due_at < $')
  @Instant({ optional: true, description: 'Only those due before this time.' })
  readonly dueBefore?: Date;
}

export class TaskOwnerView {
  @Id('usr') readonly id!: string;
  @Text({ example: 'Ada Lovelace' }) readonly name!: string;
  @Email() readonly email!: string;
}
