import { Id, Instant, ListQuery, Nested, NestedList, OneOf, Texts, Whole } from '@keyway/platform';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { ArrayNotEmpty } from 'class-validator';
import { ItemError } from '../kernel/batch.dto.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import {
  ACTION_ENTITIES,
  ACTION_STATUSES,
  type ActionEntity,
  type ActionStatus,
  ITEM_STATES,
  type ItemState,
} from './action-state.js';
import { ActionStep, STEP_TYPES, type StepType } from './action-step.js';

const MAX_IDS = 500;
const MAX_STEPS = 10;
const ITEMS = { min: 0, max: MAX_IDS * MAX_STEPS };

class ActionFields {
  @OneOf('ActionEntity', ACTION_ENTITIES)
  readonly entity!: ActionEntity;

  @ArrayNotEmpty({ message: 'Must have one at least' })
  @NestedList(() => ActionStep, {
    maxItems: MAX_STEPS,
    example: [{ type: 'add_tag', tag: 'vip' }],
    description: 'What to do to each of them, in this order.',
  })
  readonly actions!: readonly ActionStep[];
}

class Chosen {
  @ArrayNotEmpty({ message: 'Must name one at least' })
  @Texts({
    maxItems: MAX_IDS,
    example: ['con_01kq0v8m3tf5x9d2c7h4n6p8qr'],
    description: 'Whom: ids of contacts or of companies, as `entity` says.',
  })
  readonly ids!: readonly string[];
}

/** How many items, of which there is one for each step on each contact or company, are in each state. */
export class ActionCounts {
  @Whole({ ...ITEMS, example: 0 }) readonly pending!: number;
  @Whole({ ...ITEMS, example: 2 }) readonly done!: number;
  @Whole({ ...ITEMS, example: 0 }) readonly failed!: number;
  @Whole({ ...ITEMS, example: 0 }) readonly cancelled!: number;
}

class ActionProgress {
  @OneOf('ActionStatus', ACTION_STATUSES, { description: '`completed` when nothing is left to do: see `counts`.' })
  readonly status!: ActionStatus;

  @Whole({ min: 1, max: ITEMS.max, example: 2, description: 'How many items there are.' })
  readonly total!: number;

  @Nested(() => ActionCounts, { description: 'How many of them are in each state.' })
  readonly counts!: ActionCounts;

  @Whole({ min: 0, max: 100, example: 100, description: 'How many of them are no longer pending, in per cent.' })
  readonly progress!: number;

  @Instant({ nullable: true }) readonly startedAt!: Date | null;
  @Instant({ nullable: true }) readonly finishedAt!: Date | null;
}

export class RunActions extends IntersectionType(ActionFields, Chosen, ResourceFields) {}
export class ActionView extends IntersectionType(
  identified('act'),
  ActionFields,
  ActionProgress,
  ResourceFields,
  ResourceView,
) {}
export class StartedAction extends PickType(ActionView, ['id', 'status']) {}
export class ListActions extends listQuery(IntersectionType(ActionFields, ActionProgress), ['status', 'entity']) {}

class ItemFacts {
  @OneOf('ActionItemState', ITEM_STATES)
  readonly state!: ItemState;
}

export class ActionItemView extends IntersectionType(identified('item'), ItemFacts) {
  @Id('con', { nullable: true, description: 'Null where it is about a company.' })
  readonly contactId!: string | null;

  @Id('cmp', { nullable: true, description: 'Null where it is about a contact.' })
  readonly companyId!: string | null;

  @Whole({ min: 0, max: MAX_STEPS - 1, description: 'Which of the actions, from 0.' })
  readonly index!: number;

  @OneOf('ActionStepType', STEP_TYPES)
  readonly type!: StepType;

  @Nested(() => ItemError, { nullable: true, description: 'Why it failed.' })
  readonly error!: ItemError | null;

  @Instant({ nullable: true })
  readonly finishedAt!: Date | null;
}

export class ListActionItems extends IntersectionType(ListQuery, PartialType(ItemFacts)) {}
