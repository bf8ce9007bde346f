import {
  Id,
  Instant,
  JOB_STATES,
  type JobRecord,
  type JobState,
  ListQuery,
  OneOf,
  pageOf,
  Text,
  Whole,
} from '@keyway/platform';
import { ApiProperty } from '@nestjs/swagger';

export class JobView implements JobRecord {
  @Id('job')
  readonly id!: string;

  @Text({ example: 'messaging.deliver' })
  readonly name!: string;

  @OneOf('JobState', JOB_STATES, { example: 'failed' })
  readonly state!: JobState;

  @ApiProperty({ name: 'data', type: 'object', additionalProperties: true, description: 'What it is about, by ids.' })
  readonly data!: Readonly<Record<string, unknown>>;

  @Whole({ min: 0, max: 1_000_000, example: 6, description: 'How often it has been started.' })
  readonly attempts!: number;

  @Text({
    nullable: true,
    max: 10_000,
    example: 'connect ECONNREFUSED',
    description: 'What the last attempt ended in.',
  })
  readonly error!: string | null;

  @Instant() readonly createdAt!: Date;

  @Instant({
    nullable: true,
    description: 'When it may be started, or started again; null while it waits because its tenant is suspended.',
  })
  readonly runAt!: Date | null;

  @Instant({ nullable: true })
  readonly finishedAt!: Date | null;
}

export class JobPage extends pageOf(JobView) {}

export class ListJobs extends ListQuery {
  @OneOf('JobState', JOB_STATES, { optional: true, example: 'failed', description: 'Only those in this state.' })
  readonly state?: JobState;

  @Text({ optional: true, example: 'messaging.deliver', description: 'Only those of this name.' })
  readonly name?: string;
}
