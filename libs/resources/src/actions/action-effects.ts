import { notFound } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CampaignMembers } from '../campaigns/members/campaign-members.service.js';
import { companies } from '../companies/companies.resource.js';
import { Company } from '../companies/company.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { contacts } from '../contacts/contacts.resource.js';
import { InjectStore } from '../kernel/define-resource.js';
import type { Owner } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import type { Task } from '../tasks/task.entity.js';
import { tasks } from '../tasks/tasks.resource.js';
import type { ActionEntity } from './action-state.js';
import { type ActionStep, changeOf } from './action-step.js';
import { TagsFull } from './actions.errors.js';
import { ContactListing } from './contact-listing.js';

/** What a contact may have. */
const MAX_TAGS = 50;

export interface Target {
  readonly entity: ActionEntity;
  readonly id: string;
}

/** What the steps of an action do, each within the transaction that says it is done. */
@Injectable()
export class ActionEffects {
  constructor(
    @InjectStore(contacts) private readonly contacts: ResourceStore<Contact>,
    @InjectStore(companies) private readonly companies: ResourceStore<Company>,
    @InjectStore(tasks) private readonly tasks: ResourceStore<Task>,
    private readonly listing: ContactListing,
    private readonly campaigns: CampaignMembers,
  ) {}

  /** Throws ResourceNotFound for what is gone meanwhile, and whatever a request for it alone would be refused with. */
  async apply(tx: EntityManager, owner: Owner, step: ActionStep, target: Target): Promise<void> {
    const row = await this.lock(tx, owner, target);
    switch (step.type) {
      case 'add_tag':
        return this.change(tx, owner, target, row, withTag(row as Contact, step.tag!));
      case 'remove_tag':
        return this.change(tx, owner, target, row, {
          tags: (row as Contact).tags.filter((tag) => tag !== step.tag),
        });
      case 'update_field':
        return this.change(tx, owner, target, row, changeOf(target.entity, step));
      case 'create_task':
        return this.createTask(tx, owner, step, target);
      case 'add_to_list':
        return this.listing.add(tx, owner, step.listId!, row as Contact);
      case 'add_to_campaign':
        await this.campaigns.addIn(tx, owner, step.campaignId!, [target.id]);
        return;
    }
  }

  /** Locked, so that of two who change its tags neither loses the other's. */
  private async lock(tx: EntityManager, { tenantId, environment }: Owner, { entity, id }: Target) {
    const where = { id, tenantId, environment };
    const lock = { mode: 'for_no_key_update' } as const;
    if (entity === 'contact')
      return (await tx.findOne(Contact, { where, lock })) ?? notFound(contacts.label, contacts.idPrefix, id);
    return (await tx.findOne(Company, { where, lock })) ?? notFound(companies.label, companies.idPrefix, id);
  }

  /** What is so already is not changed, and nothing is told of it. */
  private async change(
    tx: EntityManager,
    owner: Owner,
    { entity, id }: Target,
    row: object,
    change: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const now = row as Record<string, unknown>;
    const isOther = Object.entries(change).some(([name, value]) => JSON.stringify(now[name]) !== JSON.stringify(value));
    if (!isOther) return;
    if (entity === 'contact') await this.contacts.within(tx).update(owner, id, change);
    else await this.companies.within(tx).update(owner, id, change);
  }

  private async createTask(tx: EntityManager, owner: Owner, step: ActionStep, { entity, id }: Target): Promise<void> {
    const { title, description, taskType, dueAt, ownerId } = step;
    await this.tasks.within(tx).create(owner, {
      title: title!,
      ...(description && { description }),
      ...(taskType && { type: taskType }),
      ...(dueAt && { dueAt: new Date(dueAt) }),
      ...(ownerId && { ownerId }),
      ...(entity === 'contact' ? { contactId: id } : { companyId: id }),
    });
  }
}

function withTag({ tags }: Contact, tag: string): { tags: readonly string[] } {
  if (tags.includes(tag)) return { tags };
  if (tags.length >= MAX_TAGS) throw new TagsFull({ count: tags.length });
  return { tags: [...tags, tag] };
}
