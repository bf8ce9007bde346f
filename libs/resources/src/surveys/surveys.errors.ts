import { defineError } from '@keyway/platform';

export const SurveyStateInvalid = defineError(
  'survey.invalid_state',
  'conflict',
  'A survey that is {state} cannot be {done}.',
);
export const SurveyQuestionsMissing = defineError(
  'survey.questions_missing',
  'conflict',
  'A survey without a question cannot be activated.',
);
export const SurveyQuestionsFrozen = defineError(
  'survey.questions_frozen',
  'conflict',
  'The questions of a survey that is {state} cannot be changed: answers refer to them.',
);
export const SurveyHasResponses = defineError(
  'survey.has_responses',
  'conflict',
  'A survey with responses cannot be deleted; archive it.',
);
export const SurveyInUse = defineError(
  'survey.in_use',
  'conflict',
  'A survey that an active sequence sends cannot be deleted; pause the sequence first.',
);
export const SurveySendStateInvalid = defineError(
  'survey_send.invalid_state',
  'conflict',
  'A send that is {state} cannot be {done}.',
);
export const NobodyEligible = defineError(
  'survey_send.nobody_eligible',
  'invalid',
  'Nobody of those named can be sent this survey by {channel}.',
);
export const SurveyLinkUnknown = defineError(
  'survey_link.unknown',
  'not_found',
  'There is no survey behind this link.',
);
export const SurveyLinkUsed = defineError('survey_link.used', 'gone', 'This survey was answered already.');
export const SurveyLinkExpired = defineError('survey_link.expired', 'gone', 'This link has expired.');
export const SurveyClosed = defineError('survey_link.closed', 'gone', 'This survey has ended.');
export const SurveyUnavailable = defineError(
  'survey_link.unavailable',
  'conflict',
  'This survey is not available at present.',
);
export const SurveyPaused = defineError('survey_link.paused', 'conflict', 'This survey takes a break.');
