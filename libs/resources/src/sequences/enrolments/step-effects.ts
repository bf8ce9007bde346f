import { Outgoing } from '@keyway/messaging';
import { Clock } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Contact } from '../../contacts/contact.entity.js';
import { personalLine, personalText } from '../../contacts/personal-text.js';
import { InjectStore } from '../../kernel/define-resource.js';
import { type Failure, failureOf, refusalOrThrow } from '../../kernel/failure.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import { addressOf } from '../../surveys/sends/eligibility.js';
import { SurveySends } from '../../surveys/sends/survey-sends.service.js';
import { taskOf } from '../../tasks/planned-task.js';
import type { Task } from '../../tasks/task.entity.js';
import { tasks } from '../../tasks/tasks.resource.js';
import type { SequenceStep } from '../step.js';
import type { StepOutcome } from './enrolment-state.js';

/** What a step has come to, and what it has made. */
export interface StepResult {
  readonly outcome: StepOutcome;
  readonly reason?: 'no_address';
  readonly error?: Failure;
  readonly message?: 'recorded' | 'queued';
  readonly sendId?: string;
  readonly taskId?: string;
}

/** A step whose turn has come for somebody. */
export interface DueStep {
  readonly enrolmentId: string;
  readonly step: SequenceStep;
  readonly contact: Contact;
}

const NO_ADDRESS: StepResult = { outcome: 'skipped', reason: 'no_address' };

/** What the steps of a sequence do, each within the transaction that says it is done. */
@Injectable()
export class StepEffects {
  constructor(
    private readonly outgoing: Outgoing,
    private readonly sends: SurveySends,
    @InjectStore(tasks) private readonly tasks: ResourceStore<Task>,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers what a request for it alone would be refused with as its failure, and takes back what it had written by
   * then. Throws what is nobody's fault, so that it is tried again.
   */
  async apply(tx: EntityManager, owner: Owner, due: DueStep): Promise<StepResult> {
    try {
      return await tx.transaction((part) => this.effect(part, owner, due));
    } catch (error) {
      return { outcome: 'failed', error: failureOf(refusalOrThrow(error)) };
    }
  }

  private async effect(tx: EntityManager, owner: Owner, due: DueStep): Promise<StepResult> {
    const { step, contact } = due;
    switch (step.type) {
      case 'email':
      case 'sms':
        return this.send(tx, owner, due, step.type);
      case 'survey':
        return this.sendSurvey(tx, owner, step, contact);
      case 'task':
        return this.createTask(tx, owner, step, contact);
      case 'wait':
      case 'end':
        return { outcome: 'done' };
    }
  }

  private async send(
    tx: EntityManager,
    owner: Owner,
    { enrolmentId, step, contact }: DueStep,
    channel: 'email' | 'sms',
  ): Promise<StepResult> {
    const to = addressOf(contact, channel);
    if (!to) return NO_ADDRESS;
    const { status } = await this.outgoing.send(tx, owner, {
      channel,
      to,
      ...(step.subject && { subject: personalLine(step.subject, contact) }),
      body: personalText(step.body!, contact),
      contactId: contact.id,
      effectKey: `enrolment:${enrolmentId}:${step.id}`,
    });
    return { outcome: 'done', message: status === 'recorded' ? 'recorded' : 'queued' };
  }

  private async sendSurvey(
    tx: EntityManager,
    owner: Owner,
    { surveyId, channel = 'email' }: SequenceStep,
    contact: Contact,
  ): Promise<StepResult> {
    if (!addressOf(contact, channel)) return NO_ADDRESS;
    const { sendId } = await this.sends.sendIn(tx, owner, surveyId!, { contactIds: [contact.id], channel });
    return { outcome: 'done', sendId };
  }

  private async createTask(tx: EntityManager, owner: Owner, step: SequenceStep, contact: Contact): Promise<StepResult> {
    const task = taskOf(step, contact.id, this.clock.now());
    return { outcome: 'done', taskId: (await this.tasks.within(tx).create(owner, task)).id };
  }
}
