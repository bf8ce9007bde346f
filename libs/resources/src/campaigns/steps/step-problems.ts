import { type FieldProblem, snakeCase } from '@keyway/platform';
import { type CampaignStepType, MAX_CONDITION_DEPTH, type Step } from './campaign-step.js';
import { type Condition, conditionProblem } from './condition.js';
import { unknownPlaceholder } from '../../contacts/personal-text.js';
import { placed, type PlacedStep } from './step-tree.js';

const MAX_STEPS = 100;

type Detail = Exclude<keyof Step, 'type'>;

const DETAILS: Readonly<
  Record<CampaignStepType, { readonly needed: readonly Detail[]; readonly taken: readonly Detail[] }>
> = {
  email: { needed: ['subject', 'body'], taken: [] },
  linkedin_message: { needed: ['body'], taken: [] },
  task: { needed: ['title'], taken: ['description', 'taskType', 'dueInDays', 'ownerId'] },
  condition: { needed: ['field', 'operator'], taken: ['value', 'onTrue', 'onFalse'] },
  end: { needed: [], taken: [] },
};

/** What is wrong with the steps as such, by the path of each field. */
export function stepProblems(steps: readonly Step[]): FieldProblem[] {
  const all = [...placed(steps)];
  if (all.length > MAX_STEPS)
    return [{ field: 'steps', message: `Must be ${MAX_STEPS} at most, those of branches included` }];
  return all.flatMap((it) => problemsOf(it).map(({ field, message }) => ({ field: `${it.path}${field}`, message })));
}

/** The members of the tenant whom tasks are for, and where each is named. */
export const ownersNamed = (steps: readonly Step[]): { readonly id: string; readonly field: string }[] =>
  [...placed(steps)].flatMap(({ step: { ownerId }, path }) =>
    ownerId ? [{ id: ownerId, field: `${path}.owner_id` }] : [],
  );

/** By what comes after the path of the step. */
function problemsOf(it: PlacedStep): FieldProblem[] {
  const { step, depth, siblings, index } = it;
  if (siblings[index - 1]?.type === 'end') return [{ field: '', message: 'Is never reached, after an end' }];
  if (step.type === 'condition' && depth >= MAX_CONDITION_DEPTH)
    return [at('type', `Must be no condition: they go ${MAX_CONDITION_DEPTH} deep at most`)];
  const { needed, taken } = DETAILS[step.type];
  const missing = needed.filter((name) => step[name] === undefined);
  const own = new Set<string>(['type', ...needed, ...taken]);
  const foreign = Object.keys(step).filter((name) => !own.has(name));
  if (missing.length + foreign.length > 0)
    return [
      ...missing.map((name) => at(name, 'Is required')),
      ...foreign.map((name) => at(name, `Is not of ${step.type}`)),
    ];
  return step.type === 'condition' ? conditionProblems(step) : textProblems(step);
}

function conditionProblems(step: Step): FieldProblem[] {
  const problem = conditionProblem(step as Condition);
  const isEmpty = !step.onTrue?.length && !step.onFalse?.length;
  return [
    ...(problem ? [at(problem.field, problem.message)] : []),
    ...(isEmpty ? [at('onTrue', 'Must have a step, or on_false must')] : []),
  ];
}

const textProblems = (step: Step): FieldProblem[] =>
  (['subject', 'body'] as const).flatMap((name) => {
    const unknown = unknownPlaceholder(step[name] ?? '');
    return unknown ? [at(name, `Contacts have nothing for ${unknown}`)] : [];
  });

const at = (property: string, message: string): FieldProblem => ({ field: `.${snakeCase(property)}`, message });
