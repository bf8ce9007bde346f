import { Check, Column, Index, Unique } from 'typeorm';
import { Contact } from '../contacts/contact.entity.js';
import { RefersTo, ResourceTable } from '../kernel/constraints.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { ResourceEntity } from '../kernel/resource.entity.js';
import { SurveySend } from '../surveys/sends/survey-send.entity.js';
import { Survey } from '../surveys/survey.entity.js';
import { type Answers, RESPONSE_CATEGORIES, type ResponseCategory } from './answers.js';

/** What somebody answered, once and for all: nothing changes it but that its contact is deleted. */
@ResourceTable('responses')
@Check('responses_category_check', isOneOf('category', RESPONSE_CATEGORIES))
@Unique('responses_invitation_id_key', ['invitationId'])
@Index('responses_survey_id_idx', ['surveyId'])
@Index('responses_contact_id_idx', ['tenantId', 'environment', 'contactId'])
@Index('responses_submitted_at_idx', ['tenantId', 'environment', 'submittedAt'])
@RefersTo(() => Survey, 'surveyId', {
  constraint: 'responses_survey_id_fkey',
  label: 'survey',
  idPrefix: 'svy',
  onDelete: 'RESTRICT',
})
@RefersTo(() => SurveySend, 'sendId', {
  constraint: 'responses_send_id_fkey',
  label: 'survey send',
  idPrefix: 'snd',
  onDelete: 'RESTRICT',
})
@RefersTo(() => Contact, 'contactId', {
  constraint: 'responses_contact_id_fkey',
  label: 'contact',
  idPrefix: 'con',
  onDelete: 'SET NULL',
})
export class Response extends ResourceEntity {
  @Column({ type: 'uuid', update: false })
  readonly surveyId!: string;

  @Column({ type: 'uuid', update: false })
  readonly sendId!: string;

  @Column({ type: 'uuid', update: false })
  readonly invitationId!: string;

  @Column('uuid', { nullable: true })
  readonly contactId!: string | null;

  @Column('jsonb')
  readonly answers!: Answers;

  @Column('double precision', { nullable: true })
  readonly score!: number | null;

  @Column('text', { nullable: true })
  readonly category!: ResponseCategory | null;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly submittedAt!: Date;
}
