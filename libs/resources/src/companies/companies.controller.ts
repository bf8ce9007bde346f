import { CursorInvalid, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContactView, ListCompanyContacts } from '../contacts/contact.dto.js';
import type { Contact } from '../contacts/contact.entity.js';
import { contacts } from '../contacts/contacts.resource.js';
import { InjectStore } from '../kernel/define-resource.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { companies } from './companies.resource.js';
import type { Company } from './company.entity.js';

@ApiTags('Companies')
@Controller(companies.name)
export class CompaniesController {
  constructor(
    @InjectStore(companies) private readonly companies: ResourceStore<Company>,
    @InjectStore(contacts) private readonly contacts: ResourceStore<Contact>,
  ) {}

  @Get(':id/contacts')
  @RequireScopes(companies.scopes.read, contacts.scopes.read)
  @ApiOperation({ operationId: 'listCompanyContacts', summary: 'List the contacts of a company' })
  @Returns(pageOf(ContactView), 200, 'A page of contacts, newest first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  async listContacts(
    @Caller() caller: Principal,
    @ResourceId(companies) id: string,
    @Query() query: ListCompanyContacts,
  ): Promise<Page<RowOf<Contact>>> {
    await this.companies.get(caller, id);
    return this.contacts.list(caller, query, { sql: 'company_id = $', value: id });
  }
}
