import { defineJob } from '@keyway/platform';

/** One message that waits to go out. */
export const deliverMessage = defineJob<{ readonly id: string; readonly tenantId: string }>('messaging.deliver');
