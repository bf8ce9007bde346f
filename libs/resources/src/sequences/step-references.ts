import { type FieldProblem, snakeCase } from '@keyway/platform';
import type { EntityManager } from 'typeorm';
import { members } from '../kernel/member.js';
import { danglingIds, rowsOf } from '../kernel/references.js';
import type { Owner } from '../kernel/resource.entity.js';
import { surveys } from '../surveys/surveys.resource.js';
import type { SequenceStep } from './step.js';

/** What a step may name. */
const NAMED = [
  { property: 'surveyId', rows: rowsOf(surveys) },
  { property: 'ownerId', rows: members },
] as const;

/** What to tell of every step that names somebody else's survey or member, or none there is. */
export async function danglingSteps(
  db: EntityManager,
  owner: Owner,
  steps: readonly SequenceStep[],
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const { property, rows } of NAMED) {
    const named = steps.flatMap((step, index) => {
      const id = step[property];
      return id ? [{ field: `steps[${index}].${snakeCase(property)}`, id }] : [];
    });
    problems.push(...(await danglingIds(db, owner, rows, named)));
  }
  return problems;
}
