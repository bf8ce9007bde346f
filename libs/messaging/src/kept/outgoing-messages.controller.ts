import { CursorInvalid, type Page, QueryInvalid } from '@keyway/platform';
import { Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { messagingScopes } from '../messaging.scopes.js';
import { ListOutgoingMessages, OutgoingMessagePage, OutgoingMessageView } from './outgoing-message.dto.js';
import { OutgoingMessages } from './outgoing-messages.js';

@ApiTags('Outgoing messages')
@Controller('outgoing-messages')
export class OutgoingMessagesController {
  constructor(private readonly messages: OutgoingMessages) {}

  @Get()
  @RequireScopes(messagingScopes.read)
  @ApiOperation({
    operationId: 'listOutgoingMessages',
    summary: 'List what was sent to people, or would have been',
    description:
      'Mail, sms and messages of surveys, the inbox and the rest. `status=recorded` are those nobody was sent.',
  })
  @Returns(OutgoingMessagePage, 200, 'A page of messages, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  list(@Caller() caller: Principal, @Query() query: ListOutgoingMessages): Promise<Page<OutgoingMessageView>> {
    return this.messages.list(caller, query);
  }

  @Get(':id')
  @RequireScopes(messagingScopes.read)
  @ApiOperation({ operationId: 'getOutgoingMessage', summary: 'Get an outgoing message' })
  @Returns(OutgoingMessageView, 200, 'The message.')
  @Fails(ResourceNotFound)
  get(@Caller() caller: Principal, @IdParam('out', 'outgoing message') id: string): Promise<OutgoingMessageView> {
    return this.messages.get(caller, id);
  }
}
