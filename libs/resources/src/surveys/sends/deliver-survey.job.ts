import { defineJob } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';

/** A send of a survey, of which something is still to go out. */
export const deliverSurvey = defineJob<{
  readonly tenantId: string;
  readonly environment: Environment;
  readonly surveyId: string;
  readonly sendId: string;
}>('surveys.deliver');
