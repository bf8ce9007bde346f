import { CallLogMaintenance, UsageMaintenance } from '@keyway/call-logs';
import { IdempotencyKeys } from '@keyway/idempotency';
import { LoginThrottle, Sessions } from '@keyway/identity';
import { MessageRetention } from '@keyway/messaging';
import { defineJob } from '@keyway/platform';
import { ExecutionRetention } from '@keyway/resources';
import { WebhookMaintenance } from '@keyway/webhooks';
import { type FactoryProvider } from '@nestjs/common';
import { DAILY_TASKS, type DailyTask } from './daily-tasks.js';

/** What each lib forgets, prepares or drops once a day, at an hour of its own. */
export const housekeeping: FactoryProvider<readonly DailyTask[]> = {
  provide: DAILY_TASKS,
  inject: [
    CallLogMaintenance,
    UsageMaintenance,
    WebhookMaintenance,
    Sessions,
    LoginThrottle,
    IdempotencyKeys,
    MessageRetention,
    ExecutionRetention,
  ],
  useFactory: (
    callLogs: CallLogMaintenance,
    usage: UsageMaintenance,
    webhooks: WebhookMaintenance,
    sessions: Sessions,
    throttle: LoginThrottle,
    idempotency: IdempotencyKeys,
    messages: MessageRetention,
    executions: ExecutionRetention,
  ) => [
    { job: defineJob('call-logs.maintenance'), cron: '7 0 * * *', run: () => callLogs.run() },
    { job: defineJob('usage.maintenance'), cron: '22 0 * * *', run: () => usage.run() },
    { job: defineJob('webhooks.maintenance'), cron: '17 2 * * *', run: () => webhooks.run() },
    { job: defineJob('identity.expired'), cron: '37 3 * * *', run: () => sessions.removeExpired() },
    { job: defineJob('throttle.expired'), cron: '38 3 * * *', run: () => throttle.removeExpired() },
    { job: defineJob('idempotency.expired'), cron: '52 3 * * *', run: () => idempotency.removeExpired() },
    { job: defineJob('messages.expired'), cron: '7 4 * * *', run: () => messages.removeExpired() },
    { job: defineJob('workflows.expired'), cron: '22 4 * * *', run: () => executions.removeExpired() },
  ],
};
