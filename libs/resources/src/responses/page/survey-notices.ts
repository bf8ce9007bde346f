import type { DomainError, ErrorClass } from '@keyway/platform';
import {
  SurveyClosed,
  SurveyLinkExpired,
  SurveyLinkUnknown,
  SurveyLinkUsed,
  SurveyPaused,
  SurveyUnavailable,
} from '../../surveys/surveys.errors.js';

interface Notice {
  readonly sign: string;
  readonly title: string;
  readonly text: string;
}

export const THANKS: Notice = {
  sign: '✓',
  title: 'Thank you',
  text: 'Your answers have arrived. You can close this page.',
};

const FAILURE: Notice = {
  sign: '!',
  title: 'Something went wrong',
  text: 'That was not your fault. Nothing was recorded; please try again in a moment.',
};

const NOTICES: ReadonlyMap<string, Notice> = new Map(
  (
    [
      [
        SurveyLinkUnknown,
        '?',
        'No survey here',
        'This link leads nowhere. Please check that it was copied as a whole.',
      ],
      [SurveyLinkUsed, '✓', 'Already answered', 'This survey was answered by this link. Thank you for that.'],
      [
        SurveyLinkExpired,
        '○',
        'This link has expired',
        'Ask whoever sent it for a new one, if you still want to answer.',
      ],
      [SurveyClosed, '○', 'This survey has ended', 'Answers are no longer taken. Thank you for wanting to.'],
      [SurveyPaused, '…', 'Taking a break', 'This survey is paused. Please come back later: your link stays good.'],
      [SurveyUnavailable, '…', 'Not available', 'This survey is not available at present. Please try again later.'],
    ] satisfies [ErrorClass, string, string, string][]
  ).map(([{ code }, sign, title, text]) => [code, { sign, title, text }]),
);

/** What a person is told of an error: its own page where it has one, else that it was not their fault. */
export const noticeOf = ({ code }: DomainError): Notice => NOTICES.get(code) ?? FAILURE;
