import { NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import { EXAMPLE_QUESTIONS, Question } from './question.js';
import { SURVEY_STATES, type SurveyState } from './survey-state.js';

export class SurveyFields {
  @Text({ example: 'After the first month', description: 'The title of its page, too.' })
  readonly name!: string;

  @Text({ optional: true, nullable: true, max: 2000, example: 'Two questions, one minute.' })
  readonly description!: string | null;

  @NestedList(() => Question, {
    optional: true,
    maxItems: 50,
    example: EXAMPLE_QUESTIONS,
    description: 'In their order. They can be changed, as a whole, until the survey is activated.',
  })
  readonly questions!: readonly Question[];
}

class SurveyFacts {
  @OneOf('SurveyState', SURVEY_STATES)
  readonly state!: SurveyState;

  @Whole({ min: 0, max: 2_147_483_647, example: 12, description: 'How many have answered.' })
  readonly responseCount!: number;
}

export class CreateSurvey extends IntersectionType(SurveyFields, ResourceFields) {}
export class UpdateSurvey extends PartialType(CreateSurvey) {}
export class SurveyView extends IntersectionType(
  identified('svy'),
  SurveyFields,
  SurveyFacts,
  ResourceFields,
  ResourceView,
) {}
export class ListSurveys extends listQuery(SurveyFacts, ['state']) {}
