import { Check, Column, VirtualColumn } from 'typeorm';
import { PreventsRemoval, ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import type { Question } from './question.js';
import type { SurveyFields, UpdateSurvey } from './survey.dto.js';
import { SURVEY_STATES, type SurveyState } from './survey-state.js';
import {
  SurveyHasResponses,
  SurveyQuestionsFrozen,
  SurveyQuestionsMissing,
  SurveyStateInvalid,
} from './surveys.errors.js';

@ResourceTable('surveys')
@Check('surveys_state_check', isOneOf('state', SURVEY_STATES))
@PreventsRemoval('responses_survey_id_fkey', SurveyHasResponses)
export class Survey extends ResourceEntity implements SurveyFields {
  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly description: string | null = null;

  @Column('jsonb')
  readonly questions: readonly Question[] = [];

  @Column('text')
  readonly state: SurveyState = 'draft';

  @VirtualColumn({
    type: 'integer',
    query: (survey) => `SELECT count(*)::integer FROM responses WHERE responses.survey_id = ${survey}.id`,
  })
  readonly responseCount!: number;

  /** Answers refer to questions: from the first activation on these stay as they are. Answers whether anything is to change. */
  revise(change: Partial<UpdateSurvey>): boolean {
    if (change.questions && this.state !== 'draft')
      throw new SurveyQuestionsFrozen({ state: this.state }, { allowedStates: ['draft'] });
    Object.assign(this, change);
    return Object.keys(change).length > 0;
  }

  activate(): void {
    this.assertState('activated', ['draft']);
    if (this.questions.length === 0) throw new SurveyQuestionsMissing();
    this.become('active');
  }

  /** Nothing is sent and nothing can be answered until it is resumed. */
  pause(): void {
    this.assertState('paused', ['active']);
    this.become('paused');
  }

  resume(): void {
    this.assertState('resumed', ['paused']);
    this.become('active');
  }

  archive(): void {
    this.assertState('archived', ['draft', 'active', 'paused']);
    this.become('archived');
  }

  assertSendable(): void {
    this.assertState('sent', ['active']);
  }

  private assertState(done: string, allowedStates: readonly SurveyState[]): void {
    if (!allowedStates.includes(this.state))
      throw new SurveyStateInvalid({ state: this.state, done }, { allowedStates });
  }

  private become(state: SurveyState): void {
    Object.assign(this, { state });
  }
}
