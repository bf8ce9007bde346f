/** Where people write: what `message` is, the adapter of that port says. */
export const INBOX_CHANNELS = ['email', 'sms', 'message'] as const;
export type InboxChannel = (typeof INBOX_CHANNELS)[number];

export const CONVERSATION_STATES = ['active', 'paused', 'completed'] as const;
export type ConversationState = (typeof CONVERSATION_STATES)[number];
