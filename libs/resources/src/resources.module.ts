import { Module } from '@nestjs/common';
import { bookings } from './bookings/bookings.resource.js';
import { BookingsService } from './bookings/bookings.service.js';
import { companies } from './companies/companies.resource.js';
import { contacts } from './contacts/contacts.resource.js';
import { ResourceStores } from './kernel/define-resource.js';
import { leads } from './leads/leads.resource.js';
import { ListLeadsService } from './lists/list-leads.service.js';
import { lists } from './lists/lists.resource.js';

const stores = ResourceStores.for(contacts, companies, bookings, lists, leads);

@Module({
  imports: [stores],
  providers: [BookingsService, ListLeadsService],
  exports: [stores, BookingsService, ListLeadsService],
})
export class ResourcesModule {}
