import { Module } from '@nestjs/common';
import { CallLogsDatabase } from './call-logs-database.js';

/** A module of its own, because Nest ends what a module imports after the module itself: whoever writes on the way out can. */
@Module({ providers: [CallLogsDatabase], exports: [CallLogsDatabase] })
export class CallLogsDatabaseModule {}
