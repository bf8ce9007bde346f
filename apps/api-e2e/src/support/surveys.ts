import { call } from './client.js';

/** One of each type. */
export const SURVEY_QUESTIONS = [
  { id: 'recommend', type: 'nps', title: 'How likely are you to recommend us?', required: true },
  { id: 'ease', type: 'rating', title: 'How easy was it?', scale: 5 },
  { id: 'plan', type: 'single', title: 'Which plan?', options: ['Free', 'Pro'] },
  { id: 'uses', type: 'multiple', title: 'What for?', options: ['Sync', 'Reports', 'Alerts'] },
  { id: 'why', type: 'text', title: 'Why?' },
];

export interface SentSurvey {
  readonly sendId: string;
  /** The link of the one contact it was sent to, as a path. */
  readonly path: string;
}

/** Activates a draft and sends it to one new contact, by a link. */
export async function sendByLink(url: string, key: string, surveyId: string, email: string): Promise<SentSurvey> {
  await call(url, 'POST', `/api/v1/surveys/${surveyId}/activate`, { key });
  const body = { channel: 'link', contacts: [{ email }] };
  const { body: sent } = await call<{ send_id: string; results: { link: string }[] }>(
    url,
    'POST',
    `/api/v1/surveys/${surveyId}/send`,
    { key, body },
  );
  return { sendId: sent.send_id, path: new URL(sent.results[0]!.link).pathname };
}

/** Posts the page's form as a browser does. */
export const submit = (url: string, path: string, fields: Readonly<Record<string, string>>) =>
  call(url, 'POST', path, {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  });

/** Makes a survey, has it answered, and answers the id of the response. */
export async function answeredSurvey(url: string, key: string): Promise<string> {
  const body = { name: 'Answered', questions: [{ id: 'recommend', type: 'nps', title: 'How likely?' }] };
  const survey = await call<{ id: string }>(url, 'POST', '/api/v1/surveys', { key, body });
  const { path } = await sendByLink(url, key, survey.body.id, 'answers@example.com');
  const response = await call<{ id: string }>(url, 'POST', path, { body: { answers: { recommend: 9 } } });
  return response.body.id;
}
