import { type ConfigOf, defineConfig, oneOf, whole } from '@keyway/platform';
import { z } from 'zod';

export const messagingConfig = defineConfig('messaging', {
  mailTransport: {
    variable: 'MAIL_TRANSPORT',
    schema: oneOf(['record', 'smtp'], 'record'),
    description: 'Whether mail is sent by SMTP, or only recorded. Data of test environments is only ever recorded.',
    example: 'record',
  },
  smtpUrl: {
    variable: 'SMTP_URL',
    schema: z
      .string()
      .regex(/^smtps?:\/\/\S+$/, 'must be an smtp:// or smtps:// URL')
      .default('smtp://localhost:25'),
    description: 'The server that takes mail when MAIL_TRANSPORT is smtp; with user and password if it wants them.',
    example: 'smtps://keyway:secret@smtp.example.com:465',
  },
  mailFrom: {
    variable: 'MAIL_FROM',
    schema: z
      .string()
      .regex(/^[^\r\n<>]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/, 'must be an address, or a name and <address>')
      .default('Keyway <keyway@localhost>'),
    description: 'Whom mail comes from.',
    example: 'Example Inc <hello@example.com>',
  },
  messageRetentionDays: {
    variable: 'MESSAGE_RETENTION_DAYS',
    schema: whole(1, 3_650, 90),
    description: 'How many days what was sent, or only recorded, can be looked at before it is deleted.',
    example: '90',
  },
});

export type MessagingConfig = ConfigOf<typeof messagingConfig>;
