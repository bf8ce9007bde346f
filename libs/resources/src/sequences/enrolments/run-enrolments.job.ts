import { defineJob } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';

/** Enrolments whose next steps are due. */
export const runEnrolments = defineJob<{
  readonly tenantId: string;
  readonly environment: Environment;
  readonly enrolmentIds: readonly string[];
}>('sequences.run');
