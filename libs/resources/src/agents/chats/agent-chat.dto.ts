import {
  COMPLETION_STATUSES,
  type CompletionStatus,
  FINISH_REASONS,
  type FinishReason,
  type ToolCall,
} from '@keyway/models';
import { Id, Instant, ListQuery, NestedList, OneOf, Text, Whole } from '@keyway/platform';
import { IntersectionType } from '@nestjs/swagger';
import { Where } from '../../kernel/filters.js';
import { identified, ResourceView } from '../../kernel/resource.dto.js';
import { MESSAGE_ROLES, type MessageRole } from './message-role.js';

const MAX_MESSAGE_LENGTH = 20_000;
/** What is read of an endpoint's answer at most. */
const MAX_ANSWER_LENGTH = 1_048_576;
const MOST = 2_147_483_647;
const TOKENS = { min: 0, max: MOST, nullable: true, description: 'Null where the endpoint has not counted.' };

const STATUS = '`recorded`: no model was asked, because this installation or this test environment asks none.';

export class ChatWithAgent {
  @Text({ max: MAX_MESSAGE_LENGTH, example: 'What does article 4711 cost?' })
  readonly message!: string;

  @Id('ags', { optional: true, description: 'The session to go on with; a new one unless said.' })
  readonly sessionId?: string;
}

class ToolCallView implements ToolCall {
  @Text({ example: 'call_1' }) readonly id!: string;
  @Text({ example: 'get_price' }) readonly name!: string;

  @Text({
    max: MAX_ANSWER_LENGTH,
    example: '{"sku":"4711"}',
    description: 'JSON as the model wrote it. Check it before you use it.',
  })
  readonly arguments!: string;
}

const ToolCalls = (): PropertyDecorator =>
  NestedList(() => ToolCallView, {
    description: 'What to do for the model. Your next message tells it what came of it.',
  });

class ChatPlace {
  @Id('agt') readonly agentId!: string;
  @Id('ags', { description: 'Send it with the next message to go on.' }) readonly sessionId!: string;
}

class ChatOutcome {
  @OneOf('AgentChatStatus', COMPLETION_STATUSES, { description: STATUS })
  readonly status!: CompletionStatus;

  @Text({ min: 0, max: MAX_ANSWER_LENGTH, example: 'Article 4711 costs 19 euros.', description: 'What it answered.' })
  readonly reply!: string;

  @ToolCalls()
  readonly toolCalls!: readonly ToolCall[];

  @Text({ example: 'gpt-4.1-mini', description: 'The model that answered, as it calls itself.' })
  readonly model!: string;

  @OneOf('AgentFinishReason', FINISH_REASONS, { description: '`length`: it reached `max_tokens`.' })
  readonly finishReason!: FinishReason;

  @Whole({ ...TOKENS, example: 42 }) readonly inputTokens!: number | null;
  @Whole({ ...TOKENS, example: 12 }) readonly outputTokens!: number | null;

  @Whole({ min: 0, max: MOST, example: 1, description: 'The line of the credit ledger names this chat.' })
  readonly creditsSpent!: number;

  @Instant() readonly createdAt!: Date;
}

export class AgentChatView extends IntersectionType(identified('cht'), ChatPlace, ChatOutcome) {}

/** What is told of a chat that was not answered. */
export class FailedAgentChat extends identified('cht') {
  @Id('agt') readonly agentId!: string;
  @Id('ags', { nullable: true, description: 'Null where it would have been a new one.' })
  readonly sessionId!: string | null;

  @Text({ example: 'model.unavailable', description: 'The exact error, as in `code` of an error answer.' })
  readonly error!: string;

  @Instant() readonly createdAt!: Date;
}

class SessionFacts {
  @Id('agt') readonly agentId!: string;
  @Whole({ min: 0, max: MOST, example: 4, description: 'Of both sides.' }) readonly messageCount!: number;
  @Instant() readonly lastMessageAt!: Date;
}

export class AgentSessionView extends IntersectionType(identified('ags'), SessionFacts, ResourceView) {}

export class ListAgentSessions extends ListQuery {
  @Where('updated_at >= $')
  @Instant({ optional: true, description: 'Only those with a message at this time or later.' })
  readonly updatedSince?: Date;
}

class MessageFacts {
  @Id('ags') readonly sessionId!: string;
  @Id('cht', { description: 'The chat it is a part of: a message and its answer.' }) readonly chatId!: string;
  @OneOf('AgentMessageRole', MESSAGE_ROLES) readonly role!: MessageRole;

  @Text({ min: 0, max: MAX_ANSWER_LENGTH, example: 'What does article 4711 cost?' })
  readonly content!: string;

  @ToolCalls()
  readonly toolCalls!: readonly ToolCall[];

  @OneOf('AgentChatStatus', COMPLETION_STATUSES, { description: STATUS })
  readonly status!: CompletionStatus;
}

export class AgentMessageView extends IntersectionType(identified('agm'), MessageFacts, ResourceView) {}

export class ListAgentMessages extends ListQuery {
  @OneOf('AgentMessageRole', MESSAGE_ROLES, { optional: true, description: 'Only what this side has said.' })
  readonly role?: MessageRole;

  @Where('updated_at >= $')
  @Instant({ optional: true, description: 'Only those said at this time or later.' })
  readonly updatedSince?: Date;
}
