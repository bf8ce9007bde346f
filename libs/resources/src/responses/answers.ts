import type { FieldProblem } from '@keyway/platform';
import { NPS_MAX, type Question } from '../surveys/question.js';

/** A number for nps and rating, an option for single, options for multiple, words for text. */
export type Answer = number | string | readonly string[];
/** By the id of the question; a question without one was not answered. */
export type Answers = Readonly<Record<string, Answer>>;

export const MAX_TEXT_LENGTH = 5_000;

export const RESPONSE_CATEGORIES = ['promoter', 'passive', 'detractor'] as const;
export type ResponseCategory = (typeof RESPONSE_CATEGORIES)[number];

/**
 * Reads what somebody answered. Problems name the question; in none of them is anything of what was typed. Nothing is
 * the same as not answering: an absent value, null, an empty text, no options.
 */
export function readAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
): { answers: Answers; problems: FieldProblem[] } {
  const answers: Record<string, Answer> = {};
  const problems: FieldProblem[] = [];
  for (const question of questions) {
    const value = Object.hasOwn(given, question.id) ? given[question.id] : null;
    const problem = isNothing(value) ? missing(question) : misfit(question, value);
    if (problem) problems.push({ field: question.id, message: problem });
    else if (!isNothing(value)) answers[question.id] = typeof value === 'string' ? value.trim() : (value as Answer);
  }
  const known = new Set(questions.map(({ id }) => id));
  for (const id of Object.keys(given))
    if (!known.has(id)) problems.push({ field: id.slice(0, 40), message: 'Is no question of this survey' });
  if (problems.length === 0 && Object.keys(answers).length === 0)
    problems.push({ field: questions[0]!.id, message: 'Answer one question at least' });
  return { answers, problems };
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

const missing = ({ required, type }: Question): string | null => {
  if (!required) return null;
  return type === 'text' ? 'Please write an answer' : 'Please choose an answer';
};

function misfit({ type, options, scale }: Question, value: unknown): string | null {
  switch (type) {
    case 'nps':
      return isWhole(value, 0, NPS_MAX) ? null : `Must be a whole number from 0 to ${NPS_MAX}`;
    case 'rating':
      return isWhole(value, 1, scale!) ? null : `Must be a whole number from 1 to ${scale}`;
    case 'single':
      return isOption(options, value) ? null : 'Must be one of the options';
    case 'multiple':
      return isChoice(options, value) ? null : 'Must be some of the options, each once';
    case 'text':
      return typeof value === 'string' && value.length <= MAX_TEXT_LENGTH
        ? null
        : `Must be text of ${MAX_TEXT_LENGTH} characters at most`;
  }
}

const isWhole = (value: unknown, min: number, max: number): boolean =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

const isOption = (options: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && options.includes(value);

const isChoice = (options: readonly string[], value: unknown): boolean =>
  Array.isArray(value) && value.every((it) => isOption(options, it)) && new Set(value).size === value.length;

export interface Score {
  readonly score: number | null;
  readonly category: ResponseCategory | null;
}

/**
 * By the answer to the first nps question. A survey without one scores the mean of the ratings given, each on its own
 * scale, and has no category: what is a promoter is defined for the ten-point question alone.
 */
export function scoreOf(questions: readonly Question[], answers: Answers): Score {
  const nps = questions.find(({ type }) => type === 'nps');
  if (nps) {
    const score = numberOf(nps, answers);
    return score === null ? NO_SCORE : { score, category: categoryOf(score) };
  }
  const given = questions.filter(({ type }) => type === 'rating').map((it) => numberOf(it, answers));
  const ratings = given.filter((it) => it !== null);
  if (ratings.length === 0) return NO_SCORE;
  const mean = ratings.reduce((sum, it) => sum + it, 0) / ratings.length;
  return { score: Math.round(mean * 100) / 100, category: null };
}

const NO_SCORE: Score = { score: null, category: null };

/** An id may be the name of something every object has. */
const numberOf = ({ id }: Question, answers: Answers): number | null =>
  Object.hasOwn(answers, id) ? (answers[id] as number) : null;

const PROMOTER_MIN = 9;
const PASSIVE_MIN = 7;

const categoryOf = (score: number): ResponseCategory =>
  score >= PROMOTER_MIN ? 'promoter' : score >= PASSIVE_MIN ? 'passive' : 'detractor';
