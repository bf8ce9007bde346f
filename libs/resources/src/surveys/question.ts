import { BodyInvalid, type FieldProblem, Flag, OneOf, Text, Texts, Whole } from '@keyway/platform';

export const QUESTION_TYPES = ['nps', 'rating', 'single', 'multiple', 'text'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** How likely they are to recommend, from 0 to 10: Reichheld's Net Promoter question. */
export const NPS_MAX = 10;
const DEFAULT_SCALE = 5;
const MIN_OPTIONS = 2;

/** What the answers go by; it begins with a letter, so that no name every object has is one. */
const QUESTION_ID = /^[a-z][a-z0-9_]*$/;

export class Question {
  @Text({
    optional: true,
    max: 40,
    pattern: QUESTION_ID,
    patternMessage: 'Must be lower-case letters, digits and underscores, and begin with a letter',
    example: 'recommend',
    description: 'What its answers go by. Of your choice, or `q1`, `q2` and so on; send it back with every change.',
  })
  readonly id!: string;

  @OneOf('QuestionType', QUESTION_TYPES, {
    description:
      '`nps` is answered by 0 to 10, `rating` by 1 to its `scale`, `single` and `multiple` by their options.',
  })
  readonly type!: QuestionType;

  @Text({ max: 500, example: 'How likely are you to recommend us?' })
  readonly title!: string;

  @Text({ optional: true, nullable: true, max: 1000, example: 'To a friend or a colleague.' })
  readonly description!: string | null;

  @Flag({ optional: true, example: true, description: 'Whether it must be answered; `false` unless said.' })
  readonly required!: boolean;

  @Texts({ optional: true, maxItems: 50, example: [], description: 'Of `single` and `multiple`, two at least.' })
  readonly options!: readonly string[];

  @Whole({
    min: 2,
    max: 10,
    optional: true,
    nullable: true,
    example: 5,
    description: 'The best of a `rating`, of which 1 is the worst; 5 unless said. Null for every other type.',
  })
  readonly scale!: number | null;
}

export const EXAMPLE_QUESTIONS = [
  { id: 'recommend', type: 'nps', title: 'How likely are you to recommend us?', required: true },
  { id: 'why', type: 'text', title: 'What is the main reason for that?' },
];

/**
 * The questions as they are kept, each with an id of its own and nothing its type has no use for. Throws BodyInvalid,
 * which names every field that does not fit.
 */
export function drawnUp(given: readonly Question[]): Question[] {
  const details = given.flatMap((question, index) => problemsOf(question, `questions[${index}]`));
  const taken = new Set<string>();
  given.forEach(({ id }, index) => {
    if (taken.has(id)) details.push({ field: `questions[${index}].id`, message: 'Must not repeat another question’s' });
    if (id) taken.add(id);
  });
  if (details.length > 0) throw new BodyInvalid({}, { details });
  return given.map((question) => {
    const { id = freeId(taken), type, title, description = null, required = false, options = [] } = question;
    const scale = type === 'rating' ? (question.scale ?? DEFAULT_SCALE) : null;
    return { id, type, title, description, required, options, scale };
  });
}

function problemsOf({ type, options = [], scale }: Question, path: string): FieldProblem[] {
  const isChoice = type === 'single' || type === 'multiple';
  const problems: FieldProblem[] = [];
  if (isChoice && options.length < MIN_OPTIONS)
    problems.push({ field: `${path}.options`, message: `Must have ${MIN_OPTIONS} items at least` });
  if (!isChoice && options.length > 0)
    problems.push({ field: `${path}.options`, message: 'Are of single and multiple questions only' });
  if (type !== 'rating' && typeof scale === 'number')
    problems.push({ field: `${path}.scale`, message: 'Is of rating questions only' });
  return problems;
}

/** The first of `q1`, `q2`, … that no question has; from then on one has it. */
function freeId(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`q${number}`)) number++;
  taken.add(`q${number}`);
  return `q${number}`;
}
