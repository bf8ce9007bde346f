import { CursorInvalid, type JobRecord, JobRecords, JobStateInvalid, type Page, QueryInvalid } from '@keyway/platform';
import { Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { OperatorOnly } from '@keyway/scopes/http';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { JobPage, JobView, ListJobs } from './job.dto.js';

/** The work of the workers, of all tenants, for operators. It stands here because no lib owns the jobs of them all. */
@ApiTags('Administration')
@Controller('admin/jobs')
export class JobsController {
  constructor(private readonly jobs: JobRecords) {}

  @Get()
  @OperatorOnly()
  @ApiOperation({ operationId: 'adminListJobs', summary: 'List the jobs of the workers, such as those that failed' })
  @Returns(JobPage, 200, 'A page of jobs, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  list(@Query() query: ListJobs): Promise<Page<JobRecord>> {
    return this.jobs.list(query);
  }

  @Get(':id')
  @OperatorOnly()
  @ApiOperation({ operationId: 'adminGetJob', summary: 'Read a job' })
  @Returns(JobView, 200, 'The job.')
  @Fails(ResourceNotFound)
  get(@IdParam('job', 'job') id: string): Promise<JobRecord> {
    return this.jobs.get(id);
  }

  @Post(':id/retry')
  @OperatorOnly()
  @ApiOperation({
    operationId: 'adminRetryJob',
    summary: 'Run a job once more that has failed for good, or was cancelled',
  })
  @Returns(JobView, 202, 'The job, which a worker takes up at once.')
  @Fails(ResourceNotFound, JobStateInvalid)
  retry(@IdParam('job', 'job') id: string): Promise<JobRecord> {
    return this.jobs.retry(id);
  }

  @Post(':id/cancel')
  @OperatorOnly()
  @ApiOperation({ operationId: 'adminCancelJob', summary: 'Cancel a job that has not ended' })
  @Returns(JobView, 200, 'The job, of which nothing is tried any more.')
  @Fails(ResourceNotFound, JobStateInvalid)
  cancel(@IdParam('job', 'job') id: string): Promise<JobRecord> {
    return this.jobs.cancel(id);
  }
}
