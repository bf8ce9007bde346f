import { Decimal, NestedList, Nested, OneOf, Text, Whole } from '@keyway/platform';
import { QUESTION_TYPES, type QuestionType } from '../surveys/question.js';

const COUNT = { min: 0, max: 2_147_483_647 };

class NetPromoterView {
  @Decimal({ nullable: true, min: -100, max: 100, example: 50, description: 'Promoters less detractors, in percent.' })
  readonly score!: number | null;
  @Whole({ ...COUNT, example: 7 }) readonly promoters!: number;
  @Whole({ ...COUNT, example: 2 }) readonly passives!: number;
  @Whole({ ...COUNT, example: 1 }) readonly detractors!: number;
}

class AnswerCount {
  @Text({ example: '9', description: 'A number or an option, as text.' }) readonly value!: string;
  @Whole({ ...COUNT, example: 4 }) readonly count!: number;
}

class QuestionResults {
  @Text({ example: 'recommend' }) readonly questionId!: string;
  @OneOf('QuestionType', QUESTION_TYPES) readonly type!: QuestionType;
  @Text({ max: 500, example: 'How likely are you to recommend us?' }) readonly title!: string;
  @Whole({ ...COUNT, example: 10, description: 'How many have answered it.' }) readonly answered!: number;

  @Decimal({ nullable: true, example: 8.6, description: 'Of nps and rating.' })
  readonly mean!: number | null;

  @NestedList(() => AnswerCount, {
    description: 'Every possible answer in its order and how many chose it; empty for text.',
  })
  readonly distribution!: readonly AnswerCount[];
}

export class SurveyResultsView {
  @Whole({ ...COUNT, example: 10 }) readonly responseCount!: number;

  @Decimal({ nullable: true, example: 8.6, description: 'Of the responses’ scores.' })
  readonly meanScore!: number | null;

  @Nested(() => NetPromoterView, { description: 'By the categories of the responses.' })
  readonly nps!: NetPromoterView;

  @NestedList(() => QuestionResults)
  readonly questions!: readonly QuestionResults[];
}
