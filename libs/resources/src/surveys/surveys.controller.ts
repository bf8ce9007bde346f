import { BodyInvalid, BodyMalformed } from '@keyway/platform';
import { Confirmation, confirmed, Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Delete, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExternalIdTaken } from '../kernel/resource.errors.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { CreateSurvey, SurveyView, UpdateSurvey } from './survey.dto.js';
import type { Survey } from './survey.entity.js';
import {
  SurveyHasResponses,
  SurveyInUse,
  SurveyQuestionsFrozen,
  SurveyQuestionsMissing,
  SurveyStateInvalid,
} from './surveys.errors.js';
import { surveys } from './surveys.resource.js';
import { SurveysService } from './surveys.service.js';

@ApiTags('Surveys')
@Controller(surveys.name)
export class SurveysController {
  constructor(private readonly surveys: SurveysService) {}

  @Post()
  @RequireScopes(surveys.scopes.write)
  @ApiOperation({ operationId: 'createSurvey', summary: 'Create a survey', description: 'It is a draft at first.' })
  @Returns(SurveyView, 201, 'The new survey.')
  @Fails(BodyMalformed, BodyInvalid, ExternalIdTaken)
  create(@Caller() caller: Principal, @Body() body: CreateSurvey): Promise<RowOf<Survey>> {
    return this.surveys.create(caller, body);
  }

  @Patch(':id')
  @RequireScopes(surveys.scopes.write)
  @ApiOperation({
    operationId: 'updateSurvey',
    summary: 'Update a survey',
    description: 'Changes the fields that are sent and no others; the questions as a whole, of a draft only.',
  })
  @Returns(SurveyView, 200, 'The survey as it is now.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, ExternalIdTaken, SurveyQuestionsFrozen)
  update(@Caller() caller: Principal, @ResourceId(surveys) id: string, @Body() body: UpdateSurvey): Promise<Survey> {
    return this.surveys.update(caller, id, body);
  }

  @Delete(':id')
  @RequireScopes(surveys.scopes.write)
  @ApiOperation({
    operationId: 'deleteSurvey',
    summary: 'Delete a survey',
    description: 'Its sends go with it. Not while an active sequence sends it, and never once it was answered.',
  })
  @Returns(Confirmation, 200, 'The survey is gone.')
  @Fails(ResourceNotFound, SurveyInUse, SurveyHasResponses)
  async remove(@Caller() caller: Principal, @ResourceId(surveys) id: string): Promise<Confirmation> {
    await this.surveys.remove(caller, id);
    return confirmed('Survey deleted');
  }

  @Post(':id/activate')
  @RequireScopes(surveys.scopes.write)
  @ApiOperation({ operationId: 'activateSurvey', summary: 'Activate a draft, which freezes its questions' })
  @Returns(SurveyView, 200, 'The active survey.')
  @Fails(ResourceNotFound, SurveyStateInvalid, SurveyQuestionsMissing)
  activate(@Caller() caller: Principal, @ResourceId(surveys) id: string): Promise<Survey> {
    return this.surveys.activate(caller, id);
  }

  @Post(':id/pause')
  @RequireScopes(surveys.scopes.write)
  @ApiOperation({
    operationId: 'pauseSurvey',
    summary: 'Pause an active survey',
    description: 'Nothing more is sent, and its links say that it takes a break.',
  })
  @Returns(SurveyView, 200, 'The paused survey.')
  @Fails(ResourceNotFound, SurveyStateInvalid)
  pause(@Caller() caller: Principal, @ResourceId(surveys) id: string): Promise<Survey> {
    return this.surveys.pause(caller, id);
  }

  @Post(':id/resume')
  @RequireScopes(surveys.scopes.write)
  @ApiOperation({
    operationId: 'resumeSurvey',
    summary: 'Resume a paused survey',
    description: 'Its sends go on where they were stopped.',
  })
  @Returns(SurveyView, 200, 'The survey, active again.')
  @Fails(ResourceNotFound, SurveyStateInvalid)
  resume(@Caller() caller: Principal, @ResourceId(surveys) id: string): Promise<Survey> {
    return this.surveys.resume(caller, id);
  }

  @Post(':id/archive')
  @RequireScopes(surveys.scopes.write)
  @ApiOperation({
    operationId: 'archiveSurvey',
    summary: 'Archive a survey',
    description: 'For good: what is not sent yet is cancelled, and its links can no longer be answered.',
  })
  @Returns(SurveyView, 200, 'The archived survey.')
  @Fails(ResourceNotFound, SurveyStateInvalid)
  archive(@Caller() caller: Principal, @ResourceId(surveys) id: string): Promise<Survey> {
    return this.surveys.archive(caller, id);
  }
}
