import { HeaderInvalid, QueryInvalid, ShuttingDown } from '@keyway/platform';
import { Fails, streamAnswer, Streams } from '@keyway/platform/http';
import { Caller, type Principal } from '@keyway/scopes';
import { RequireScopes, StillAllowed } from '@keyway/scopes/http';
import { Controller, Get, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callLogScopes } from '../call-logs.scopes.js';
import { EXAMPLE_CALL } from '../export/example-call.js';
import { EXAMPLE_EVENT_ID, TailCallLogs } from './live.dto.js';
import { TooManyTails } from './live.errors.js';
import { LiveTails } from './live-tails.js';
import { callEvent, heartbeat, openingEvent } from './tail-events.js';
import { Told } from './told.js';

const LAST_EVENT_ID = 'last-event-id';

const EXAMPLE_TOLD = Told.parse(EXAMPLE_EVENT_ID)!;
const EXAMPLE = openingEvent(EXAMPLE_TOLD, 2_000) + callEvent(EXAMPLE_CALL, EXAMPLE_TOLD) + heartbeat(EXAMPLE_TOLD);

const DESCRIPTION = `Server-Sent Events: each call that the filters find, a moment after it was answered.

- \`call\`: the call, as the list shows it.
- \`skipped\`: \`{from, to}\`. Calls made in this time may not have been told: too many came in at once, or some more than
ten minutes late, or you were away for longer than that. The list has them.
- \`end\`: \`{code, message}\`. Why there are no more events: the credential is no longer valid, or the node shuts down.

Connect again with the id of the last event in \`Last-Event-ID\`, to any node, and nothing is lost or told twice. Calls
come in the order in which they were recorded, which is nearly that of their times. A comment every 15 seconds keeps the
connection open.

A browser's \`EventSource\` sends no headers, and credentials do not belong into addresses: use \`fetch\`, and read the
body as it comes.`;

@ApiTags('Call logs')
@Controller('call-logs')
export class LiveController {
  constructor(
    private readonly tails: LiveTails,
    private readonly stillAllowed: StillAllowed,
  ) {}

  @Get('live')
  @RequireScopes(callLogScopes.read)
  @ApiOperation({ operationId: 'followCallLogs', summary: 'Follow the call logs live', description: DESCRIPTION })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    schema: { type: 'string' },
    example: EXAMPLE_EVENT_ID,
    description: 'The id of the last event you got.',
  })
  @Streams({ 'text/event-stream': EXAMPLE }, 'Events, for as long as you read them.')
  @Fails(QueryInvalid, TooManyTails, ShuttingDown)
  follow(
    @Caller() { environment, tenantId }: Principal,
    @Query() { lastEventId, ...filter }: TailCallLogs,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const told = toldInHeader(request) ?? toldInQuery(lastEventId);
    const assertAllowed = (): Promise<void> => this.stillAllowed.assert(request, callLogScopes.read);
    // Some proxies hold back what they send until they have enough of it.
    void reply.header('x-accel-buffering', 'no').header('cache-control', 'no-store, no-transform');
    return streamAnswer(reply, { type: 'text/event-stream; charset=utf-8' }, (gone) =>
      this.tails.follow({ filter, environment, tenantId, told, assertAllowed }, gone),
    );
  }
}

function toldInHeader({ headers }: FastifyRequest): Told | null {
  const text = headers[LAST_EVENT_ID];
  // What a client sends that has had no event with an id yet.
  if (text === undefined || text === '') return null;
  const told = typeof text === 'string' ? Told.parse(text) : null;
  if (!told) throw new HeaderInvalid({ header: LAST_EVENT_ID, reason: 'it is not the id of an event of ours' });
  return told;
}

function toldInQuery(text: string | undefined): Told | null {
  if (text === undefined) return null;
  const told = Told.parse(text);
  const details = [{ field: 'last_event_id', message: 'Is not the id of an event of ours' }];
  if (!told) throw new QueryInvalid({}, { details });
  return told;
}
