import { defineEvent } from '@keyway/events';
import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { CreateSurvey, ListSurveys, SurveyView, UpdateSurvey } from './survey.dto.js';
import { Survey } from './survey.entity.js';

export const surveys = defineResource({
  name: 'surveys',
  label: 'survey',
  entity: Survey,
  scopes: defineScopes('surveys', {
    read: 'List and retrieve survey details.',
    write: 'Create, update, and delete surveys.',
    send: 'Trigger survey sends to contacts.',
  }),
  list: ListSurveys,
  create: CreateSurvey,
  update: UpdateSurvey,
  view: SurveyView,
});

export const surveyEvents = {
  activated: defineEvent('survey.activated', 'A survey was activated: it can be sent and answered.', SurveyView),
  paused: defineEvent('survey.paused', 'A survey was paused: nothing is sent and nothing can be answered.', SurveyView),
  resumed: defineEvent('survey.resumed', 'A paused survey goes on.', SurveyView),
  archived: defineEvent('survey.archived', 'A survey was archived: it has ended.', SurveyView),
};
