import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { InjectStore } from '../../kernel/define-resource.js';
import { ExternalIdTaken } from '../../kernel/resource.errors.js';
import type { RowOf } from '../../kernel/resource.entity.js';
import { ResourceId } from '../../kernel/resource-id.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import type { Survey } from '../survey.entity.js';
import { NobodyEligible, SurveySendStateInvalid, SurveyStateInvalid } from '../surveys.errors.js';
import { surveys } from '../surveys.resource.js';
import { EXAMPLE_SEND, ListSurveySends, SendAccepted, SendSurvey, SurveySendView } from './survey-send.dto.js';
import type { SurveySend } from './survey-send.entity.js';
import { surveySends } from './survey-sends.resource.js';
import { SurveySends } from './survey-sends.service.js';

const SendId = (): ParameterDecorator => IdParam(surveySends.idPrefix, surveySends.label, 'send_id');

@ApiTags('Surveys')
@ApiExtraModels(SendSurvey)
@Controller(surveys.name)
export class SurveySendsController {
  constructor(
    @InjectStore(surveys) private readonly surveys: ResourceStore<Survey>,
    private readonly sends: SurveySends,
  ) {}

  @Post(':id/send')
  @RequireScopes(surveys.scopes.send)
  @ApiOperation({
    operationId: 'sendSurvey',
    summary: 'Send an active survey',
    description:
      'To exactly one of `contact_ids`, `contacts` and `list_id`. One unknown id refuses the whole; whoever cannot be reached is skipped. Each gets a link of their own that can be answered once, within 90 days.',
  })
  @ApiBody({ schema: { allOf: [{ $ref: getSchemaPath(SendSurvey) }], example: EXAMPLE_SEND } })
  @Returns(SendAccepted, 202, 'Who will get it and who will not. `send_id` tells how far it has come.')
  @Fails(ResourceNotFound, SurveyStateInvalid, BodyMalformed, BodyInvalid, NobodyEligible, ExternalIdTaken)
  send(@Caller() caller: Principal, @ResourceId(surveys) id: string, @Body() body: SendSurvey): Promise<SendAccepted> {
    return this.sends.send(caller, id, body);
  }

  @Get(':id/sends')
  @RequireScopes(surveys.scopes.read)
  @ApiOperation({ operationId: 'listSurveySends', summary: 'List the sends of a survey' })
  @Returns(pageOf(SurveySendView), 200, 'A page of sends, newest first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  async list(
    @Caller() caller: Principal,
    @ResourceId(surveys) id: string,
    @Query() query: ListSurveySends,
  ): Promise<Page<RowOf<SurveySend>>> {
    return this.sends.page(caller, await this.surveys.get(caller, id), query);
  }

  @Get(':id/sends/:send_id')
  @RequireScopes(surveys.scopes.read)
  @ApiOperation({ operationId: 'getSurveySend', summary: 'Get a send of a survey, and how far it has come' })
  @Returns(SurveySendView, 200, 'The send.')
  @Fails(ResourceNotFound)
  get(
    @Caller() caller: Principal,
    @ResourceId(surveys) id: string,
    @SendId() sendId: string,
  ): Promise<RowOf<SurveySend>> {
    return this.sends.get(caller, id, sendId);
  }

  @Post(':id/sends/:send_id/cancel')
  @RequireScopes(surveys.scopes.send)
  @ApiOperation({
    operationId: 'cancelSurveySend',
    summary: 'Cancel a send of a survey',
    description: 'Nothing more goes out when this has answered. What was sent can still be answered.',
  })
  @Returns(SurveySendView, 200, 'The cancelled send.')
  @Fails(ResourceNotFound, SurveySendStateInvalid)
  cancel(
    @Caller() caller: Principal,
    @ResourceId(surveys) id: string,
    @SendId() sendId: string,
  ): Promise<RowOf<SurveySend>> {
    return this.sends.cancel(caller, id, sendId);
  }
}
