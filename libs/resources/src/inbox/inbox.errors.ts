import { defineError } from '@keyway/platform';

export const ConversationStateInvalid = defineError(
  'conversation.invalid_state',
  'conflict',
  'A conversation that is {state} cannot be {done}.',
);
export const MessageStatusInvalid = defineError(
  'message.invalid_state',
  'conflict',
  'A message that is {status} cannot become {next}.',
);
export const RequestIdReused = defineError(
  'message.request_id_reused',
  'conflict',
  'This request_id was sent before with another message.',
);
export const ContactUnreachable = defineError(
  'message.contact_unreachable',
  'invalid',
  'Nothing can be sent to this contact: {reason}.',
);
