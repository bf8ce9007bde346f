import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectStore } from '../kernel/define-resource.js';
import { ExternalIdTaken } from '../kernel/resource.errors.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { AssignConversation, ConversationView, ListConversations, UpdateConversation } from './conversation.dto.js';
import type { Conversation } from './conversation.entity.js';
import { conversations, inboxScopes } from './conversations.resource.js';
import { ConversationsService } from './conversations.service.js';
import { ConversationStateInvalid } from './inbox.errors.js';
import { ListMessages, MessageView } from './message.dto.js';
import type { Message } from './message.entity.js';
import { messages } from './messages.resource.js';

@ApiTags('Inbox')
@Controller('inbox/conversations')
export class ConversationsController {
  constructor(
    @InjectStore(conversations) private readonly store: ResourceStore<Conversation>,
    @InjectStore(messages) private readonly messages: ResourceStore<Message>,
    private readonly conversations: ConversationsService,
  ) {}

  @Get()
  @RequireScopes(inboxScopes.read)
  @ApiOperation({ operationId: 'listConversations', summary: 'List conversations' })
  @Returns(pageOf(ConversationView), 200, 'A page of conversations, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  list(@Caller() caller: Principal, @Query() query: ListConversations): Promise<Page<RowOf<Conversation>>> {
    return this.store.list(caller, query);
  }

  @Get(':id')
  @RequireScopes(inboxScopes.read)
  @ApiOperation({ operationId: 'getConversation', summary: 'Get a conversation' })
  @Returns(ConversationView, 200, 'The conversation.')
  @Fails(ResourceNotFound)
  get(@Caller() caller: Principal, @ResourceId(conversations) id: string): Promise<RowOf<Conversation>> {
    return this.store.get(caller, id);
  }

  @Get(':id/messages')
  @RequireScopes(inboxScopes.read)
  @ApiOperation({ operationId: 'listConversationMessages', summary: 'List the messages of a conversation' })
  @Returns(pageOf(MessageView), 200, 'A page of messages, newest first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  async listMessages(
    @Caller() caller: Principal,
    @ResourceId(conversations) id: string,
    @Query() query: ListMessages,
  ): Promise<Page<RowOf<Message>>> {
    await this.store.get(caller, id);
    return this.messages.list(caller, query, { sql: 'conversation_id = $', value: id });
  }

  @Patch(':id')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({ operationId: 'updateConversation', summary: 'Keep your own id and metadata on a conversation' })
  @Returns(ConversationView, 200, 'The conversation as it is now.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, ExternalIdTaken)
  update(
    @Caller() caller: Principal,
    @ResourceId(conversations) id: string,
    @Body() body: UpdateConversation,
  ): Promise<RowOf<Conversation>> {
    return this.store.update(caller, id, body);
  }

  @Post(':id/read')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({ operationId: 'markConversationRead', summary: 'Mark all messages of a conversation as read' })
  @Returns(ConversationView, 200, 'The conversation, with nothing unread.')
  @Fails(ResourceNotFound)
  markRead(@Caller() caller: Principal, @ResourceId(conversations) id: string): Promise<Conversation> {
    return this.conversations.markRead(caller, id);
  }

  @Post(':id/assign')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({
    operationId: 'assignConversation',
    summary: 'Give a conversation to a member, or to nobody',
    description: '`GET /tasks/owners` lists whom it can be given to.',
  })
  @Returns(ConversationView, 200, 'The conversation with its assignee.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid)
  assign(
    @Caller() caller: Principal,
    @ResourceId(conversations) id: string,
    @Body() { assigneeId }: AssignConversation,
  ): Promise<Conversation> {
    return this.conversations.assign(caller, id, assigneeId);
  }

  @Post(':id/pause')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({
    operationId: 'pauseConversation',
    summary: 'Pause an active conversation',
    description: 'Nothing is sent in it until it is resumed. What comes in is kept.',
  })
  @Returns(ConversationView, 200, 'The paused conversation.')
  @Fails(ResourceNotFound, ConversationStateInvalid)
  pause(@Caller() caller: Principal, @ResourceId(conversations) id: string): Promise<Conversation> {
    return this.conversations.pause(caller, id);
  }

  @Post(':id/resume')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({ operationId: 'resumeConversation', summary: 'Resume a paused conversation' })
  @Returns(ConversationView, 200, 'The active conversation.')
  @Fails(ResourceNotFound, ConversationStateInvalid)
  resume(@Caller() caller: Principal, @ResourceId(conversations) id: string): Promise<Conversation> {
    return this.conversations.resume(caller, id);
  }

  @Post(':id/complete')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({
    operationId: 'completeConversation',
    summary: 'Complete a conversation',
    description: 'It goes on by itself when either side writes again.',
  })
  @Returns(ConversationView, 200, 'The completed conversation.')
  @Fails(ResourceNotFound, ConversationStateInvalid)
  complete(@Caller() caller: Principal, @ResourceId(conversations) id: string): Promise<Conversation> {
    return this.conversations.complete(caller, id);
  }

  @Post(':id/reopen')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({ operationId: 'reopenConversation', summary: 'Reopen a completed conversation' })
  @Returns(ConversationView, 200, 'The active conversation.')
  @Fails(ResourceNotFound, ConversationStateInvalid)
  reopen(@Caller() caller: Principal, @ResourceId(conversations) id: string): Promise<Conversation> {
    return this.conversations.reopen(caller, id);
  }

  @Post(':id/archive')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({ operationId: 'archiveConversation', summary: 'Archive a conversation, in whatever state' })
  @Returns(ConversationView, 200, 'The archived conversation.')
  @Fails(ResourceNotFound)
  archive(@Caller() caller: Principal, @ResourceId(conversations) id: string): Promise<Conversation> {
    return this.conversations.archive(caller, id);
  }

  @Post(':id/unarchive')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({ operationId: 'unarchiveConversation', summary: 'Take a conversation out of the archive' })
  @Returns(ConversationView, 200, 'The conversation.')
  @Fails(ResourceNotFound)
  unarchive(@Caller() caller: Principal, @ResourceId(conversations) id: string): Promise<Conversation> {
    return this.conversations.unarchive(caller, id);
  }
}
