import { defineJob } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';

/** An active campaign that has members with steps still to come. */
export const runCampaign = defineJob<{
  readonly tenantId: string;
  readonly environment: Environment;
  readonly campaignId: string;
}>('campaigns.run');
