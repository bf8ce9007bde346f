import type { Question } from '../../surveys/question.js';

type Given = Record<string, unknown>;

/**
 * The name of a question's field. A choice of several has one field for each option, because a form field that is sent
 * more than once is refused before any route sees it.
 */
export const fieldName = ({ id }: Question, option?: number): string => (option === undefined ? id : `${id}.${option}`);

/** What a browser's form means: its fields are texts, and what was left empty is sent all the same. */
export function fromForm(questions: readonly Question[], form: unknown): Given {
  const sent = (typeof form === 'object' && form !== null ? form : {}) as Given;
  const field = (name: string): unknown => (Object.hasOwn(sent, name) ? sent[name] : undefined);
  return Object.fromEntries(
    questions.map((question) => [question.id, given(question, (option) => field(fieldName(question, option)))]),
  );
}

function given({ type, options }: Question, field: (option?: number) => unknown): unknown {
  if (type === 'multiple') return options.filter((_, index) => field(index) !== undefined);
  const value = field();
  const isNumber = type === 'nps' || type === 'rating';
  return isNumber && typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : value;
}
