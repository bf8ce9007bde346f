import { CreateCallLogs1764000500000 } from './migrations/1764000500000-create-call-logs.js';
import { CreateCallLogGaps1764000506000 } from './migrations/1764000506000-create-call-log-gaps.js';
import { SearchCallLogs1764000501000 } from './migrations/1764000501000-search-call-logs.js';

export { callLogsConfig, type CallLogsConfig } from './call-logs.config.js';
export { callLogScopes } from './call-logs.scopes.js';
export { CallLogMaintenance } from './intake/call-log-maintenance.js';
export { type CallLogObserver, type KeyUse, type MovementTransaction } from './intake/call-log-observer.js';
export { CallLogPartitions } from './intake/call-log-partitions.js';
export { CallLogsIntakeModule } from './intake/call-logs-intake.module.js';

/** None: call logs are written by COPY and read by prepared statements. */
export const callLogsEntities = [];
export const callLogsMigrations = [
  CreateCallLogs1764000500000,
  SearchCallLogs1764000501000,
  CreateCallLogGaps1764000506000,
];
