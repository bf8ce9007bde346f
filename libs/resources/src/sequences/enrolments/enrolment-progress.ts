import { Lanes, newId, statement } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Contact } from '../../contacts/contact.entity.js';
import type { Owner } from '../../kernel/resource.entity.js';
import type { SequenceStep } from '../step.js';
import { delayOf, dueIn } from './due.js';
import type { EnrolmentStepView } from './enrolment.dto.js';
import type { Enrolment } from './enrolment.entity.js';
import { passGate } from '../../kernel/gate.js';
import type { StepResult } from './step-effects.js';

/** An enrolment in hand: nobody else moves it, and neither its sequence nor its contact changes, until `tx` ends. */
export interface HeldEnrolment {
  readonly steps: readonly SequenceStep[];
  /** Whether its sequence is. */
  readonly isActive: boolean;
  /** Null where it was deleted. */
  readonly contact: Contact | null;
  /** The one that is next, and when. */
  readonly stepId: string;
  readonly dueAt: Date;
  readonly isDue: boolean;
  /** The steps it has behind it. */
  readonly done: readonly string[];
}

const OWNED = 'tenant_id = $2 AND environment = $3';

const NAME = `
  SELECT sequence_id AS "sequenceId", contact_id AS "contactId" FROM enrolments
  WHERE id = $1 AND state = 'active' AND ${OWNED}`;

const SEQUENCE = `SELECT steps, state = 'active' AS "isActive" FROM sequences WHERE id = $1 AND ${OWNED}`;

const HOLD = `
  SELECT step_id AS "stepId", due_at AS "dueAt", due_at <= now() AS "isDue" FROM enrolments
  WHERE id = $1 AND state = 'active' AND ${OWNED} FOR NO KEY UPDATE`;

const DONE = `SELECT step_id AS "stepId" FROM enrolment_steps WHERE enrolment_id = $1 AND ${OWNED}`;

/** Its unique key is what makes the effect of a step happen once: both are in one transaction. */
const RECORD = `
  INSERT INTO enrolment_steps
    (id, tenant_id, environment, enrolment_id, step_id, type, outcome, reason, error, message, send_id, task_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12)`;

const MOVE_ON = `
  UPDATE enrolments SET step_id = $4, due_at = ${dueIn('$5')}, updated_at = now()
  WHERE id = $1 AND state = 'active' AND ${OWNED} RETURNING due_at AS "dueAt"`;

const PARK = `UPDATE enrolments SET is_parked = true WHERE id = $1 AND ${OWNED}`;

const END = `
  UPDATE enrolments
  SET state = $4, reason = $5, error = $6::jsonb, step_id = NULL, due_at = NULL, finished_at = now(), updated_at = now()
  WHERE id = $1 AND state = 'active' AND ${OWNED}`;

const STEPS = statement(
  'enrolment_steps',
  `SELECT step_id AS "stepId", type, outcome, reason, error, message, send_id AS "sendId", task_id AS "taskId",
     finished_at AS "finishedAt"
   FROM enrolment_steps WHERE enrolment_id = $1 AND ${OWNED} ORDER BY id`,
);

/** One enrolment on its way, step by step. */
@Injectable()
export class EnrolmentProgress {
  constructor(private readonly lanes: Lanes) {}

  /**
   * Null where it has ended. The sequence and the contact come before the enrolment, as whoever archives the one or
   * deletes the other has it.
   */
  async hold(tx: EntityManager, { tenantId, environment }: Owner, id: string): Promise<HeldEnrolment | null> {
    const owner = [tenantId, environment];
    const [named] = await tx.query<Pick<Enrolment, 'sequenceId' | 'contactId'>[]>(NAME, [id, ...owner]);
    if (!named) return null;
    const { sequenceId, contactId } = named;
    await passGate(tx, { tenantId }, sequenceId);
    const [sequence] = await tx.query<Pick<HeldEnrolment, 'steps' | 'isActive'>[]>(SEQUENCE, [sequenceId, ...owner]);
    if (!sequence) return null;
    const contact = contactId && (await contactOf(tx, contactId, { tenantId, environment }));
    const [next] = await tx.query<Pick<HeldEnrolment, 'stepId' | 'dueAt' | 'isDue'>[]>(HOLD, [id, ...owner]);
    if (!next) return null;
    const done = await tx.query<{ stepId: string }[]>(DONE, [id, ...owner]);
    return { ...sequence, ...next, contact: contact || null, done: done.map(({ stepId }) => stepId) };
  }

  async record(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    enrolmentId: string,
    step: SequenceStep,
    { outcome, reason, error, message, sendId, taskId }: StepResult,
  ): Promise<void> {
    const made = [reason, error && JSON.stringify(error), message, sendId, taskId].map((it) => it ?? null);
    await tx.query(RECORD, [newId(), tenantId, environment, enrolmentId, step.id, step.type, outcome, ...made]);
  }

  /** Answers when that step is due. */
  async moveOn(tx: EntityManager, { tenantId, environment }: Owner, id: string, next: SequenceStep): Promise<Date> {
    const values = [id, tenantId, environment, next.id, delayOf(next)];
    const [[moved]] = await tx.query<[[{ dueAt: Date }], number]>(MOVE_ON, values);
    return moved.dueAt;
  }

  /** Leaves it to whoever resumes its sequence. */
  async park(tx: EntityManager, { tenantId, environment }: Owner, id: string): Promise<void> {
    await tx.query(PARK, [id, tenantId, environment]);
  }

  async end(
    tx: EntityManager,
    { tenantId, environment }: Owner,
    id: string,
    { state, reason, error }: Partial<Pick<Enrolment, 'state' | 'reason' | 'error'>>,
  ): Promise<void> {
    const why = [reason ?? null, error ? JSON.stringify(error) : null];
    await tx.query(END, [id, tenantId, environment, state, ...why]);
  }

  /** In the order in which they came. */
  stepsOf({ tenantId, environment }: Owner, id: string): Promise<EnrolmentStepView[]> {
    return this.lanes.query<EnrolmentStepView>(STEPS, [id, tenantId, environment]);
  }
}

/** Whoever is about to unsubscribe them waits for the step that is under way, and it sees whether they have. */
const contactOf = (tx: EntityManager, id: string, owner: Pick<Owner, 'tenantId' | 'environment'>) =>
  tx.findOne(Contact, { where: { id, ...owner }, lock: { mode: 'pessimistic_read' } });
