import { type Channel, Outgoing, type OutgoingMessage } from '@keyway/messaging';
import { Email, Text } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import type { NodeEffect, NodeOutcome, NodeRun, NodeType } from './node-type.js';

const MAX_BODY_LENGTH = 10_000;
/** Ten parts of GSM 03.40, about what providers take. */
const MAX_SMS_LENGTH = 1_600;
const OUTPUT = 'Output: `status` recorded or queued, or skipped for a contact who has unsubscribed.';

class EmailConfig {
  @Email() readonly to!: string;
  @Text() readonly subject!: string;
  @Text({ max: MAX_BODY_LENGTH }) readonly body!: string;
  @Text({ max: MAX_BODY_LENGTH, optional: true }) readonly html?: string;
}

class SmsConfig {
  @Text({
    min: 3,
    max: 16,
    pattern: /^\+[1-9]\d{1,14}$/,
    patternMessage: 'Must be an E.164 number such as +442071234567',
  })
  readonly to!: string;
  @Text({ max: MAX_SMS_LENGTH }) readonly body!: string;
}

class MessageConfig {
  @Text() readonly to!: string;
  @Text({ max: MAX_BODY_LENGTH }) readonly body!: string;
}

/** Of several contacts with the address, one who does not want to hear from us. */
const RECIPIENT = `
  SELECT id, unsubscribed FROM contacts WHERE (lower(email) = lower($1) OR phone = $1) AND tenant_id = $2 AND environment = $3
  ORDER BY unsubscribed DESC, created_at, id LIMIT 1`;

/** Takes the message, once for the node, unless it is for a contact who has unsubscribed. */
async function send(
  outgoing: Outgoing,
  channel: Channel,
  message: Pick<OutgoingMessage, 'to' | 'subject' | 'body' | 'html'>,
  { tx, owner, effectKey }: NodeRun,
): Promise<NodeOutcome> {
  const { tenantId, environment } = owner;
  const values = [message.to, tenantId, environment];
  const [contact] = await tx.query<{ id: string; unsubscribed: boolean }[]>(RECIPIENT, values);
  if (contact?.unsubscribed) return { output: { status: 'skipped', reason: 'unsubscribed' } };
  const known = contact && { contactId: contact.id };
  const { status } = await outgoing.send(tx, owner, { ...message, ...known, channel, effectKey });
  return { output: { status } };
}

@Injectable()
export class SendEmailNode implements NodeEffect<EmailConfig> {
  static readonly node: NodeType<EmailConfig> = {
    name: 'send_email',
    description: `Sends a mail: \`to\`, \`subject\`, \`body\`, \`html\`, in which what templates fill in is escaped. ${OUTPUT}`,
    config: EmailConfig,
    html: ['html'],
  };

  constructor(private readonly outgoing: Outgoing) {}

  run(config: EmailConfig, run: NodeRun): Promise<NodeOutcome> {
    return send(this.outgoing, 'email', config, run);
  }
}

@Injectable()
export class SendSmsNode implements NodeEffect<SmsConfig> {
  static readonly node: NodeType<SmsConfig> = {
    name: 'send_sms',
    description: `Sends a text message: \`to\` (E.164), \`body\`. ${OUTPUT}`,
    config: SmsConfig,
  };

  constructor(private readonly outgoing: Outgoing) {}

  run(config: SmsConfig, run: NodeRun): Promise<NodeOutcome> {
    return send(this.outgoing, 'sms', config, run);
  }
}

@Injectable()
export class SendMessageNode implements NodeEffect<MessageConfig> {
  static readonly node: NodeType<MessageConfig> = {
    name: 'send_message',
    description: `Sends a chat message: \`to\`, whoever that is to your provider, and \`body\`. ${OUTPUT}`,
    config: MessageConfig,
  };

  constructor(private readonly outgoing: Outgoing) {}

  run(config: MessageConfig, run: NodeRun): Promise<NodeOutcome> {
    return send(this.outgoing, 'message', config, run);
  }
}
