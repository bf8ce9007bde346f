import { bind, BodyInvalid, type FieldProblem, Id, Instant, OneOf, planOf, snakeCase, Text } from '@keyway/platform';
import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { UpdateCompany } from '../companies/company.dto.js';
import { UpdateContact } from '../contacts/contact.dto.js';
import { TASK_TYPES, type TaskType } from '../tasks/task-state.js';
import type { ActionEntity } from './action-state.js';

export const STEP_TYPES = [
  'add_tag',
  'remove_tag',
  'add_to_list',
  'add_to_campaign',
  'create_task',
  'update_field',
] as const;
export type StepType = (typeof STEP_TYPES)[number];

/** What `update_field` may set: nothing that tells one row from another, nor what a change replaces as a whole. */
const SETTABLE: Readonly<Record<ActionEntity, { readonly fields: readonly string[]; readonly update: Type<object> }>> =
  {
    contact: {
      fields: ['first_name', 'last_name', 'phone', 'title', 'company_id', 'unsubscribed'],
      update: UpdateContact,
    },
    company: { fields: ['industry', 'size', 'owner_id'], update: UpdateCompany },
  };

/** One thing to do to each. */
export class ActionStep {
  @OneOf('ActionStepType', STEP_TYPES, {
    description:
      'Tags, lists and campaigns are of contacts only. `add_to_list` adds the lead with the same email, or makes it.',
  })
  readonly type!: StepType;

  @Text({ optional: true, max: 100, example: 'vip', description: 'Of `add_tag` and `remove_tag`.' })
  readonly tag?: string;

  @Id('lst', { optional: true, description: 'Of `add_to_list`.' })
  readonly listId?: string;

  @Id('camp', { optional: true, description: 'Of `add_to_campaign`.' })
  readonly campaignId?: string;

  @Text({ optional: true, example: 'Call about the renewal', description: 'Of `create_task`, as all that follow.' })
  readonly title?: string;

  @Text({ optional: true, max: 5000, example: 'Ask for the yearly price.' })
  readonly description?: string;

  @OneOf('TaskType', TASK_TYPES, { optional: true, description: '`todo` unless said.' })
  readonly taskType?: TaskType;

  @Instant({ optional: true })
  readonly dueAt?: Date;

  @Id('usr', { optional: true, description: 'Whose tasks they are.' })
  readonly ownerId?: string;

  @Text({
    optional: true,
    max: 50,
    example: 'title',
    description: `Of \`update_field\`. Of contacts one of ${SETTABLE.contact.fields.join(', ')}; of companies one of ${SETTABLE.company.fields.join(', ')}.`,
  })
  readonly field?: string;

  @ApiProperty({
    name: 'value',
    required: false,
    nullable: true,
    anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'null' }],
    example: 'Head of Computation',
    description: 'Of `update_field`: what `PATCH` would take for that field.',
  })
  readonly value?: unknown;
}

type Detail = Exclude<keyof ActionStep, 'type'>;

const DETAILS: Readonly<Record<StepType, { readonly needed: readonly Detail[]; readonly taken: readonly Detail[] }>> = {
  add_tag: { needed: ['tag'], taken: [] },
  remove_tag: { needed: ['tag'], taken: [] },
  add_to_list: { needed: ['listId'], taken: [] },
  add_to_campaign: { needed: ['campaignId'], taken: [] },
  create_task: { needed: ['title'], taken: ['description', 'taskType', 'dueAt', 'ownerId'] },
  update_field: { needed: ['field', 'value'], taken: [] },
};

const OF_CONTACTS_ONLY: ReadonlySet<StepType> = new Set(['add_tag', 'remove_tag', 'add_to_list', 'add_to_campaign']);

/** What is wrong with the steps as such, by the path of each field. */
export const stepProblems = (entity: ActionEntity, steps: readonly ActionStep[]): FieldProblem[] =>
  steps.flatMap((step, index) => problemsOf(entity, step, `actions[${index}]`));

function problemsOf(entity: ActionEntity, step: ActionStep, path: string): FieldProblem[] {
  const at = (property: string, message: string): FieldProblem => ({
    field: `${path}.${snakeCase(property)}`,
    message,
  });
  if (entity !== 'contact' && OF_CONTACTS_ONLY.has(step.type)) return [at('type', 'Is of contacts only')];
  const { needed, taken } = DETAILS[step.type];
  const missing = needed.filter((it) => step[it] === undefined);
  const own = new Set<string>(['type', ...needed, ...taken]);
  const foreign = Object.keys(step).filter((it) => !own.has(it));
  if (missing.length + foreign.length > 0)
    return [...missing.map((it) => at(it, 'Is required')), ...foreign.map((it) => at(it, `Is not of ${step.type}`))];
  return step.type === 'update_field' ? valueProblems(entity, step, at) : [];
}

function valueProblems(
  entity: ActionEntity,
  { field, value }: ActionStep,
  at: (property: string, message: string) => FieldProblem,
): FieldProblem[] {
  const { fields, update } = SETTABLE[entity];
  if (!fields.includes(field!)) return [at('field', `Must be one of ${fields.join(', ')}`)];
  const { problems } = bind(update, { [field!]: value }, 'json');
  return problems.map(({ message }) => at('value', message));
}

/** What `update_field` sets, as an update takes it. */
export function changeOf(entity: ActionEntity, { field, value }: ActionStep): Readonly<Record<string, unknown>> {
  const bound = bind(SETTABLE[entity].update, { [field!]: value }, 'json');
  if (bound.problems.length > 0) throw new BodyInvalid({}, { details: bound.problems });
  return { ...bound.value };
}

/** Every id of another row that a step names, with where it stands and how its kind of id begins. */
export function namedBy(entity: ActionEntity, steps: readonly ActionStep[]): NamedRow[] {
  return steps.flatMap((step, index) => {
    const path = `actions[${index}]`;
    if (step.listId) return [{ idPrefix: 'lst', id: step.listId, field: `${path}.list_id` }];
    if (step.campaignId) return [{ idPrefix: 'camp', id: step.campaignId, field: `${path}.campaign_id` }];
    if (step.ownerId) return [{ idPrefix: 'usr', id: step.ownerId, field: `${path}.owner_id` }];
    if (step.type !== 'update_field') return [];
    const { idPrefix } = planOf(SETTABLE[entity].update).find(({ wire }) => wire === step.field)!;
    const [id] = Object.values(changeOf(entity, step));
    return idPrefix && id ? [{ idPrefix, id: id as string, field: `${path}.value` }] : [];
  });
}

export interface NamedRow {
  readonly idPrefix: string;
  readonly id: string;
  readonly field: string;
}
