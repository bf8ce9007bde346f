import { type FieldProblem, Id, Nested, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray } from 'class-validator';

export const MAX_BATCH_ITEMS = 500;
export const BATCH_STATUSES = ['created', 'updated', 'failed'] as const;

class ItemProblem implements FieldProblem {
  @Text({ example: 'email' }) readonly field!: string;
  @Text({ example: 'Invalid email format' }) readonly message!: string;
}

/** Why one item failed: what the request for it alone would have been answered. */
export class ItemError {
  @Text({ example: 'request.body_invalid', description: 'The exact error, as in `code` of an error answer.' })
  readonly code!: string;

  @Text({ max: 1000, example: 'Invalid request body' })
  readonly message!: string;

  @NestedList(() => ItemProblem, { optional: true })
  readonly details?: readonly FieldProblem[];
}

/** What became of one item of a batch. */
export interface ItemResult {
  /** Its place in the request, from 0. */
  readonly index: number;
  /** Null where it failed. */
  readonly id: string | null;
  readonly status: (typeof BATCH_STATUSES)[number];
  readonly error?: ItemError;
}

export interface BatchAnswer {
  readonly created: number;
  readonly updated: number;
  readonly failed: number;
  readonly results: readonly ItemResult[];
}

const COUNT = { min: 0, max: MAX_BATCH_ITEMS };

/** The body of a batch, as it is documented: items of the resource's own. */
export function batchBodyOf(item: Type<object>, noun: string): Type {
  class BatchBody {
    @NestedList(() => item, { maxItems: MAX_BATCH_ITEMS })
    readonly items!: readonly object[];
  }
  return named(BatchBody, `${noun}Batch`);
}

/** The same body as it is read: each item is checked on its own, later. */
export class BatchItems {
  @ArrayNotEmpty({ message: 'Must have one item at least' })
  @ArrayMaxSize(MAX_BATCH_ITEMS, { message: `Must have ${MAX_BATCH_ITEMS} items at most` })
  @IsArray({ message: 'Must be a list' })
  @ApiProperty({ type: 'array', items: { type: 'object' } })
  readonly items!: readonly unknown[];
}

export function batchAnswerOf(idPrefix: string, noun: string): Type<BatchAnswer> {
  class Result implements ItemResult {
    @Whole({ min: 0, max: MAX_BATCH_ITEMS - 1, description: 'The place of the item in the request, from 0.' })
    readonly index!: number;

    @Id(idPrefix, { nullable: true, description: 'Null where the item failed.' })
    readonly id!: string | null;

    @OneOf('BatchItemStatus', BATCH_STATUSES)
    readonly status!: (typeof BATCH_STATUSES)[number];

    @Nested(() => ItemError, { optional: true })
    readonly error?: ItemError;
  }
  named(Result, `${noun}BatchResult`);

  class Answer implements BatchAnswer {
    @Whole({ ...COUNT, example: 1 }) readonly created!: number;
    @Whole({ ...COUNT, example: 0 }) readonly updated!: number;
    @Whole({ ...COUNT, example: 0 }) readonly failed!: number;

    @NestedList(() => Result, { description: 'One for each item, in the order of the request.' })
    readonly results!: readonly Result[];
  }
  return named(Answer, `${noun}BatchAnswer`);
}

function named<T extends Type>(type: T, name: string): T {
  Object.defineProperty(type, 'name', { value: name });
  return type;
}
