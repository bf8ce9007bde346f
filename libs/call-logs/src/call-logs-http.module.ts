import { Module } from '@nestjs/common';
import { CallLogsDatabase } from './database/call-logs-database.js';
import { CallLogsController } from './explorer/call-logs.controller.js';
import { CallLogsStore } from './explorer/call-logs.store.js';
import { GapKeeper } from './gaps/gap-keeper.js';
import { GapsController } from './gaps/gaps.controller.js';
import { CallRecorder } from './recorder/call-recorder.js';

/** The api's side: records what is answered, and answers what was recorded. */
@Module({
  controllers: [GapsController, CallLogsController],
  providers: [CallLogsDatabase, GapKeeper, CallLogsStore, CallRecorder],
  exports: [CallRecorder],
})
export class CallLogsHttpModule {}
