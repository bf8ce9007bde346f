import { defineEvent } from '@keyway/events';
import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { ConversationView, ListConversations, UpdateConversation } from './conversation.dto.js';
import { Conversation } from './conversation.entity.js';

export const inboxScopes = defineScopes('inbox', {
  read: 'List and retrieve conversations and their messages.',
  write: 'Send messages, mark them read, and assign conversations.',
});

/** They begin with a message, so that nobody creates one. */
export const conversations = defineResource(
  {
    name: 'conversations',
    label: 'conversation',
    entity: Conversation,
    scopes: inboxScopes,
    list: ListConversations,
    create: UpdateConversation,
    update: UpdateConversation,
    view: ConversationView,
  },
  { tells: ['created', 'updated'] },
);

export const conversationEvents = {
  paused: defineEvent('conversation.paused', 'A conversation was paused.', ConversationView),
  resumed: defineEvent('conversation.resumed', 'A paused conversation goes on.', ConversationView),
  completed: defineEvent('conversation.completed', 'A conversation was completed.', ConversationView),
  reopened: defineEvent(
    'conversation.reopened',
    'A completed conversation goes on: by hand, or because either side wrote again.',
    ConversationView,
  ),
  archived: defineEvent('conversation.archived', 'A conversation was archived.', ConversationView),
  unarchived: defineEvent(
    'conversation.unarchived',
    'A conversation came out of the archive: by hand, or because either side wrote again.',
    ConversationView,
  ),
  assigned: defineEvent(
    'conversation.assigned',
    'A conversation was given to another member, or to nobody.',
    ConversationView,
  ),
  read: defineEvent('conversation.read', 'The messages of a conversation were read.', ConversationView),
};
