import { defineScopes } from '@keyway/scopes';

export const callLogScopes = defineScopes('call-logs', {
  read: 'Search and read the call logs of the tenant.',
  write: 'Change how long call logs are kept and what is captured with them.',
});

export const usageScopes = defineScopes('usage', {
  read: 'See how much is called, by whom, and how it goes.',
});

export const alertScopes = defineScopes('alerts', {
  read: 'See the alerts and when they fired.',
  write: 'Create, update, and delete alerts.',
});
