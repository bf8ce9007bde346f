import { createHash } from 'node:crypto';
import { ModelRefused, ModelUnavailable } from '@keyway/models';
import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, pageOf, QueryInvalid } from '@keyway/platform';
import { Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { CreditsExhausted } from '@keyway/tenancy';
import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { RowOf } from '../kernel/resource.entity.js';
import { ResourceId } from '../kernel/resource-id.js';
import { AgentChatInFlight, AgentChatOverdue, AgentInactive, AgentSessionBusy } from './agents.errors.js';
import { agents } from './agents.resource.js';
import {
  AgentChatView,
  AgentMessageView,
  AgentSessionView,
  ChatWithAgent,
  ListAgentMessages,
  ListAgentSessions,
} from './chats/agent-chat.dto.js';
import { type AgentChat, AgentChats } from './chats/agent-chats.service.js';
import type { AgentMessage } from './chats/agent-message.entity.js';
import type { AgentSession } from './chats/agent-session.entity.js';
import { AgentSessions } from './chats/agent-sessions.service.js';

/** As long as an Idempotency-Key means the same request. */
const EFFECT_KEPT_HOURS = 24;

@ApiTags('Agents')
@Controller(agents.name)
export class AgentsController {
  constructor(
    private readonly chats: AgentChats,
    private readonly sessions: AgentSessions,
  ) {}

  @Post(':id/chat')
  @RequireScopes(agents.scopes.execute)
  @ApiOperation({
    operationId: 'chatWithAgent',
    summary: 'Say something to an agent',
    description:
      'Its model answers with the session in mind, of which it is told the last 40 messages. An answer costs credits, one unless the operator of this installation says otherwise; without an answer nothing is spent, and in test environments no model is asked and nothing spent. The answer comes as a whole; there is no streaming. Send an `Idempotency-Key` to be able to ask again without paying again.',
  })
  @Returns(AgentChatView, 200, 'What it answered.')
  @Fails(
    ResourceNotFound,
    BodyMalformed,
    BodyInvalid,
    CreditsExhausted,
    AgentInactive,
    AgentSessionBusy,
    AgentChatInFlight,
  )
  @Fails(AgentChatOverdue, ModelRefused, ModelUnavailable)
  chat(
    @Caller() caller: Principal,
    @ResourceId(agents) id: string,
    @Body() body: ChatWithAgent,
    @Req() request: FastifyRequest,
  ): Promise<AgentChat> {
    return this.chats.chat(caller, id, { ...body, ...effectOf(caller, request) });
  }

  @Get(':id/sessions')
  @RequireScopes(agents.scopes.read)
  @ApiOperation({ operationId: 'listAgentSessions', summary: 'List the sessions of an agent' })
  @Returns(pageOf(AgentSessionView), 200, 'A page of sessions, newest first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  listSessions(
    @Caller() caller: Principal,
    @ResourceId(agents) id: string,
    @Query() query: ListAgentSessions,
  ): Promise<Page<RowOf<AgentSession>>> {
    return this.sessions.list(caller, id, query);
  }

  @Get(':id/sessions/:session_id/messages')
  @RequireScopes(agents.scopes.read)
  @ApiOperation({
    operationId: 'listAgentMessages',
    summary: 'List the messages of a session',
    description: 'Of both sides. What is `recorded` is what a model would have been told.',
  })
  @Returns(pageOf(AgentMessageView), 200, 'A page of messages, newest first.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  listMessages(
    @Caller() caller: Principal,
    @ResourceId(agents) id: string,
    @IdParam('ags', 'agent session', 'session_id') sessionId: string,
    @Query() query: ListAgentMessages,
  ): Promise<Page<RowOf<AgentMessage>>> {
    return this.sessions.messages(caller, id, sessionId, query);
  }
}

/**
 * A key's answer is kept when it has left. A node that dies between answering and keeping leaves the chat itself, found
 * by the same key.
 */
function effectOf({ id }: Principal, { headers }: FastifyRequest): { effectKey?: string; effectKeptHours?: number } {
  const key = headers['idempotency-key'];
  if (key === undefined) return {};
  const hash = createHash('sha256').update(String(key)).digest('hex');
  return { effectKey: `idempotency-key:${id}:${hash}`, effectKeptHours: EFFECT_KEPT_HOURS };
}
