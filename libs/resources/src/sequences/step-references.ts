import { encodeId, type FieldProblem } from '@keyway/platform';
import type { DataSource } from 'typeorm';
import type { Owner } from '../kernel/resource.entity.js';
import type { SequenceStep } from './step.js';

/** What a step may name, and which of these ids are the owner's. */
const NAMED = [
  {
    property: 'surveyId',
    field: 'survey_id',
    message: (id: string) => `There is no survey ${encodeId('svy', id)}`,
    known: 'SELECT id FROM surveys WHERE id = ANY ($1::uuid[]) AND tenant_id = $2 AND environment = $3',
  },
  {
    property: 'ownerId',
    field: 'owner_id',
    message: () => 'Must be a member of the tenant',
    known:
      'SELECT user_id AS id FROM memberships WHERE user_id = ANY ($1::uuid[]) AND tenant_id = $2 AND $3::text IS NOT NULL',
  },
] as const;

/** What to tell of every step that names somebody else's survey or member, or none there is. */
export async function danglingSteps(
  database: DataSource,
  { tenantId, environment }: Owner,
  steps: readonly SequenceStep[],
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const { property, field, message, known } of NAMED) {
    const named = steps.flatMap((step, index) => (step[property] ? [{ id: step[property], index }] : []));
    if (named.length === 0) continue;
    const rows = await database.query<{ id: string }[]>(known, [named.map(({ id }) => id), tenantId, environment]);
    const knownIds = new Set(rows.map(({ id }) => id));
    for (const { id, index } of named)
      if (!knownIds.has(id)) problems.push({ field: `steps[${index}].${field}`, message: message(id) });
  }
  return problems;
}
