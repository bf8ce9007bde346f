import { defineScopes } from '@keyway/scopes';

export const messagingScopes = defineScopes('outgoing-messages', {
  read: 'List and read what was sent to people, or would have been.',
});
