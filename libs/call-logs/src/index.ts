import { CreateCallLogs1764000500000 } from './migrations/1764000500000-create-call-logs.js';
import { CreateCallLogAlerts1764000505000 } from './migrations/1764000505000-create-call-log-alerts.js';
import { CreateCallLogCaptures1764000504000 } from './migrations/1764000504000-create-call-log-captures.js';
import { CreateCallLogGaps1764000506000 } from './migrations/1764000506000-create-call-log-gaps.js';
import { CreateCallLogSettings1764000503000 } from './migrations/1764000503000-create-call-log-settings.js';
import { CreateCallLogUsage1764000502000 } from './migrations/1764000502000-create-call-log-usage.js';
import { SearchCallLogs1764000501000 } from './migrations/1764000501000-search-call-logs.js';
import { TellCallLogAlerts1764000507000 } from './migrations/1764000507000-tell-call-log-alerts.js';

export { callLogsConfig, type CallLogsConfig } from './call-logs.config.js';
export { IdleKeys, type IdleKey } from './alerts/idle-keys.js';
export { alertScopes, callLogScopes, usageScopes } from './call-logs.scopes.js';
export { CallLogMaintenance } from './intake/call-log-maintenance.js';
export { type CallLogObserver, type KeyUse, type MovementTransaction } from './intake/call-log-observer.js';
export { CallLogPartitions } from './intake/call-log-partitions.js';
export { CallLogsIntakeModule } from './intake/call-logs-intake.module.js';
export { UsageMaintenance } from './usage/usage-maintenance.js';

/** None: call logs are written by COPY and read by prepared statements. */
export const callLogsEntities = [];
export const callLogsMigrations = [
  CreateCallLogs1764000500000,
  SearchCallLogs1764000501000,
  CreateCallLogUsage1764000502000,
  CreateCallLogSettings1764000503000,
  CreateCallLogCaptures1764000504000,
  CreateCallLogAlerts1764000505000,
  CreateCallLogGaps1764000506000,
  TellCallLogAlerts1764000507000,
];
