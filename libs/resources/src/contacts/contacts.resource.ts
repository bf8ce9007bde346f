import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { ContactView, CreateContact, ListContacts, UpdateContact } from './contact.dto.js';
import { Contact } from './contact.entity.js';

export const contacts = defineResource({
  name: 'contacts',
  label: 'contact',
  entity: Contact,
  scopes: defineScopes('contacts', {
    read: 'List and retrieve contact details.',
    write: 'Create, update, and delete contacts.',
  }),
  list: ListContacts,
  create: CreateContact,
  update: UpdateContact,
  view: ContactView,
});
