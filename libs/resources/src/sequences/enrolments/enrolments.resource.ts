import { defineEvent } from '@keyway/events';
import { defineResource } from '../../kernel/define-resource.js';
import { sequences } from '../sequences.resource.js';
import { EnrolmentView, ListEnrolments } from './enrolment.dto.js';
import { Enrolment } from './enrolment.entity.js';

/** Made by executing a sequence and changed by the worker, so that only its list and itself have routes of their own. */
export const enrolments = defineResource(
  {
    name: 'enrolments',
    label: 'enrolment',
    entity: Enrolment,
    scopes: sequences.scopes,
    list: ListEnrolments,
    create: EnrolmentView,
    update: EnrolmentView,
    view: EnrolmentView,
  },
  { tells: ['created', 'updated'] },
);

export const enrolmentEvents = {
  completed: defineEvent('enrolment.completed', 'A contact has come to the end of a sequence.', EnrolmentView),
  cancelled: defineEvent('enrolment.cancelled', 'An enrolment was cancelled before its end: see why.', EnrolmentView),
  failed: defineEvent(
    'enrolment.failed',
    'A step of an enrolment could not be done, and it ended there.',
    EnrolmentView,
  ),
};
