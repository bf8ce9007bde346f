import { BodyInvalid, BodyMalformed } from '@keyway/platform';
import { Fails, MayReturn, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Post, Res, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InjectStore } from '../kernel/define-resource.js';
import { ExternalIdTaken } from '../kernel/resource.errors.js';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { ResourceStore } from '../kernel/resource.store.js';
import { inboxScopes } from './conversations.resource.js';
import { ContactUnreachable, ConversationStateInvalid, MessageStatusInvalid, RequestIdReused } from './inbox.errors.js';
import {
  EXAMPLE_MESSAGE,
  EXAMPLE_RECEIVED,
  MessageView,
  ReceiveMessage,
  ReportMessage,
  SendMessage,
} from './message.dto.js';
import type { Message } from './message.entity.js';
import { messages } from './messages.resource.js';
import { type KeptMessage, MessagesService } from './messages.service.js';

/** A body that only one of several fields says to whom: the example put together from all fields would be refused. */
const Takes = (body: Type, example: object): MethodDecorator =>
  ApiBody({ schema: { allOf: [{ $ref: getSchemaPath(body) }], example } });

@ApiTags('Inbox')
@ApiExtraModels(SendMessage, ReceiveMessage)
@Controller('inbox/messages')
export class MessagesController {
  constructor(
    @InjectStore(messages) private readonly store: ResourceStore<Message>,
    private readonly messages: MessagesService,
  ) {}

  @Post()
  @RequireScopes(inboxScopes.write)
  @ApiOperation({
    operationId: 'sendMessage',
    summary: 'Send a message',
    description:
      'In the conversation with that address on that channel, which begins with it or goes on. Nothing is sent to who has unsubscribed, nor in a paused conversation.',
  })
  @Takes(SendMessage, EXAMPLE_MESSAGE)
  @MayReturn(MessageView, 201, 'The new message.')
  @MayReturn(MessageView, 200, 'The message that was sent with this request_id before.')
  @Fails(BodyMalformed, BodyInvalid, ContactUnreachable, ConversationStateInvalid, RequestIdReused, ExternalIdTaken)
  async send(
    @Caller() caller: Principal,
    @Body() body: SendMessage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RowOf<Message>> {
    return answer(reply, await this.messages.send(caller, body));
  }

  @Post('received')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({
    operationId: 'receiveMessage',
    summary: 'Hand over a message that was received',
    description:
      'For bridges: whatever reads a mailbox, a telephone number or a network for you brings in what came. It counts as unread, and opens a completed conversation again.',
  })
  @Takes(ReceiveMessage, EXAMPLE_RECEIVED)
  @MayReturn(MessageView, 201, 'The new message.')
  @MayReturn(MessageView, 200, 'The message that was handed over with this request_id before.')
  @Fails(BodyMalformed, BodyInvalid, ContactUnreachable, RequestIdReused, ExternalIdTaken)
  async receive(
    @Caller() caller: Principal,
    @Body() body: ReceiveMessage,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RowOf<Message>> {
    return answer(reply, await this.messages.receive(caller, body));
  }

  @Get(':id')
  @RequireScopes(inboxScopes.read)
  @ApiOperation({ operationId: 'getMessage', summary: 'Get a message, and how far it has come' })
  @Returns(MessageView, 200, 'The message.')
  @Fails(ResourceNotFound)
  get(@Caller() caller: Principal, @ResourceId(messages) id: string): Promise<RowOf<Message>> {
    return this.store.get(caller, id);
  }

  @Post(':id/status')
  @RequireScopes(inboxScopes.write)
  @ApiOperation({
    operationId: 'reportMessage',
    summary: 'Say what became of a message that was sent',
    description: 'For bridges, which learn from their provider. Saying the same again changes nothing.',
  })
  @Returns(MessageView, 200, 'The message as it is now.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, MessageStatusInvalid)
  report(
    @Caller() caller: Principal,
    @ResourceId(messages) id: string,
    @Body() { status }: ReportMessage,
  ): Promise<Message> {
    return this.messages.report(caller, id, status);
  }
}

function answer(reply: FastifyReply, { message, isNew }: KeptMessage): RowOf<Message> {
  reply.status(isNew ? 201 : 200);
  return message;
}
