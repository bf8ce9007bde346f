import { defineEvent } from '@keyway/events';
import { defineResource } from '../kernel/define-resource.js';
import { inboxScopes } from './conversations.resource.js';
import { ListMessages, MessageView } from './message.dto.js';
import { Message } from './message.entity.js';

/** Written by sending and receiving, so that none is created or changed as such. */
export const messages = defineResource(
  {
    name: 'messages',
    label: 'message',
    entity: Message,
    scopes: inboxScopes,
    list: ListMessages,
    create: MessageView,
    update: MessageView,
    view: MessageView,
  },
  { tells: ['created'] },
);

export const messageEvents = {
  received: defineEvent('message.received', 'Somebody wrote to the tenant.', MessageView),
  sent: defineEvent('message.sent', 'A message was handed over.', MessageView),
  delivered: defineEvent('message.delivered', 'A message arrived.', MessageView),
  failed: defineEvent('message.failed', 'A message did not arrive, or nobody can say that it did.', MessageView),
};
