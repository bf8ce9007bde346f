import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { companies } from '../companies/companies.resource.js';
import type { Company } from '../companies/company.entity.js';
import type { Contact } from '../contacts/contact.entity.js';
import { connectionOf } from '../kernel/connection.js';
import { InjectStore } from '../kernel/define-resource.js';
import { oneAtATime } from '../kernel/one-at-a-time.js';
import type { Owner } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import type { Lead } from '../leads/lead.entity.js';
import { leads } from '../leads/leads.resource.js';
import { ListLeadsService } from '../lists/list-leads.service.js';

/** The oldest of several, kept from being deleted until the transaction ends. */
const LEAD_WITH_EMAIL = `
  SELECT id FROM leads WHERE lower(email) = lower($1) AND tenant_id = $2 AND environment = $3
  ORDER BY created_at, id LIMIT 1 FOR KEY SHARE`;

/** Puts contacts into lists, which hold leads. */
@Injectable()
export class ContactListing {
  constructor(
    @InjectStore(companies) private readonly companies: ResourceStore<Company>,
    @InjectStore(leads) private readonly leads: ResourceStore<Lead>,
    private readonly lists: ListLeadsService,
  ) {}

  /** Adds the lead with the contact's email address or, where there is none, one made of the contact. */
  async add(tx: EntityManager, owner: Owner, listId: string, contact: Contact): Promise<void> {
    const leadId = (await this.leadOf(tx, owner, contact)) ?? (await this.makeLead(tx, owner, contact));
    await this.lists.add(owner, listId, [leadId], connectionOf(tx));
  }

  /** One at a time for each address, so that two actions at once make one lead. */
  private async leadOf(tx: EntityManager, owner: Owner, { email }: Contact) {
    const { tenantId, environment } = owner;
    await oneAtATime(tx, owner, 'leads', email.toLowerCase());
    const [lead] = await tx.query<{ id: string }[]>(LEAD_WITH_EMAIL, [email, tenantId, environment]);
    return lead?.id ?? null;
  }

  private async makeLead(tx: EntityManager, owner: Owner, contact: Contact): Promise<string> {
    const { email, phone, title, firstName, lastName, companyId } = contact;
    const company = companyId ? (await this.companies.within(tx).get(owner, companyId)).name : null;
    const name = [firstName, lastName].filter(Boolean).join(' ') || email;
    return (await this.leads.within(tx).create(owner, { name, email, phone, title, company })).id;
  }
}
