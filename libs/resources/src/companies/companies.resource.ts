import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { CompanyView, CreateCompany, ListCompanies, UpdateCompany } from './company.dto.js';
import { Company } from './company.entity.js';

export const companies = defineResource({
  name: 'companies',
  label: 'company',
  entity: Company,
  scopes: defineScopes('companies', {
    read: 'List and retrieve company details.',
    write: 'Create, update, and delete companies.',
  }),
  list: ListCompanies,
  create: CreateCompany,
  update: UpdateCompany,
  view: CompanyView,
});
