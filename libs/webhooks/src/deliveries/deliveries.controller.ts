import { BodyInvalid, BodyMalformed, CursorInvalid, type Page, QueryInvalid } from '@keyway/platform';
import { Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeliveryStateInvalid, WebhookInactive } from '../webhooks.errors.js';
import { webhookScopes } from '../webhooks.scopes.js';
import {
  DeliveryPage,
  DeliveryView,
  DeliveryWithAttemptsView,
  ListDeliveries,
  RecoverEvents,
  RecoveryView,
} from './delivery.dto.js';
import { DeliveriesService } from './deliveries.service.js';
import { Recovery } from './recovery.js';
import { WebhookTrials } from './webhook-trials.js';

const WebhookId = () => IdParam('wh', 'webhook');
const DeliveryId = () => IdParam('dlv', 'webhook delivery', 'delivery_id');

@ApiTags('Webhooks')
@Controller('webhooks/:id')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly trials: WebhookTrials,
    private readonly recovery: Recovery,
  ) {}

  @Get('deliveries')
  @RequireScopes(webhookScopes.read)
  @ApiOperation({ operationId: 'listWebhookDeliveries', summary: 'List the deliveries of a webhook' })
  @Returns(DeliveryPage, 200, 'A page of deliveries, newest first. They are kept for 30 days.')
  @Fails(ResourceNotFound, QueryInvalid, CursorInvalid)
  list(
    @Caller() caller: Principal,
    @WebhookId() id: string,
    @Query() query: ListDeliveries,
  ): Promise<Page<DeliveryView>> {
    return this.deliveries.list(caller, id, query);
  }

  @Get('deliveries/:delivery_id')
  @RequireScopes(webhookScopes.read)
  @ApiOperation({ operationId: 'getWebhookDelivery', summary: 'Get a delivery with its attempts' })
  @Returns(DeliveryWithAttemptsView, 200, 'The delivery.')
  @Fails(ResourceNotFound)
  get(
    @Caller() caller: Principal,
    @WebhookId() id: string,
    @DeliveryId() deliveryId: string,
  ): Promise<DeliveryWithAttemptsView> {
    return this.deliveries.get(caller, id, deliveryId);
  }

  @Post('deliveries/:delivery_id/retry')
  @RequireScopes(webhookScopes.write)
  @ApiOperation({
    operationId: 'retryWebhookDelivery',
    summary: 'Send a delivery again now',
    description: 'Whatever became of it, with the same `webhook-id`. If that fails, the retries begin anew.',
  })
  @Returns(DeliveryView, 202, 'The delivery, due now.')
  @Fails(ResourceNotFound, WebhookInactive, DeliveryStateInvalid)
  retry(@Caller() caller: Principal, @WebhookId() id: string, @DeliveryId() deliveryId: string): Promise<DeliveryView> {
    return this.deliveries.retry(caller, id, deliveryId);
  }

  @Post('test')
  @RequireScopes(webhookScopes.write)
  @ApiOperation({
    operationId: 'testWebhook',
    summary: 'Send a test event to a webhook',
    description:
      'Sends `webhook.test` once and answers how it went, also where the webhook is not active. It takes as long as the receiver does, 10 seconds at most.',
  })
  @Returns(DeliveryWithAttemptsView, 200, 'How it went.')
  @Fails(ResourceNotFound)
  test(@Caller() caller: Principal, @WebhookId() id: string): Promise<DeliveryWithAttemptsView> {
    return this.trials.send(caller, id);
  }

  @Post('recover')
  @RequireScopes(webhookScopes.write)
  @ApiOperation({
    operationId: 'recoverWebhookEvents',
    summary: 'Send a webhook again what it has missed since a time',
    description:
      'Every event since then that it subscribes to and has not accepted: those that failed or were cancelled, those that wait for a retry, and those that happened while it was not active.',
  })
  @Returns(RecoveryView, 202, 'How many events are being sent.')
  @Fails(ResourceNotFound, BodyMalformed, BodyInvalid, WebhookInactive)
  recover(
    @Caller() caller: Principal,
    @WebhookId() id: string,
    @Body() { since }: RecoverEvents,
  ): Promise<RecoveryView> {
    return this.recovery.request(caller, id, since);
  }
}
