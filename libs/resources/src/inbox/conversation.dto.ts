import { Flag, Id, Instant, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Where } from '../kernel/filters.js';
import { identified, listQuery, ResourceFields, ResourceView } from '../kernel/resource.dto.js';
import {
  CONVERSATION_STATES,
  type ConversationState,
  INBOX_CHANNELS,
  type InboxChannel,
} from './conversation-state.js';

class ConversationFacts {
  @Id('con', { nullable: true, description: 'With whom; null where no contact is known by the address.' })
  readonly contactId!: string | null;

  @OneOf('InboxChannel', INBOX_CHANNELS)
  readonly channel!: InboxChannel;

  @Text({ max: 254, example: 'ada@example.com', description: 'Their address on the channel: one conversation each.' })
  readonly address!: string;

  @OneOf('ConversationState', CONVERSATION_STATES, {
    description: '`paused`: nothing is sent until it is resumed. `completed`: done, until either side writes again.',
  })
  readonly state!: ConversationState;

  @Flag({ example: false, description: 'Out of sight, until either side writes again.' })
  readonly archived!: boolean;

  @Whole({ min: 0, max: 2_147_483_647, example: 2, description: 'How many received messages nobody has read.' })
  readonly unreadCount!: number;

  @Id('usr', { nullable: true, description: 'The member who looks after it.' })
  readonly assigneeId!: string | null;

  @Instant({ nullable: true, description: 'When either side last wrote.' })
  readonly lastMessageAt!: Date | null;
}

export class ConversationView extends IntersectionType(
  identified('cnv'),
  ConversationFacts,
  ResourceFields,
  ResourceView,
) {}

/** Everything else about a conversation moves by messages and actions. */
export class UpdateConversation extends PartialType(ResourceFields) {}

export class AssignConversation extends PickType(ConversationFacts, ['assigneeId']) {}

export class ListConversations extends listQuery(ConversationFacts, [
  'contactId',
  'channel',
  'state',
  'archived',
  'assigneeId',
]) {
  @Where('lower(address) = lower($)')
  @Text({ optional: true, max: 254, example: 'ada@example.com', description: 'Only those with this address.' })
  readonly address?: string;

  @Where('(unread_count > 0) = $::boolean')
  @Flag({ optional: true, description: 'Only those with unread messages, or only those without.' })
  readonly unread?: boolean;
}
