import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { CreateLeadList, LeadListView, ListLeadLists, UpdateLeadList } from './lead-list.dto.js';
import { LeadList } from './lead-list.entity.js';

export const lists = defineResource({
  name: 'lists',
  label: 'list',
  entity: LeadList,
  scopes: defineScopes('lists', {
    read: 'View lists, list metadata, and list counts.',
    write: 'Create, update, and delete lists.',
  }),
  list: ListLeadLists,
  create: CreateLeadList,
  update: UpdateLeadList,
  view: LeadListView,
});
