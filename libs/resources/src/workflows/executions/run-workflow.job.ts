import { defineJob } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';

/** An execution of a workflow in which something may be to be done. */
export const runWorkflow = defineJob<{
  readonly tenantId: string;
  readonly environment: Environment;
  readonly workflowId: string;
  readonly executionId: string;
}>('workflows.run');
