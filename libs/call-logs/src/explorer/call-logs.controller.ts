import { CursorInvalid, decodeCursor, isUuid, type Page, QueryInvalid, toPage } from '@keyway/platform';
import { Fails, ResourceNotFound, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { callLogScopes } from '../call-logs.scopes.js';
import { isAddressOrRange } from './address-range.js';
import { CallLogPage, CallLogView, ListCallLogs } from './call-log.dto.js';
import { CallLogsStore } from './call-logs.store.js';

@ApiTags('Call logs')
@Controller('call-logs')
export class CallLogsController {
  constructor(private readonly calls: CallLogsStore) {}

  @Get()
  @RequireScopes(callLogScopes.read)
  @ApiOperation({ operationId: 'listCallLogs', summary: 'Search the call logs, newest first' })
  @Returns(CallLogPage, 200, 'Calls of the tenant in the environment of the credential.')
  @Fails(QueryInvalid, CursorInvalid)
  async list(
    @Caller() { environment, tenantId }: Principal,
    @Query() { limit, cursor, ...filter }: ListCallLogs,
  ): Promise<Page<CallLogView>> {
    if (filter.ip && !isAddressOrRange(filter.ip))
      throw new QueryInvalid({}, { details: [{ field: 'ip', message: 'Must be an IP address or a CIDR' }] });
    const calls = await this.calls.list(filter, decodeCursor(cursor), limit + 1, environment, tenantId);
    // A page ends at a position in time, whatever a list calls its time.
    return toPage(
      calls.map((call) => ({ ...call, createdAt: call.occurredAt })),
      limit,
    );
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
  @Returns(CallLogView, 200, 'The call.')
  @Fails(ResourceNotFound)
  async get(@Caller() { environment, tenantId }: Principal, @Param('id') id: string): Promise<CallLogView> {
    const call = isUuid(id) ? await this.calls.find(id.toLowerCase(), environment, tenantId) : null;
    if (!call) throw new ResourceNotFound({ label: 'call log', id: id.slice(0, 64) });
    return call;
  }
}
