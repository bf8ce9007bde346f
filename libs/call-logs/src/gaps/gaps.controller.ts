import { CursorInvalid, decodeCursor, ListQuery, type Page, QueryInvalid, statement, toPage } from '@keyway/platform';
import { Fails, Returns } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes } from '@keyway/scopes/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { callLogScopes } from '../call-logs.scopes.js';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import type { Gap } from './gap.js';
import { GapPage, type GapView } from './gap.dto.js';

const LIST = statement(
  'call_log_gaps_list',
  `SELECT id, reason, records, first_at AS "firstAt", last_at AS "lastAt", created_at AS "createdAt" FROM call_log_gaps
    WHERE (created_at, id) < (coalesce($1::timestamptz, 'infinity'), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      AND environment = $3 AND tenant_id = $4
    ORDER BY created_at DESC, id DESC LIMIT $5`,
);

@ApiTags('Call logs')
@Controller('call-logs/gaps')
export class GapsController {
  constructor(private readonly database: CallLogsDatabase) {}

  @Get()
  @RequireScopes(callLogScopes.read)
  @ApiOperation({ operationId: 'listCallLogGaps', summary: 'List the times from which call logs are missing' })
  @Returns(GapPage, 200, 'Losses that could not be avoided, newest first. Usually none.')
  @Fails(QueryInvalid, CursorInvalid)
  async list(
    @Caller() { environment, tenantId }: Principal,
    @Query() { limit, cursor }: ListQuery,
  ): Promise<Page<GapView>> {
    const after = decodeCursor(cursor);
    const position = [after?.createdAt ?? null, after?.id ?? null];
    return toPage(await this.database.query<Gap>(LIST, [...position, environment, tenantId, limit + 1]), limit);
  }
}
