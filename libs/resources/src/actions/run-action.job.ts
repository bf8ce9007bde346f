import { defineJob } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';

/** An action of which something is still to be done. */
export const runAction = defineJob<{
  readonly tenantId: string;
  readonly environment: Environment;
  readonly actionId: string;
}>('actions.run');
