import { defineScopes } from '@keyway/scopes';

export const apiKeyScopes = defineScopes('api-keys', {
  read: 'List and read API keys. Secrets are never shown again.',
  write: 'Create, change, rotate and revoke API keys.',
});
