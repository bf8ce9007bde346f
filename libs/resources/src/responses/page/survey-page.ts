import { escapeHtml, type FieldProblem } from '@keyway/platform';
import { NPS_MAX, type Question } from '../../surveys/question.js';
import { MAX_TEXT_LENGTH } from '../answers.js';
import type { OpenSurvey } from '../survey-answering.js';
import { fieldName } from './answers-form.js';
import { PAGE_STYLE } from './page-style.js';

/** What somebody sent that was not right, and why. */
export interface Attempt {
  readonly given: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
}

/** The survey as a form that needs no script. After an attempt: with what was typed, and each message beside its question. */
export function surveyPage({ name, description, questions }: OpenSurvey, attempt?: Attempt): string {
  const cards = questions.map((question) => card(question, attempt?.given[question.id], problemOf(question, attempt)));
  return page(
    attempt ? `Please check: ${name}` : name,
    `<h1 dir="auto">${escapeHtml(name)}</h1>
${description ? `<p class="lead" dir="auto">${escapeHtml(description)}</p>` : '<p class="lead">It takes a minute, and you can answer once.</p>'}
${attempt ? summary(questions, attempt) : ''}
<form method="post" novalidate>
${cards.join('\n')}
<button type="submit">Send answers</button>
</form>`,
  );
}

/** A page that only says something. */
export const noticePage = ({ sign, title, text }: { sign: string; title: string; text: string }): string =>
  page(
    title,
    `<div class="notice"><div><div class="sign" aria-hidden="true">${sign}</div><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(text)}</p></div></div>`,
  );

const page = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;

function summary(questions: readonly Question[], { problems }: Attempt): string {
  const titles = new Map(questions.map(({ id, title }) => [id, title]));
  const items = problems.map(({ field, message }) => {
    const title = titles.get(field);
    return title
      ? `<li><a href="#${field}" dir="auto">${escapeHtml(title)}</a>: ${escapeHtml(message)}</li>`
      : `<li>${escapeHtml(message)}</li>`;
  });
  return `<div class="card summary" role="alert"><strong>Nothing was sent yet.</strong><ul>${items.join('')}</ul></div>`;
}

const problemOf = ({ id }: Question, attempt: Attempt | undefined): string | null =>
  attempt?.problems.find(({ field }) => field === id)?.message ?? null;

/** The ids of questions are lower-case words, which is what makes them safe as ids and names here. */
function card(question: Question, given: unknown, problem: string | null): string {
  const { id, title, description, required, type } = question;
  const notes = [...(description ? [`${id}-hint`] : []), ...(problem ? [`${id}-message`] : [])].join(' ');
  const state = `${notes && ` aria-describedby="${notes}"`}${problem ? ' aria-invalid="true"' : ''}`;
  const heading = `<span class="title" dir="auto">${escapeHtml(title)}</span>${required ? ' <span class="required">(required)</span>' : ''}`;
  const beside = `${description ? `<p class="hint" id="${id}-hint" dir="auto">${escapeHtml(description)}</p>` : ''}${problem ? `<p class="message" id="${id}-message">${escapeHtml(problem)}</p>` : ''}`;
  const css = problem ? 'card wrong' : 'card';
  if (type === 'text')
    return `<div class="${css}"><label for="${id}">${heading}</label>${beside}<textarea id="${id}" name="${id}" dir="auto" maxlength="${MAX_TEXT_LENGTH}"${required ? ' aria-required="true"' : ''}${state}>
${escapeHtml(typeof given === 'string' ? given : '')}</textarea></div>`;
  const role = type === 'multiple' ? '' : ` role="radiogroup"${required ? ' aria-required="true"' : ''}`;
  return `<fieldset class="${css}" id="${id}" tabindex="-1"${role}${state}><legend>${heading}</legend>${beside}${inputs(question, given)}</fieldset>`;
}

function inputs(question: Question, given: unknown): string {
  const { type, options, scale } = question;
  if (type === 'nps') return points(question, 0, NPS_MAX, given, ['Not likely', 'Very likely']);
  if (type === 'rating') return points(question, 1, scale!, given, ['Poor', 'Great']);
  const kind = type === 'multiple' ? 'checkbox' : 'radio';
  const chosen: readonly unknown[] = Array.isArray(given) ? given : [given];
  const choices = options.map((option, index) => {
    const name = fieldName(question, type === 'multiple' ? index : undefined);
    return `<label class="choice"><input type="${kind}" name="${name}" value="${escapeHtml(option)}"${chosen.includes(option) ? ' checked' : ''}><span dir="auto">${escapeHtml(option)}</span></label>`;
  });
  return `<div class="choices">${choices.join('')}</div>`;
}

function points(question: Question, from: number, to: number, given: unknown, [low, high]: [string, string]): string {
  const labels = Array.from({ length: to - from + 1 }, (_, index) => {
    const value = from + index;
    const said =
      value === from ? ` aria-label="${value}, ${low}"` : value === to ? ` aria-label="${value}, ${high}"` : '';
    return `<label class="point"><input type="radio" name="${fieldName(question)}" value="${value}"${said}${given === value ? ' checked' : ''}><span>${value}</span></label>`;
  });
  return `<div class="scale">${labels.join('')}</div><p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>`;
}
