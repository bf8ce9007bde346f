import { type FieldProblem, snakeCase } from '@keyway/platform';
import type { EntityManager } from 'typeorm';
import { members } from '../kernel/member.js';
import { danglingIds, rowsOf } from '../kernel/references.js';
import type { Owner } from '../kernel/resource.entity.js';
import { surveys } from '../surveys/surveys.resource.js';
import { SequenceSurveyMissing } from './sequences.errors.js';
import type { SequenceStep } from './step.js';

/** What a step may name. */
const NAMED = [
  { property: 'surveyId', rows: rowsOf(surveys) },
  { property: 'ownerId', rows: members },
] as const;

const HOLD_SURVEYS = `
  SELECT id FROM surveys WHERE id = ANY ($1::uuid[]) AND tenant_id = $2 AND environment = $3 FOR KEY SHARE`;

/** Sees to it that the surveys which these steps send are not deleted before `tx` ends. Throws SequenceSurveyMissing. */
export async function holdSurveys(
  tx: EntityManager,
  { tenantId, environment }: Owner,
  steps: readonly SequenceStep[],
): Promise<void> {
  const ids = steps.flatMap(({ surveyId }) => surveyId ?? []);
  if (ids.length === 0) return;
  const held = await tx.query<{ id: string }[]>(HOLD_SURVEYS, [ids, tenantId, environment]);
  const there = new Set(held.map(({ id }) => id));
  const missing = steps.flatMap(({ surveyId }, index) => (!surveyId || there.has(surveyId) ? [] : [`steps[${index}]`]));
  if (missing.length > 0) throw new SequenceSurveyMissing({ steps: missing.join(', ') });
}

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
