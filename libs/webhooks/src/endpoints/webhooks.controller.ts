import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, QueryInvalid } from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { WebhookLimitReached } from '../webhooks.errors.js';
import { webhookScopes } from '../webhooks.scopes.js';
import {
  CreateWebhook,
  ListWebhooks,
  UpdateWebhook,
  WebhookPage,
  WebhookView,
  WebhookWithSecretView,
} from './webhook.dto.js';
import type { Webhook } from './webhook.entity.js';
import { WebhooksService, type WebhookWithSecret } from './webhooks.service.js';

@ApiTags('Webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @RequireScopes(webhookScopes.read)
  @ApiOperation({ operationId: 'listWebhooks', summary: 'List webhooks' })
  @Returns(WebhookPage, 200, 'A page of webhooks, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  list(@Caller() caller: Principal, @Query() query: ListWebhooks): Promise<Page<Webhook>> {
    return this.webhooks.list(caller, query);
  }

  @Get(':id')
  @RequireScopes(webhookScopes.read)
  @ApiOperation({ operationId: 'getWebhook', summary: 'Get a webhook' })
  @Returns(WebhookView, 200, 'The webhook.')
  @Fails(ResourceNotFound)
  get(@Caller() caller: Principal, @IdParam('wh', 'webhook') id: string): Promise<Webhook> {
    return this.webhooks.get(caller, id);
  }

  @Post()
  @RequireScopes(webhookScopes.write)
  @ApiOperation({
    operationId: 'createWebhook',
    summary: 'Create a webhook',
    description:
      'It hears what happens from now on, in the environment of the credential, and may hear what happened in the moments before. Messages are signed after the Standard Webhooks specification, may come more than once and in any order: `webhook-id` tells repetitions. The secret is in this answer only.',
  })
  @Returns(WebhookWithSecretView, 201, 'The new webhook and, this once, its secret.')
  @Fails(BodyMalformed, BodyInvalid, WebhookLimitReached)
  create(@Caller() caller: Principal, @Body() body: CreateWebhook): Promise<WebhookWithSecret> {
    return this.webhooks.create(caller, body);
  }

  @Patch(':id')
  @RequireScopes(webhookScopes.write)
  @ApiOperation({
    operationId: 'updateWebhook',
    summary: 'Update a webhook',
    description:
      'Changes the fields that are sent and no others. `is_active: true` enables it again, whatever disabled it; what happened meanwhile is sent by `recover`.',
  })
  @Returns(WebhookView, 200, 'The webhook as it is now.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid)
  update(
    @Caller() caller: Principal,
    @IdParam('wh', 'webhook') id: string,
    @Body() body: UpdateWebhook,
  ): Promise<Webhook> {
    return this.webhooks.update(caller, id, body);
  }

  @Delete(':id')
  @RequireScopes(webhookScopes.write)
  @ApiOperation({ operationId: 'deleteWebhook', summary: 'Delete a webhook' })
  @Returns(Confirmation, 200, 'The webhook is gone, and its deliveries with it.')
  @Fails(ResourceNotFound)
  async remove(@Caller() caller: Principal, @IdParam('wh', 'webhook') id: string): Promise<Confirmation> {
    await this.webhooks.remove(caller, id);
    return confirmed('Webhook deleted');
  }

  @Post(':id/rotate-secret')
  @RequireScopes(webhookScopes.write)
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Give a webhook a new secret',
    description:
      'For 24 hours messages carry two signatures, one by each secret, so that receivers can change over without missing any. Rotating again ends the older of the two.',
  })
  @Returns(WebhookWithSecretView, 200, 'The webhook and, this once, its new secret.')
  @Fails(ResourceNotFound)
  rotateSecret(@Caller() caller: Principal, @IdParam('wh', 'webhook') id: string): Promise<WebhookWithSecret> {
    return this.webhooks.rotateSecret(caller, id);
  }
}
