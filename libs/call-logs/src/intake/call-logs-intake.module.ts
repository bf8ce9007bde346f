import { type DynamicModule, Module } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { CALL_LOG_OBSERVERS, CallLogIntake } from './call-log-intake.js';
import { CallLogMaintenance } from './call-log-maintenance.js';
import { CallLogMetrics } from './call-log-metrics.js';
import type { CallLogObserver } from './call-log-observer.js';
import { CallLogPartitions } from './call-log-partitions.js';

/** The worker's side: moves what the api recorded, and keeps the tables. */
@Module({})
export class CallLogsIntakeModule {
  static forRoot(observers: readonly CallLogObserver[]): DynamicModule {
    return {
      module: CallLogsIntakeModule,
      providers: [
        { provide: CALL_LOG_OBSERVERS, useValue: observers },
        CallLogsDatabase,
        CallLogMetrics,
        CallLogIntake,
        CallLogPartitions,
        CallLogMaintenance,
      ],
      exports: [CallLogMaintenance, CallLogPartitions],
    };
  }
}
