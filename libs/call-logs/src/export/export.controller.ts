import { Clock, QueryInvalid } from '@keyway/platform';
import { Fails, streamAnswer, Streams } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes, StillAllowed } from '@keyway/scopes/http';
import { Controller, Get, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callLogScopes } from '../call-logs.scopes.js';
import type { CallLogFilter } from '../explorer/call-log.js';
import { CallLogExport } from './call-log-export.js';
import { EXAMPLE_CALL } from './example-call.js';
import { ExportCallLogs } from './export.dto.js';
import { CALL_LOG_FORMATS } from './export-formats.js';

const { csv, ndjson } = CALL_LOG_FORMATS;
const EXAMPLES = {
  'text/csv': csv.head + csv.line(EXAMPLE_CALL),
  'application/x-ndjson': ndjson.line(EXAMPLE_CALL),
};

const DESCRIPTION = `Everything the filters of the list find, newest first, as a file that is sent while it is read. A transfer
that breaks off is not the whole file: what makes it fail, such as a key that is revoked meanwhile, closes the connection
before the end. In CSV a cell that a spreadsheet would run as a formula begins with an apostrophe.`;

@ApiTags('Call logs')
@Controller('call-logs')
export class ExportController {
  constructor(
    private readonly calls: CallLogExport,
    private readonly stillAllowed: StillAllowed,
    private readonly clock: Clock,
  ) {}

  @Get('export')
  @RequireScopes(callLogScopes.read)
  @ApiOperation({
    operationId: 'exportCallLogs',
    summary: 'Export call logs as CSV or NDJSON',
    description: DESCRIPTION,
  })
  @Streams(EXAMPLES, 'The calls, one a line.')
  @Fails(QueryInvalid)
  export(
    @Caller() { environment, tenantId }: Principal,
    @Query() { format: name, ...filter }: ExportCallLogs,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const format = CALL_LOG_FORMATS[name];
    const assertAllowed = (): Promise<void> => this.stillAllowed.assert(request, callLogScopes.read);
    return streamAnswer(reply, { type: format.mediaType, fileName: `${this.fileName(filter)}.${name}` }, () =>
      this.calls.pieces(format, assertAllowed, filter, environment, tenantId),
    );
  }

  private fileName({ from, to = this.clock.now() }: CallLogFilter): string {
    return `call-logs-${from ? basicTime(from) : 'start'}-${basicTime(to)}`;
  }
}

/** ISO 8601's basic form, to the second: colons are not for file names. */
const basicTime = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
