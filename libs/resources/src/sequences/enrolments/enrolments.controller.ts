import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { InjectStore } from '../../kernel/define-resource.js';
import type { RowOf } from '../../kernel/resource.entity.js';
import { ResourceId } from '../../kernel/resource-id.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { Sequence } from '../sequence.entity.js';
import { EnrolmentStateInvalid, SequenceStateInvalid } from '../sequences.errors.js';
import { sequences } from '../sequences.resource.js';
import {
  EnrolmentView,
  EnrolmentWithSteps,
  EXAMPLE_EXECUTION,
  ExecuteSequence,
  Execution,
  ListEnrolments,
} from './enrolment.dto.js';
import type { Enrolment } from './enrolment.entity.js';
import { enrolments } from './enrolments.resource.js';
import { EnrolmentsService } from './enrolments.service.js';
import { Executions } from './executions.js';

const EnrolmentId = (): ParameterDecorator => IdParam(enrolments.idPrefix, enrolments.label, 'enrolment_id');

@ApiTags('Sequences')
@ApiExtraModels(ExecuteSequence)
@Controller(sequences.name)
export class EnrolmentsController {
  constructor(
    @InjectStore(sequences) private readonly sequences: ResourceStore<Sequence>,
    private readonly executions: Executions,
    private readonly enrolments: EnrolmentsService,
  ) {}

  @Post(':id/execute')
  @RequireScopes(sequences.scopes.execute)
  @ApiOperation({
    operationId: 'executeSequence',
    summary: 'Enrol contacts in an active sequence',
    description:
      'Exactly one of `contact_ids` and `contacts`. One unknown id refuses the whole; whoever is on their way through it already, or has unsubscribed, is skipped. The worker runs the steps for each, every step once.',
  })
  @ApiBody({ schema: { allOf: [{ $ref: getSchemaPath(ExecuteSequence) }], example: EXAMPLE_EXECUTION } })
  @Returns(Execution, 202, 'Who is enrolled and who is not. `GET …/enrolments?execution_id=` tells how far they are.')
  @Fails(ResourceNotFound, SequenceStateInvalid, BodyMalformed, BodyInvalid)
  execute(
    @Caller() caller: Principal,
    @ResourceId(sequences) id: string,
    @Body() body: ExecuteSequence,
  ): Promise<Execution> {
    return this.executions.execute(caller, id, body);
  }

  @Get(':id/enrolments')
  @RequireScopes(sequences.scopes.read)
  @ApiOperation({ operationId: 'listEnrolments', summary: 'List the enrolments of a sequence' })
  @Returns(pageOf(EnrolmentView), 200, 'A page of enrolments, newest first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  async list(
    @Caller() caller: Principal,
    @ResourceId(sequences) id: string,
    @Query() query: ListEnrolments,
  ): Promise<Page<RowOf<Enrolment>>> {
    await this.sequences.get(caller, id);
    return this.enrolments.page(caller, id, query);
  }

  @Get(':id/enrolments/:enrolment_id')
  @RequireScopes(sequences.scopes.read)
  @ApiOperation({ operationId: 'getEnrolment', summary: 'Get an enrolment, with what became of each step' })
  @Returns(EnrolmentWithSteps, 200, 'The enrolment.')
  @Fails(ResourceNotFound)
  get(
    @Caller() caller: Principal,
    @ResourceId(sequences) id: string,
    @EnrolmentId() enrolmentId: string,
  ): Promise<EnrolmentWithSteps> {
    return this.enrolments.get(caller, id, enrolmentId);
  }

  @Post(':id/enrolments/:enrolment_id/cancel')
  @RequireScopes(sequences.scopes.execute)
  @ApiOperation({
    operationId: 'cancelEnrolment',
    summary: 'Cancel an enrolment',
    description: 'No further step is run when this has answered. What was done stays done.',
  })
  @Returns(EnrolmentView, 200, 'The cancelled enrolment.')
  @Fails(ResourceNotFound, EnrolmentStateInvalid)
  cancel(
    @Caller() caller: Principal,
    @ResourceId(sequences) id: string,
    @EnrolmentId() enrolmentId: string,
  ): Promise<Enrolment> {
    return this.enrolments.cancel(caller, id, enrolmentId);
  }
}
