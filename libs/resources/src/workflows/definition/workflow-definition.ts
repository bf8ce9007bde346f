import { Flag, OneOf, Text } from '@keyway/platform';
import { nodeClasses, NODE_TYPES } from '../nodes/node-types.js';
import { TRIGGER_TYPES, type TriggerType } from '../workflow-state.js';
import { FreeObject } from './free-object.js';

export const MAX_NODES = 100;
export const MAX_EDGES = 300;
/** Of nodes and edges together: a list shows a hundred workflows. */
export const MAX_DEFINITION_BYTES = 128 * 1024;

/** Templates name nodes by it; it begins with a letter, so that no name every object has is one. */
const NODE_ID = {
  max: 40,
  pattern: /^[a-z][a-z0-9_]*$/,
  patternMessage: 'Must be lower-case letters, digits and underscores, and begin with a letter',
};

/** One step of a workflow. */
export class WorkflowNode {
  @Text({ ...NODE_ID, example: 'welcome', description: 'Of your choice; edges and templates name the node by it.' })
  readonly id!: string;

  @OneOf('WorkflowNodeType', NODE_TYPES, {
    description: nodeClasses.map(({ node }) => `\`${node.name}\`: ${node.description}`).join('\n\n'),
  })
  readonly type!: string;

  @Text({ optional: true, nullable: true, example: 'Welcome them' })
  readonly name!: string | null;

  @FreeObject({
    optional: true,
    example: { to: '{{input.email}}', subject: 'Welcome', body: 'Hello {{input.first_name}}' },
    description:
      'What its type is told. Texts take templates: `{{input.email}}`, `{{nodes.welcome.output.status}}`. One that stands alone keeps the kind of its value; what is not there is empty.',
  })
  readonly config!: Readonly<Record<string, unknown>>;
}

/** That one node follows another. */
export class WorkflowEdge {
  @Text({ ...NODE_ID, example: 'check' }) readonly from!: string;
  @Text({ ...NODE_ID, example: 'welcome' }) readonly to!: string;

  @Flag({
    optional: true,
    nullable: true,
    example: true,
    description: 'The result for which it is taken. Of edges from a `condition`, and of all of these.',
  })
  readonly when!: boolean | null;
}

/** What a workflow does: what an execution keeps of it. */
export interface Definition {
  readonly nodes: readonly WorkflowNode[];
  readonly edges: readonly WorkflowEdge[];
}

/** What starts executions. */
export class WorkflowTrigger {
  @OneOf('WorkflowTriggerType', TRIGGER_TYPES, {
    description:
      '`manual`: by `POST /workflows/{id}/execute` alone, which every active workflow takes. `webhook`: by an address of its own as well, see `POST /workflows/{id}/rotate-hook`. `schedule`: by the clock as well.',
  })
  readonly type!: TriggerType;

  @Text({
    optional: true,
    nullable: true,
    max: 100,
    example: '0 9 * * mon-fri',
    description:
      'Of `schedule`: minute, hour, day of month, month and day of week, in UTC. What fell due while nothing ran is run once.',
  })
  readonly cron!: string | null;
}

export const EXAMPLE_DEFINITION = {
  nodes: [
    { id: 'check', type: 'condition', config: { value: '{{input.email}}', operator: 'exists' } },
    {
      id: 'welcome',
      type: 'send_email',
      name: 'Welcome them',
      config: { to: '{{input.email}}', subject: 'Welcome', body: 'Hello {{input.first_name}}' },
    },
  ],
  edges: [{ from: 'check', to: 'welcome', when: true }],
};
