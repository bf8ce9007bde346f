import { Id, Instant, Nested, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType } from '@nestjs/swagger';
import { Where } from '../../kernel/filters.js';
import { ItemError } from '../../kernel/batch.dto.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../../kernel/resource.dto.js';
import { FreeObject } from '../definition/free-object.js';
import { NODE_TYPES } from '../nodes/node-types.js';
import {
  EXECUTION_STATUSES,
  type ExecutionStatus,
  NODE_STATUSES,
  type NodeStatus,
  TRIGGER_TYPES,
  type TriggerType,
} from '../workflow-state.js';

const MAX_INPUT_BYTES = 64 * 1024;
const EXAMPLE_INPUT = { email: 'ada@example.com', first_name: 'Ada' };

export class ExecutionInput {
  @FreeObject({
    optional: true,
    maxBytes: MAX_INPUT_BYTES,
    example: EXAMPLE_INPUT,
    description: 'What templates read as `input`: any JSON object, `{}` unless said.',
  })
  readonly input!: Readonly<Record<string, unknown>>;
}

export class ExecuteWorkflow extends IntersectionType(ExecutionInput, ResourceFields) {}

/** Why an execution failed, and at which node if at one. */
export class ExecutionError extends ItemError {
  @Text({ nullable: true, max: 40, example: 'welcome', description: 'The node that failed.' })
  readonly nodeId!: string | null;
}

class ExecutionFacts {
  @Id('wfl') readonly workflowId!: string;

  @Whole({ min: 1, max: 2_147_483_647, example: 1, description: 'Of the workflow: whose nodes and edges it follows.' })
  readonly version!: number;

  @OneOf('WorkflowTriggerType', TRIGGER_TYPES, { description: 'What started it.' })
  readonly trigger!: TriggerType;

  @OneOf('WorkflowExecutionStatus', EXECUTION_STATUSES)
  readonly status!: ExecutionStatus;

  @Nested(() => ExecutionError, { nullable: true, description: 'Why it failed.' })
  readonly error!: ExecutionError | null;

  @Instant({ nullable: true, description: 'Of a schedule: the time it was due.' })
  readonly dueAt!: Date | null;

  @Instant({ nullable: true }) readonly startedAt!: Date | null;
  @Instant({ nullable: true }) readonly endedAt!: Date | null;
}

export class WorkflowExecutionView extends IntersectionType(
  identified('wfx'),
  ExecutionFacts,
  ResourceFields,
  ResourceView,
) {}

/** What became of one node. */
export class NodeRunView {
  @Text({ max: 40, example: 'welcome' }) readonly nodeId!: string;
  @OneOf('WorkflowNodeType', NODE_TYPES) readonly type!: string;
  @Text({ nullable: true, example: 'Welcome them' }) readonly name!: string | null;

  @OneOf('WorkflowNodeStatus', NODE_STATUSES, {
    description:
      '`waiting`: it goes on by itself, at a time or with the answer of an agent. `skipped`: no edge was taken to it. `cancelled`: the execution ended before it.',
  })
  readonly status!: NodeStatus;

  @FreeObject({
    nullable: true,
    example: { to: 'ada@example.com', subject: 'Welcome', body: 'Hello Ada' },
    description: 'Its `config` with the templates filled in.',
  })
  readonly input!: Readonly<Record<string, unknown>> | null;

  @FreeObject({ nullable: true, example: { status: 'recorded' }, description: 'What later nodes can take from it.' })
  readonly output!: Readonly<Record<string, unknown>> | null;

  @Nested(() => ItemError, { nullable: true, description: 'Why it failed.' })
  readonly error!: ItemError | null;

  @Instant({ nullable: true }) readonly startedAt!: Date | null;
  @Instant({ nullable: true }) readonly endedAt!: Date | null;
}

class ExecutionLog extends ExecutionInput {
  @NestedList(() => NodeRunView, { description: 'Every node, each after those that lead to it.' })
  readonly nodes!: readonly NodeRunView[];
}

export class WorkflowExecutionDetail extends IntersectionType(WorkflowExecutionView, ExecutionLog) {}

export class ExecutionStarted {
  @Id('wfx') readonly executionId!: string;
  @OneOf('WorkflowExecutionStatus', EXECUTION_STATUSES) readonly status!: ExecutionStatus;
}

export class ListWorkflowExecutions extends listQuery(ExecutionFacts, ['status', 'trigger']) {
  @Where('created_at >= $')
  @Instant({ optional: true, description: 'Only those created at this time or later.' })
  readonly createdFrom?: Date;

  @Where('created_at < $')
  @Instant({ optional: true, description: 'Only those created before this time.' })
  readonly createdTo?: Date;
}
