export const SURVEY_CHANNELS = ['email', 'sms', 'link'] as const;
export type SurveyChannel = (typeof SURVEY_CHANNELS)[number];

export const SEND_STATES = ['scheduled', 'sending', 'sent', 'cancelled'] as const;
export type SendState = (typeof SEND_STATES)[number];

/** Those of which something is still to be sent. */
export const UNFINISHED_STATES = ['scheduled', 'sending'] as const satisfies readonly SendState[];
