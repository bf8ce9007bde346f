import { defineScopes } from '@keyway/scopes';

export const webhookScopes = defineScopes('webhooks', {
  read: 'List and retrieve webhook configurations.',
  write: 'Create, update, and delete webhooks.',
});
