import { Instant, Nested, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { Where } from '../kernel/filters.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import {
  EXAMPLE_DEFINITION,
  MAX_EDGES,
  MAX_NODES,
  WorkflowEdge,
  WorkflowNode,
  WorkflowTrigger,
} from './definition/workflow-definition.js';
import { TRIGGER_TYPES, type TriggerType, WORKFLOW_STATES, type WorkflowState } from './workflow-state.js';

export class WorkflowFields {
  @Text({ example: 'Welcome new customers' })
  readonly name!: string;

  @Text({ optional: true, nullable: true, max: 2000, example: 'Started by the shop for every first order.' })
  readonly description!: string | null;

  @NestedList(() => WorkflowNode, {
    optional: true,
    maxItems: MAX_NODES,
    example: EXAMPLE_DEFINITION.nodes,
    description:
      'What is done. It begins with the node that no edge leads to; every other one can be reached from there.',
  })
  readonly nodes!: readonly WorkflowNode[];

  @NestedList(() => WorkflowEdge, {
    optional: true,
    maxItems: MAX_EDGES,
    example: EXAMPLE_DEFINITION.edges,
    description:
      'In which order, without a cycle. A node is run when it is settled for every edge to it whether it is taken, and one is.',
  })
  readonly edges!: readonly WorkflowEdge[];

  @Nested(() => WorkflowTrigger, { optional: true, example: { type: 'manual' } })
  readonly trigger!: WorkflowTrigger;
}

class WorkflowFacts {
  @OneOf('WorkflowState', WORKFLOW_STATES)
  readonly state!: WorkflowState;

  @Whole({
    min: 1,
    max: 2_147_483_647,
    example: 1,
    description: 'Counts the changes of nodes and edges. An execution keeps to the version it began with.',
  })
  readonly version!: number;

  @Instant({ nullable: true, description: 'Of an active schedule: when it is due next.' })
  readonly nextDueAt!: Date | null;

  @Instant({ nullable: true, description: 'Of a webhook: since when its address is the one it is. Null: it has none.' })
  readonly hookIssuedAt!: Date | null;
}

export class CreateWorkflow extends IntersectionType(WorkflowFields, ResourceFields) {}
export class UpdateWorkflow extends PartialType(CreateWorkflow) {}
export class WorkflowView extends IntersectionType(
  identified('wfl'),
  WorkflowFields,
  WorkflowFacts,
  ResourceFields,
  ResourceView,
) {}

export class ListWorkflows extends listQuery(WorkflowFacts, ['state']) {
  @Where(`trigger ->> 'type' = $`)
  @OneOf('WorkflowTriggerType', TRIGGER_TYPES, { optional: true, description: 'Only those with this trigger.' })
  readonly trigger?: TriggerType;
}

/** Where a workflow takes webhooks. */
export class WorkflowHookView {
  @Text({
    max: 500,
    example: 'https://api.example.com/hooks/kwh_…',
    description: 'POST a JSON object or a form to it. Shown this once: whoever has it can start the workflow.',
  })
  readonly url!: string;

  @Instant() readonly issuedAt!: Date;
}
