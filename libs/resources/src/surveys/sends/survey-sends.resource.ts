import { defineEvent } from '@keyway/events';
import { defineResource } from '../../kernel/define-resource.js';
import { surveys } from '../surveys.resource.js';
import { ListSurveySends, SurveySendView } from './survey-send.dto.js';
import { SurveySend } from './survey-send.entity.js';

/** Made by sending a survey and changed by the worker, so that only its list and itself have routes of their own. */
export const surveySends = defineResource(
  {
    name: 'survey-sends',
    label: 'survey send',
    entity: SurveySend,
    scopes: surveys.scopes,
    list: ListSurveySends,
    create: SurveySendView,
    update: SurveySendView,
    view: SurveySendView,
  },
  { tells: ['created', 'deleted'] },
);

export const surveySendEvents = {
  started: defineEvent('survey_send.started', 'A scheduled send of a survey began.', SurveySendView),
  cancelled: defineEvent('survey_send.cancelled', 'A send of a survey was cancelled before its end.', SurveySendView),
  sent: defineEvent('survey.sent', 'A survey was sent to everybody who was to be sent it.', SurveySendView),
};
