import { Id, Instant, ListQuery, OneOf, pageOf, Text } from '@keyway/platform';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { type Channel, CHANNELS, MESSAGE_STATUSES, type MessageStatus } from '../message.js';

const MAX_TEXT = 1_000_000;

class Sorted {
  @OneOf('OutgoingChannel', CHANNELS, { example: 'email' })
  readonly channel!: Channel;

  @OneOf('OutgoingMessageStatus', MESSAGE_STATUSES, {
    example: 'recorded',
    description:
      '`recorded`: not sent, only written down, because nothing sends on this channel or the data is of the test environment. `unknown`: it may have arrived, and is not sent again.',
  })
  readonly status!: MessageStatus;

  @Id('con', { nullable: true, description: 'The contact it is for.' })
  readonly contactId!: string | null;
}

class Facts {
  @Id('out') readonly id!: string;
  @Text({ max: 1_000, example: 'ada@example.com' }) readonly to!: string;
  @Text({ nullable: true, max: 1_000, example: 'How was your stay?' }) readonly subject!: string | null;

  @Text({
    max: MAX_TEXT,
    example: 'Hello Ada,\n\nwe would like to hear from you.',
    description: 'Without secrets: the links that are for the recipient alone are left out.',
  })
  readonly body!: string;

  @Text({ nullable: true, max: 500, example: '550 no such mailbox', description: 'What went wrong last.' })
  readonly error!: string | null;

  @Instant() readonly createdAt!: Date;
  @Instant({ description: 'Since when it has its status.' }) readonly statusSince!: Date;
}

export class OutgoingMessageView extends IntersectionType(Facts, Sorted) {}
export class OutgoingMessagePage extends pageOf(OutgoingMessageView) {}

export class ListOutgoingMessages extends IntersectionType(
  ListQuery,
  PartialType(PickType(Sorted, ['channel', 'status'])),
) {
  @Id('con', { optional: true, description: 'Only those for this contact.' })
  readonly contactId?: string;
}
