import { Module } from '@nestjs/common';
import { BookingsController } from './bookings/bookings.controller.js';
import { bookings } from './bookings/bookings.resource.js';
import { CompaniesController } from './companies/companies.controller.js';
import { companies } from './companies/companies.resource.js';
import { contacts } from './contacts/contacts.resource.js';
import { standardController } from './kernel/standard-controller.js';
import { leads } from './leads/leads.resource.js';
import { ListsController } from './lists/lists.controller.js';
import { lists } from './lists/lists.resource.js';
import { ResourcesModule } from './resources.module.js';

/** The whole public surface of the resources. A group's own controller comes first, so that its words are not taken for ids. */
@Module({
  imports: [ResourcesModule],
  controllers: [
    standardController(contacts),
    CompaniesController,
    standardController(companies),
    BookingsController,
    standardController(bookings),
    ListsController,
    standardController(lists),
    standardController(leads),
  ],
})
export class ResourcesHttpModule {}
