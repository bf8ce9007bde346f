import { type ConfigOf, defineConfig, whole } from '@keyway/platform';

export const workflowsConfig = defineConfig('workflows', {
  executionRetentionDays: {
    variable: 'WORKFLOW_EXECUTION_RETENTION_DAYS',
    schema: whole(1, 3_650, 90),
    description: 'How many days an ended execution of a workflow can be looked at before it is deleted.',
    example: '90',
  },
});

export type WorkflowsConfig = ConfigOf<typeof workflowsConfig>;
