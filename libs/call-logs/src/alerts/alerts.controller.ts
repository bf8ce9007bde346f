import {
  BodyInvalid,
  CursorInvalid,
  decodeCursor,
  ListQuery,
  notFound,
  type Page,
  QueryInvalid,
  toPage,
} from '@keyway/platform';
import { Confirmation, confirmed, Fails, IdParam, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { alertScopes } from '../call-logs.scopes.js';
import { GrantedScopes } from '../usage/granted-scopes.js';
import type { AlertMetric } from './alert.js';
import {
  AlertEventPage,
  type AlertEventView,
  AlertPage,
  AlertView,
  CreateAlert,
  ListAlertEvents,
  UpdateAlert,
} from './alert.dto.js';
import { TooManyAlerts } from './alerts.errors.js';
import { AlertsStore } from './alerts.store.js';

const MAX_UNUSED_DAYS = 365;

@ApiTags('Alerts')
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertsStore,
    private readonly keys: GrantedScopes,
  ) {}

  @Get()
  @RequireScopes(alertScopes.read)
  @ApiOperation({ operationId: 'listAlerts', summary: 'List the alerts' })
  @Returns(AlertPage, 200, 'A page of alerts, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  async list(
    @Caller() { environment, tenantId }: Principal,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<AlertView>> {
    return toPage(await this.alerts.list(decodeCursor(cursor), limit + 1, environment, tenantId), limit);
  }

  @Get('events')
  @RequireScopes(alertScopes.read)
  @ApiOperation({ operationId: 'listAlertEvents', summary: 'List when alerts began to fire and when they ceased' })
  @Returns(AlertEventPage, 200, 'A page of events, newest first.')
  @Fails(QueryInvalid, CursorInvalid)
  async events(
    @Caller() { environment, tenantId }: Principal,
    @Query() { limit, cursor, ...filter }: ListAlertEvents,
  ): Promise<Page<AlertEventView>> {
    const after = decodeCursor(cursor);
    return toPage(await this.alerts.events(filter, after, limit + 1, environment, tenantId), limit);
  }

  @Get(':id')
  @RequireScopes(alertScopes.read)
  @ApiOperation({ operationId: 'getAlert', summary: 'Get an alert' })
  @Returns(AlertView, 200, 'The alert.')
  @Fails(ResourceNotFound)
  async get(@Caller() { environment, tenantId }: Principal, @IdParam('alert', 'alert') id: string): Promise<AlertView> {
    return (await this.alerts.find(id, environment, tenantId)) ?? notFound('alert', 'alert', id);
  }

  @Post()
  @RequireScopes(alertScopes.write)
  @ApiOperation({
    operationId: 'createAlert',
    summary: 'Create an alert',
    description: 'It is looked at once a minute, and tells when it begins to fire and when it ceases.',
  })
  @Returns(AlertView, 201, 'The new alert.')
  @Fails(BodyInvalid, TooManyAlerts)
  async create(@Caller() { environment, tenantId }: Principal, @Body() alert: CreateAlert): Promise<AlertView> {
    assertThreshold(alert.metric, alert.threshold);
    if (alert.apiKeyId && !(await this.keys.of(alert.apiKeyId, environment, tenantId)))
      throw new BodyInvalid({}, { details: [{ field: 'api_key_id', message: 'There is no such API key' }] });
    return this.alerts.create(alert, environment, tenantId);
  }

  @Patch(':id')
  @RequireScopes(alertScopes.write)
  @ApiOperation({ operationId: 'updateAlert', summary: 'Update an alert' })
  @Returns(AlertView, 200, 'The alert as it is now.')
  @Fails(ResourceNotFound, BodyInvalid)
  async update(
    @Caller() { environment, tenantId }: Principal,
    @IdParam('alert', 'alert') id: string,
    @Body() change: UpdateAlert,
  ): Promise<AlertView> {
    const known = (await this.alerts.find(id, environment, tenantId)) ?? notFound('alert', 'alert', id);
    if (change.threshold !== undefined) assertThreshold(known.metric, change.threshold);
    return (await this.alerts.update(id, change, environment, tenantId)) ?? notFound('alert', 'alert', id);
  }

  @Delete(':id')
  @RequireScopes(alertScopes.write)
  @ApiOperation({ operationId: 'deleteAlert', summary: 'Delete an alert' })
  @Returns(Confirmation, 200, 'The alert is gone; its events stay.')
  @Fails(ResourceNotFound)
  async remove(
    @Caller() { environment, tenantId }: Principal,
    @IdParam('alert', 'alert') id: string,
  ): Promise<Confirmation> {
    if (!(await this.alerts.remove(id, environment, tenantId))) notFound('alert', 'alert', id);
    return confirmed('Alert deleted');
  }
}

/** What a threshold may be depends on what is measured. */
function assertThreshold(metric: AlertMetric, threshold: number): void {
  const message = thresholdProblem(metric, threshold);
  if (message) throw new BodyInvalid({}, { details: [{ field: 'threshold', message }] });
}

function thresholdProblem(metric: AlertMetric, threshold: number): string | null {
  if (metric === 'error_rate') return threshold <= 1 ? null : 'Must be a share from 0 to 1';
  if (!Number.isInteger(threshold)) return 'Must be a whole number';
  if (metric !== 'unused_key') return null;
  return threshold >= 1 && threshold <= MAX_UNUSED_DAYS ? null : `Must be 1 to ${MAX_UNUSED_DAYS} days`;
}
