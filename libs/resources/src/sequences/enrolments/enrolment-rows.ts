import { newId } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Owner, RowOf } from '../../kernel/resource.entity.js';
import type { SequenceStep } from '../step.js';
import { delayOf, dueIn } from './due.js';
import type { Enrolment } from './enrolment.entity.js';

/** What the events of many enrolments at once tell of each. */
const COLUMNS = `
  id, sequence_id AS "sequenceId", contact_id AS "contactId", execution_id AS "executionId", state,
  step_id AS "stepId", due_at AS "dueAt", reason, error, finished_at AS "finishedAt", created_at AS "createdAt",
  updated_at AS "updatedAt"`;

/** In the order of the contacts, so that of two executions at once neither waits for the other. */
const ENROL = `
  INSERT INTO enrolments
    (id, tenant_id, environment, sequence_id, execution_id, contact_id, metadata, state, step_id, due_at)
  SELECT it.id, $1, $2, $3, $4, it.contact_id, '{}', 'active', $5, ${dueIn('$6')}
  FROM unnest($7::uuid[], $8::uuid[]) AS it (id, contact_id) ORDER BY it.contact_id
  ON CONFLICT (tenant_id, environment, sequence_id, contact_id) WHERE state = 'active' DO NOTHING
  RETURNING ${COLUMNS}`;

const UNPARK = `
  UPDATE enrolments SET is_parked = false
  WHERE sequence_id = $1 AND state = 'active' AND is_parked AND tenant_id = $2 AND environment = $3
  RETURNING id`;

const END_ACTIVE = `
  UPDATE enrolments
  SET state = 'cancelled', reason = 'sequence_archived', step_id = NULL, due_at = NULL, finished_at = now(), updated_at = now()
  WHERE sequence_id = $1 AND state = 'active' AND tenant_id = $2 AND environment = $3
  RETURNING ${COLUMNS}`;

const STANDING_ELSEWHERE = `
  SELECT DISTINCT step_id AS "stepId" FROM enrolments
  WHERE sequence_id = $1 AND state = 'active' AND step_id <> ALL ($2::text[]) AND tenant_id = $3 AND environment = $4
  ORDER BY step_id`;

type EnrolmentRow = Omit<RowOf<Enrolment>, 'externalId' | 'metadata'>;

/** What is done to many enrolments of a sequence at once, each in one statement. */
@Injectable()
export class EnrolmentRows {
  /** Begins one for each of these contacts who has none under way. Answers those it has begun. */
  enrol(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    { sequenceId, executionId }: Pick<Enrolment, 'sequenceId' | 'executionId'>,
    first: SequenceStep,
    contactIds: readonly string[],
  ): Promise<EnrolmentRow[]> {
    const ids = contactIds.map(() => newId());
    const values = [tenantId, environment, sequenceId, executionId, first.id, delayOf(first), ids, contactIds];
    return tx.query<EnrolmentRow[]>(ENROL, values);
  }

  /** Answers those whose turn came while their sequence was paused, each once. */
  async unpark(tx: EntityManager, { tenantId, environment }: Owner, sequenceId: string): Promise<string[]> {
    const values = [sequenceId, tenantId, environment];
    const [rows] = await tx.query<[{ id: string }[], number]>(UNPARK, values);
    return rows.map(({ id }) => id);
  }

  /** Ends all that are under way, of a sequence that ends. */
  async endActive(tx: EntityManager, { tenantId, environment }: Owner, sequenceId: string): Promise<EnrolmentRow[]> {
    const values = [sequenceId, tenantId, environment];
    const [rows] = await tx.query<[EnrolmentRow[], number]>(END_ACTIVE, values);
    return rows;
  }

  /** The steps at which enrolments stand, beside these. */
  async standingElsewhere(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    sequenceId: string,
    steps: readonly SequenceStep[],
  ): Promise<string[]> {
    const values = [sequenceId, steps.map(({ id }) => id), tenantId, environment];
    const rows = await tx.query<{ stepId: string }[]>(STANDING_ELSEWHERE, values);
    return rows.map(({ stepId }) => stepId);
  }
}
