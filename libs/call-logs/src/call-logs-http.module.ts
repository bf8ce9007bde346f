import { ScopesHttpModule } from '@keyway/scopes/http';
import { Module } from '@nestjs/common';
import { AlertsController } from './alerts/alerts.controller.js';
import { AlertsStore } from './alerts/alerts.store.js';
import { CaptureWishes } from './capture/capture-wishes.js';
import { CapturesStore } from './capture/captures.store.js';
import { CallLogsDatabaseModule } from './database/call-logs-database.module.js';
import { CallLogsController } from './explorer/call-logs.controller.js';
import { CallLogsStore } from './explorer/call-logs.store.js';
import { CallLogExport } from './export/call-log-export.js';
import { ExportController } from './export/export.controller.js';
import { GapKeeper } from './gaps/gap-keeper.js';
import { GapsController } from './gaps/gaps.controller.js';
import { LiveCalls } from './live/live-calls.js';
import { LiveController } from './live/live.controller.js';
import { LiveTails } from './live/live-tails.js';
import { MovementNews } from './live/movement-news.js';
import { CallRecorder } from './recorder/call-recorder.js';
import { CallLogSettings } from './settings/call-log-settings.js';
import { CallLogSettingsController } from './settings/call-log-settings.controller.js';
import { Retention } from './settings/retention.js';
import { ScopeUsage } from './usage/scope-usage.js';
import { UsageController } from './usage/usage.controller.js';
import { UsageReports } from './usage/usage-reports.js';
import { UsageStore } from './usage/usage.store.js';

/** The api's side: records what is answered, and answers what was recorded. */
@Module({
  imports: [CallLogsDatabaseModule, ScopesHttpModule],
  controllers: [
    AlertsController,
    UsageController,
    CallLogSettingsController,
    GapsController,
    ExportController,
    LiveController,
    CallLogsController,
  ],
  providers: [
    AlertsStore,
    GapKeeper,
    CallLogsStore,
    CallRecorder,
    CallLogSettings,
    Retention,
    CaptureWishes,
    CapturesStore,
    CallLogExport,
    LiveCalls,
    MovementNews,
    LiveTails,
    UsageStore,
    UsageReports,
    ScopeUsage,
  ],
  exports: [CallRecorder, CaptureWishes],
})
export class CallLogsHttpModule {}
