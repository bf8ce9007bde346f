import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { CreateLead, LeadView, ListLeads, UpdateLead } from './lead.dto.js';
import { Lead } from './lead.entity.js';

export const leads = defineResource({
  name: 'leads',
  label: 'lead',
  entity: Lead,
  scopes: defineScopes('leads', {
    read: 'View lead details including contact information.',
    write: 'Create, update, and delete leads.',
  }),
  list: ListLeads,
  create: CreateLead,
  update: UpdateLead,
  view: LeadView,
});
