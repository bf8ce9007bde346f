import { defineJob } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';

/** A message that was queued, of which nobody has told yet what became of it. */
export const followMessage = defineJob<{
  readonly tenantId: string;
  readonly environment: Environment;
  readonly messageId: string;
  /** How often it was asked before. */
  readonly asked: number;
}>('inbox.follow');
