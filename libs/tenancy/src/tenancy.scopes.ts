import { defineScopes } from '@keyway/scopes';

export const tenantScopes = defineScopes('tenants', {
  read: 'Read the tenant.',
  write: 'Rename the tenant.',
});

export const memberScopes = defineScopes('members', {
  read: 'List members and invitations.',
  write: 'Invite people, change roles and remove members.',
});

export const creditScopes = defineScopes('credits', {
  read: 'Read the credit balance and its ledger.',
});
