import {
  CursorInvalid,
  decodeCursor,
  encodeCursor,
  isUuid,
  type Page,
  platformConfig,
  type PlatformConfig,
  QueryInvalid,
} from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { callLogScopes } from '../call-logs.scopes.js';
import { CapturesStore } from '../capture/captures.store.js';

import {
  CallLogCountView,
  CallLogDetail,
  CallLogFilters,
  CallLogPage,
  CallLogView,
  ListCallLogs,
} from './call-log.dto.js';
import type { CallLog, CallLogsFound } from './call-log.js';
import { CallLogsStore } from './call-logs.store.js';
import { curlCommand } from './curl-command.js';

@ApiTags('Call logs')
@Controller('call-logs')
export class CallLogsController {
  /** What callers put before a path. */
  private readonly address: string;

  constructor(
    private readonly calls: CallLogsStore,
    private readonly captures: CapturesStore,
    @Inject(platformConfig.token) { publicUrl, port }: PlatformConfig,
  ) {
    this.address = publicUrl || `http://localhost:${port}`;
  }

  @Get()
  @RequireScopes(callLogScopes.read)
  @ApiOperation({
    operationId: 'listCallLogs',
    summary: 'Search the call logs, newest first',
    description:
      'A search answers what it has found within a few seconds. A page may therefore hold fewer calls than `limit`, or ' +
      'none, and still have a next one: go on with its cursor until `has_more` is false.',
  })
  @Returns(CallLogPage, 200, 'Calls of the tenant in the environment of the credential.')
  @Fails(QueryInvalid, CursorInvalid)
  async list(
    @Caller() { environment, tenantId }: Principal,
    @Query() { limit, cursor, ...filter }: ListCallLogs,
  ): Promise<Page<CallLogView>> {
    // One more than the page holds tells whether there is a next one.
    return pageFrom(await this.calls.search(filter, decodeCursor(cursor), limit + 1, environment, tenantId), limit);
  }

  @Get('count')
  @RequireScopes(callLogScopes.read)
  @ApiOperation({ operationId: 'countCallLogs', summary: 'Count the calls that a search finds' })
  @Returns(CallLogCountView, 200, 'How many there are.')
  @Fails(QueryInvalid)
  count(@Caller() { environment, tenantId }: Principal, @Query() filter: CallLogFilters): Promise<CallLogCountView> {
    return this.calls.count(filter, environment, tenantId);
  }

  @Get(':id')
  @RequireScopes(callLogScopes.read)
  @ApiOperation({ operationId: 'getCallLog', summary: 'Read one call by its request id' })
  @ApiParam({
    name: 'id',
    schema: { type: 'string', format: 'uuid' },
    example: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11',
    description: 'The id of the request.',
  })
  @Returns(CallLogDetail, 200, 'The call.')
  @Fails(ResourceNotFound)
  async get(@Caller() { environment, tenantId }: Principal, @Param('id') id: string): Promise<CallLogDetail> {
    const call = isUuid(id) ? await this.calls.find(id.toLowerCase(), environment, tenantId) : null;
    if (!call) throw new ResourceNotFound({ label: 'call log', id: id.slice(0, 64) });
    const [neighbours, capture] = await Promise.all([
      this.calls.neighbours(call, environment, tenantId),
      this.captures.find(call.id, environment, tenantId),
    ]);
    return { ...call, ...neighbours, capture, curl: curlCommand(call, this.address, tenantId) };
  }
}

function pageFrom({ calls, reached }: CallLogsFound, limit: number): Page<CallLog> {
  const items = calls.slice(0, limit);
  const last = items.at(-1);
  const end = calls.length > limit && last ? { createdAt: last.occurredAt, id: last.id } : reached;
  return { items, hasMore: end !== null, nextCursor: end && encodeCursor(end) };
}
