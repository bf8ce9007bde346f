import { type DynamicModule, Module } from '@nestjs/common';
import { AlertKeeper } from '../alerts/alert-keeper.js';
import { AlertTeller } from '../alerts/alert-teller.js';
import { AlertWatch } from '../alerts/alert-watch.js';
import { CallLogsDatabaseModule } from '../database/call-logs-database.module.js';
import { ExpiredCalls } from '../settings/expired-calls.js';
import { UsageFold } from '../usage/usage-fold.js';
import { UsageKeeper } from '../usage/usage-keeper.js';
import { UsageMaintenance } from '../usage/usage-maintenance.js';
import { UsageMetrics } from '../usage/usage-metrics.js';
import { UsageStore } from '../usage/usage.store.js';
import { CALL_LOG_OBSERVERS, CallLogIntake } from './call-log-intake.js';
import { CallLogMaintenance } from './call-log-maintenance.js';
import { CallLogMetrics } from './call-log-metrics.js';
import type { CallLogObserver } from './call-log-observer.js';
import { CallLogPartitions } from './call-log-partitions.js';

/** The worker's side: moves what the api recorded, counts it, and keeps the tables. */
@Module({})
export class CallLogsIntakeModule {
  static forRoot(observers: readonly CallLogObserver[]): DynamicModule {
    return {
      module: CallLogsIntakeModule,
      imports: [CallLogsDatabaseModule],
      providers: [
        { provide: CALL_LOG_OBSERVERS, useValue: observers },
        CallLogMetrics,
        CallLogIntake,
        CallLogPartitions,
        ExpiredCalls,
        CallLogMaintenance,
        UsageFold,
        UsageKeeper,
        UsageMetrics,
        UsageMaintenance,
        UsageStore,
        AlertWatch,
        AlertTeller,
        AlertKeeper,
      ],
      exports: [CallLogMaintenance, UsageMaintenance, CallLogPartitions],
    };
  }
}
