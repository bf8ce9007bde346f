import { bind, BodyInvalid, HeaderInvalid, presenterOf } from '@keyway/platform';
import { Public } from '@keyway/scopes/http';
import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ExecutionInput, ExecutionStarted } from '../executions/workflow-execution.dto.js';
import { WorkflowHooks } from './workflow-hooks.js';

const WHY_PUBLIC = 'whoever holds the address was given it to start the workflow';

/** By which senders name what they post: Standard Webhooks, and the IETF draft of the other. */
const KEY_HEADERS = ['webhook-id', 'idempotency-key'];
const VALID_KEY = /^[\x21-\x7e]{1,200}$/;

const started = presenterOf(ExecutionStarted);

/** Where a workflow takes webhooks: no part of the API, and so not under its prefix and not in its document. */
@ApiExcludeController()
@Controller('hooks')
export class HookController {
  constructor(private readonly hooks: WorkflowHooks) {}

  /** The body, a JSON object or a form, is the input. The same `webhook-id` starts nothing twice. */
  @Post(':token')
  @HttpCode(202)
  @Public(WHY_PUBLIC)
  async take(@Param('token') token: string, @Body() body: unknown, @Req() request: FastifyRequest): Promise<object> {
    const posted = { input: inputOf(body), key: keyOf(request), requestId: request.id };
    const { id, status } = await this.hooks.take(token, posted);
    return started({ executionId: id, status });
  }
}

/** Posted without a body is posted with an empty one; JSON's null is not. */
function inputOf(body: unknown): Readonly<Record<string, unknown>> {
  const { value, problems } = bind(ExecutionInput, { input: body === undefined ? {} : body }, 'json');
  if (problems.length === 0) return value.input;
  throw new BodyInvalid({}, { details: problems.map(({ message }) => ({ field: '(body)', message })) });
}

function keyOf({ headers }: FastifyRequest): string | null {
  const header = KEY_HEADERS.find((name) => headers[name] !== undefined);
  if (header === undefined) return null;
  const key = String(headers[header]);
  if (VALID_KEY.test(key)) return key;
  throw new HeaderInvalid({ header, reason: 'it must be 1 to 200 visible ASCII characters' });
}
