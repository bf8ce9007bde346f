import { BodyInvalid, type FieldProblem, Id, OneOf, snakeCase, Text, Whole } from '@keyway/platform';
import { TASK_TYPES, type TaskType } from '../tasks/task-state.js';
import { PLACEHOLDERS, unknownPlaceholder } from '../contacts/personal-text.js';

export const STEP_TYPES = ['email', 'sms', 'wait', 'survey', 'task', 'end'] as const;
export type StepType = (typeof STEP_TYPES)[number];

const CHANNELS = ['email', 'sms'] as const;
const YEAR_S = 365 * 86_400;
const MAX_DUE_DAYS = 365;

/** What an enrolment knows a step by; it begins with a letter, so that no name every object has is one. */
const STEP_ID = /^[a-z][a-z0-9_]*$/;

export class SequenceStep {
  @Text({
    optional: true,
    max: 40,
    pattern: STEP_ID,
    patternMessage: 'Must be lower-case letters, digits and underscores, and begin with a letter',
    example: 'welcome',
    description:
      'What an enrolment knows it by. Of your choice, or `s1`, `s2` and so on; send it back with every change.',
  })
  readonly id!: string;

  @OneOf('SequenceStepType', STEP_TYPES, {
    description: '`end` completes the enrolment, as the last step does anyway.',
  })
  readonly type!: StepType;

  @Text({ optional: true, example: 'Welcome, {{first_name}}', description: 'Of `email`.' })
  readonly subject?: string;

  @Text({
    optional: true,
    max: 10_000,
    example: 'Hello {{first_name}}, good to have you with us.',
    description: `Of \`email\` and \`sms\`: plain text. In it and in \`subject\` these are filled in, or left empty: ${PLACEHOLDERS}.`,
  })
  readonly body?: string;

  @Whole({ min: 1, max: YEAR_S, optional: true, example: 86_400, description: 'Of `wait`: a year at most.' })
  readonly delaySeconds?: number;

  @Id('svy', { optional: true, description: 'Of `survey`: which one; it must be active when its turn comes.' })
  readonly surveyId?: string;

  @OneOf('SequenceChannel', CHANNELS, { optional: true, description: 'Of `survey`: how; `email` unless said.' })
  readonly channel?: (typeof CHANNELS)[number];

  @Text({ optional: true, example: 'Call about the renewal', description: 'Of `task`, as all that follow.' })
  readonly title?: string;

  @Text({ optional: true, max: 5000, example: 'Ask for the yearly price.' })
  readonly description?: string;

  @OneOf('TaskType', TASK_TYPES, { optional: true, description: '`todo` unless said.' })
  readonly taskType?: TaskType;

  @Whole({ min: 0, max: MAX_DUE_DAYS, optional: true, example: 2, description: 'So many days after it is made.' })
  readonly dueInDays?: number;

  @Id('usr', { optional: true, description: 'Whose task it is.' })
  readonly ownerId?: string;
}

export const EXAMPLE_STEPS = [
  { id: 'welcome', type: 'email', subject: 'Welcome, {{first_name}}', body: 'Good to have you with us.' },
  { type: 'wait', delay_seconds: 86_400 },
  { type: 'task', title: 'Ask how it goes', task_type: 'call', due_in_days: 2 },
];

type Detail = Exclude<keyof SequenceStep, 'id' | 'type'>;

const DETAILS: Readonly<Record<StepType, { readonly needed: readonly Detail[]; readonly taken: readonly Detail[] }>> = {
  email: { needed: ['subject', 'body'], taken: [] },
  sms: { needed: ['body'], taken: [] },
  wait: { needed: ['delaySeconds'], taken: [] },
  survey: { needed: ['surveyId'], taken: ['channel'] },
  task: { needed: ['title'], taken: ['description', 'taskType', 'dueInDays', 'ownerId'] },
  end: { needed: [], taken: [] },
};

/** The steps as they are kept, each with an id of its own. Throws BodyInvalid, which names every field that does not fit. */
export function laidOut(given: readonly SequenceStep[]): SequenceStep[] {
  const details = given.flatMap((step, index) => problemsOf(step, given.slice(0, index), `steps[${index}]`));
  if (details.length > 0) throw new BodyInvalid({}, { details });
  const taken = new Set(given.map(({ id }) => id));
  let number = 0;
  const freeId = (): string => {
    do number++;
    while (taken.has(`s${number}`));
    return `s${number}`;
  };
  return given.map((step) => ({ ...step, id: step.id ?? freeId() }));
}

function problemsOf(step: SequenceStep, before: readonly SequenceStep[], path: string): FieldProblem[] {
  const at = (property: string, message: string): FieldProblem => ({
    field: `${path}.${snakeCase(property)}`,
    message,
  });
  const { needed, taken } = DETAILS[step.type];
  const own = new Set<string>(['id', 'type', ...needed, ...taken]);
  const problems = [
    ...needed.filter((it) => step[it] === undefined).map((it) => at(it, 'Is required')),
    ...Object.keys(step).flatMap((it) => (own.has(it) ? [] : [at(it, `Is not of ${step.type}`)])),
    ...(['subject', 'body'] as const).flatMap((it) => {
      const unknown = unknownPlaceholder(step[it] ?? '');
      return unknown ? [at(it, `Contacts have nothing for ${unknown}`)] : [];
    }),
  ];
  if (step.id !== undefined && before.some(({ id }) => id === step.id))
    problems.push(at('id', 'Must not repeat another step’s'));
  if (before.some(({ type }) => type === 'end')) problems.push(at('type', 'Is never reached: it comes after an end'));
  return problems;
}
