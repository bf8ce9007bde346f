export const SURVEY_STATES = ['draft', 'active', 'paused', 'archived'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];
