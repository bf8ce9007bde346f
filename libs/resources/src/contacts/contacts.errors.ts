import { defineError } from '@keyway/platform';

export const ContactEmailTaken = defineError(
  'contact.email_taken',
  'conflict',
  'There already is a contact with this email address.',
);
