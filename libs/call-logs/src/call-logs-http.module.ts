import { Module } from '@nestjs/common';
import { CallLogsDatabase } from './database/call-logs-database.js';
import { CallLogsController } from './explorer/call-logs.controller.js';
import { CallLogsStore } from './explorer/call-logs.store.js';
import { CallRecorder } from './recorder/call-recorder.js';

/** The api's side: records what is answered, and answers what was recorded. */
@Module({
  controllers: [CallLogsController],
  providers: [CallLogsDatabase, CallLogsStore, CallRecorder],
  exports: [CallRecorder],
})
export class CallLogsHttpModule {}
