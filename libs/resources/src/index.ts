import type { ScopeGroup } from '@keyway/scopes';
import { Booking } from './bookings/booking.entity.js';
import { bookings } from './bookings/bookings.resource.js';
import { companies } from './companies/companies.resource.js';
import { Company } from './companies/company.entity.js';
import { Contact } from './contacts/contact.entity.js';
import { contacts } from './contacts/contacts.resource.js';
import { laterGroups } from './later-groups.scopes.js';
import { Lead } from './leads/lead.entity.js';
import { leads } from './leads/leads.resource.js';
import { LeadList } from './lists/lead-list.entity.js';
import { lists } from './lists/lists.resource.js';
import { CreateCompaniesAndContacts1764000400000 } from './migrations/1764000400000-create-companies-and-contacts.js';
import { CreateListsAndLeads1764000400100 } from './migrations/1764000400100-create-lists-and-leads.js';
import { CreateBookings1764000400200 } from './migrations/1764000400200-create-bookings.js';

export { BookingsService } from './bookings/bookings.service.js';
export { storeToken } from './kernel/define-resource.js';
export type { Owner } from './kernel/resource.entity.js';
export { ResourceStore } from './kernel/resource.store.js';
export { ListLeadsService } from './lists/list-leads.service.js';
export { ResourcesModule } from './resources.module.js';
export { Booking, bookings, companies, Company, Contact, contacts, Lead, LeadList, leads, lists };

export const resourceScopes: readonly ScopeGroup[] = [
  contacts.scopes,
  companies.scopes,
  lists.scopes,
  leads.scopes,
  bookings.scopes,
  ...laterGroups,
];
export const resourcesEntities = [Company, Contact, Lead, LeadList, Booking];
export const resourcesMigrations = [
  CreateCompaniesAndContacts1764000400000,
  CreateListsAndLeads1764000400100,
  CreateBookings1764000400200,
];
