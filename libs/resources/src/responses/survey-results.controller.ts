import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ResourceId } from '../kernel/resource-id.js';
import { surveys } from '../surveys/surveys.resource.js';
import { responses } from './responses.resource.js';
import { SurveyResultsView } from './survey-results.dto.js';
import { SurveyResults } from './survey-results.js';

@ApiTags('Surveys')
@Controller(surveys.name)
export class SurveyResultsController {
  constructor(private readonly results: SurveyResults) {}

  @Get(':id/results')
  @RequireScopes(surveys.scopes.read, responses.scopes.read)
  @ApiOperation({ operationId: 'getSurveyResults', summary: 'Summarize the responses of a survey' })
  @Returns(SurveyResultsView, 200, 'What was answered, counted.')
  @Fails(ResourceNotFound)
  get(@Caller() caller: Principal, @ResourceId(surveys) id: string): Promise<SurveyResultsView> {
    return this.results.of(caller, id);
  }
}
