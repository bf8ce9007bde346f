import { Check, Column, Index, VirtualColumn } from 'typeorm';
import { RefersTo, ResourceTable } from '../../kernel/constraints.js';
import { isOneOf } from '../../kernel/is-one-of.js';
import { ResourceEntity } from '../../kernel/resource.entity.js';
import { Survey } from '../survey.entity.js';
import { SurveySendStateInvalid } from '../surveys.errors.js';
import {
  SEND_STATES,
  type SendState,
  SURVEY_CHANNELS,
  type SurveyChannel,
  UNFINISHED_STATES,
} from './survey-channel.js';

/** Counted when it is read: what is kept beside would be one row for every invitation to queue at. */
const Counted = (condition: string): PropertyDecorator =>
  VirtualColumn({
    type: 'integer',
    query: (send) =>
      `SELECT count(*)::integer FROM survey_invitations AS it WHERE it.send_id = ${send}.id AND it.${condition}`,
  });

@ResourceTable('survey_sends')
@Check('survey_sends_state_check', isOneOf('state', SEND_STATES))
@Check('survey_sends_channel_check', isOneOf('channel', SURVEY_CHANNELS))
@Index('survey_sends_survey_id_idx', ['tenantId', 'environment', 'surveyId', 'createdAt', 'id'])
@RefersTo(() => Survey, 'surveyId', {
  constraint: 'survey_sends_survey_id_fkey',
  label: 'survey',
  idPrefix: 'svy',
  onDelete: 'CASCADE',
})
export class SurveySend extends ResourceEntity {
  @Column({ type: 'uuid', update: false })
  readonly surveyId!: string;

  @Column({ type: 'text', update: false })
  readonly channel!: SurveyChannel;

  @Column('text')
  readonly state!: SendState;

  @Column({ type: 'timestamptz', precision: 3, nullable: true, update: false })
  readonly sendAt: Date | null = null;

  @Column({ type: 'integer', update: false })
  readonly accepted!: number;

  @Column({ type: 'integer', update: false })
  readonly skipped!: number;

  @Counted(`state = 'pending'`) readonly pending!: number;
  @Counted(`state = 'sent'`) readonly sent!: number;
  @Counted(`state = 'dropped'`) readonly dropped!: number;
  @Counted('answered_at IS NOT NULL') readonly answered!: number;

  /** What was sent stays sent. */
  cancel(): void {
    const allowedStates: readonly SendState[] = UNFINISHED_STATES;
    if (!allowedStates.includes(this.state))
      throw new SurveySendStateInvalid({ state: this.state, done: 'cancelled' }, { allowedStates });
    Object.assign(this, { state: 'cancelled' });
  }
}
