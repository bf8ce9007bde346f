import { Outgoing } from '@keyway/messaging';
import { Clock } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Contact } from '../../contacts/contact.entity.js';
import { InjectStore } from '../../kernel/define-resource.js';
import type { Owner } from '../../kernel/resource.entity.js';
import { ResourceStore } from '../../kernel/resource.store.js';
import { taskOf } from '../../tasks/planned-task.js';
import type { Task } from '../../tasks/task.entity.js';
import { tasks } from '../../tasks/tasks.resource.js';
import type { Step } from '../steps/campaign-step.js';
import { type Condition, holds } from '../steps/condition.js';
import { personalLine, personalText } from '../../contacts/personal-text.js';
import type { ProgramStep } from '../steps/step-tree.js';
import { linkedInAddress } from './linkedin-address.js';
import type { DueMember, StepResult } from './member-progress.js';

/** What the steps of a campaign do, each within the transaction that says it is done. */
@Injectable()
export class CampaignEffects {
  constructor(
    private readonly outgoing: Outgoing,
    @InjectStore(tasks) private readonly tasks: ResourceStore<Task>,
    private readonly clock: Clock,
  ) {}

  /** Throws whatever a request for it alone would be refused with. */
  async apply(
    tx: EntityManager,
    owner: Owner,
    { step, next, onTrue, onFalse }: ProgramStep,
    member: DueMember,
    contact: Contact,
  ): Promise<StepResult> {
    const { type } = step;
    switch (type) {
      case 'email':
      case 'linkedin_message':
        return { type, next, ...(await this.write(tx, owner, step, member, contact)) };
      case 'task':
        await this.tasks.within(tx).create(owner, taskOf(step, contact.id, this.clock.now()));
        return { type, next, outcome: 'done' };
      case 'condition':
        return holds(step as Condition, contact)
          ? { type, next: onTrue, outcome: 'on_true' }
          : { type, next: onFalse, outcome: 'on_false' };
      case 'end':
        return { type, next, outcome: 'done' };
    }
  }

  private async write(
    tx: EntityManager,
    owner: Owner,
    { type, subject, body }: Step,
    member: DueMember,
    contact: Contact,
  ): Promise<Pick<StepResult, 'outcome' | 'reason'>> {
    if (contact.unsubscribed) return { outcome: 'skipped', reason: 'unsubscribed' };
    const isMail = type === 'email';
    const to = isMail ? contact.email : linkedInAddress(contact);
    if (!to) return { outcome: 'skipped', reason: 'no_address' };
    const { status } = await this.outgoing.send(tx, owner, {
      channel: isMail ? 'email' : 'message',
      to,
      ...(isMail && { subject: personalLine(subject!, contact) }),
      body: personalText(body!, contact),
      contactId: contact.id,
      effectKey: `campaign-member:${member.id}:${member.step}`,
    });
    return { outcome: status === 'recorded' ? 'recorded' : 'done' };
  }
}
