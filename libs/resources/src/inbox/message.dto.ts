import { Id, Instant, OneOf, Text } from '@keyway/platform';
import { IntersectionType } from '@nestjs/swagger';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import { INBOX_CHANNELS, type InboxChannel } from './conversation-state.js';
import {
  MESSAGE_DIRECTIONS,
  MESSAGE_STATUSES,
  type MessageDirection,
  type MessageStatus,
  REPORTED_STATUSES,
  type ReportedStatus,
} from './message-status.js';

class MessageText {
  @Text({ optional: true, nullable: true, example: 'Your question about pricing', description: 'Of mail.' })
  readonly subject!: string | null;

  @Text({ max: 20_000, example: 'Hello Ada, here is the yearly price.' })
  readonly body!: string;

  @Text({
    optional: true,
    nullable: true,
    example: 'reply-4711',
    description:
      'Makes it safe to send this again: the same request_id and message answer the first one, another message 409. A bridge puts its provider’s id of the message here.',
  })
  readonly requestId!: string | null;
}

const Channel = (description: string) => OneOf('InboxChannel', INBOX_CHANNELS, { optional: true, description });

class Recipient {
  @Id('con', { optional: true, description: 'Exactly one of this, `conversation_id` and `to`.' })
  readonly contactId?: string;

  @Id('cnv', { optional: true, description: 'The conversation to go on with.' })
  readonly conversationId?: string;

  @Text({ optional: true, max: 254, example: 'ada@example.com', description: 'An address on the channel.' })
  readonly to?: string;

  @Channel('That of the conversation where one is named, or else `email` unless said.')
  readonly channel?: InboxChannel;
}

class Sender {
  @Id('con', { optional: true, description: 'Exactly one of this and `from`.' })
  readonly contactId?: string;

  @Text({ optional: true, max: 254, example: 'ada@example.com', description: 'Their address on the channel.' })
  readonly from?: string;

  @Channel('`email` unless said.')
  readonly channel?: InboxChannel;

  @Instant({ optional: true, description: 'When it was received; now unless said.' })
  readonly receivedAt?: Date;
}

export class SendMessage extends IntersectionType(Recipient, MessageText, ResourceFields) {}
export class ReceiveMessage extends IntersectionType(Sender, MessageText, ResourceFields) {}

/** One of the ways to say to whom. */
export const EXAMPLE_MESSAGE = { to: 'ada@example.com', channel: 'email', subject: 'Hello', body: 'Hello Ada!' };
export const EXAMPLE_RECEIVED = { from: 'ada@example.com', channel: 'email', body: 'Thank you!' };

export class ReportMessage {
  @OneOf('ReportedMessageStatus', REPORTED_STATUSES)
  readonly status!: ReportedStatus;
}

class MessageFacts {
  @Id('cnv') readonly conversationId!: string;

  @OneOf('MessageDirection', MESSAGE_DIRECTIONS, { description: '`inbound` is what they wrote.' })
  readonly direction!: MessageDirection;

  @OneOf('MessageStatus', MESSAGE_STATUSES, {
    description:
      '`recorded`: nobody sends on this channel, it was only written down. `failed`: nobody can say that it arrived. What is inbound is `delivered`.',
  })
  readonly status!: MessageStatus;

  @Instant({ description: 'When it was written or received.' })
  readonly occurredAt!: Date;
}

export class MessageView extends IntersectionType(
  identified('imsg'),
  MessageFacts,
  MessageText,
  ResourceFields,
  ResourceView,
) {}

export class ListMessages extends listQuery(MessageFacts, ['direction', 'status']) {}
