import { defineJob } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';

/** An enrolment whose next step is due. */
export const runEnrolment = defineJob<{
  readonly tenantId: string;
  readonly environment: Environment;
  readonly enrolmentId: string;
}>('sequences.run');
