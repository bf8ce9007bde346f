import { defineScopes } from '@keyway/scopes';

export const callLogScopes = defineScopes('call-logs', {
  read: 'Search and read the call logs of the tenant.',
});
