import { Global, Module } from '@nestjs/common';
import { JobRecords } from './job-records.js';
import { Jobs } from './jobs.js';

@Global()
@Module({ providers: [Jobs, JobRecords], exports: [Jobs, JobRecords] })
export class JobsModule {}
