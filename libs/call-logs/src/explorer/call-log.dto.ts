import { Decimal, Id, Instant, ListQuery, Nested, OneOf, pageOf, Text, Whole } from '@keyway/platform';
import { type Environment, ENVIRONMENTS } from '@keyway/scopes';
import { IntersectionType } from '@nestjs/swagger';
import { CaptureView } from '../capture/capture.dto.js';
import { IsAddressRange } from './address-range.js';
import { type CallLogCount, COUNT_RELATIONS, METHODS, STATUS_CLASSES, type StatusClass } from './call-log.js';

const REQUEST_ID = {
  pattern: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
  patternMessage: 'Must be a request id, as X-Request-ID told it',
  example: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11',
};
/** PostgreSQL's integer, in microseconds. */
const MAX_DURATION_MS = 2_147_483;
/** PostgreSQL's integer; longer ones are kept as this. */
const MAX_BYTES = 2_147_483_647;

export class CallLogView {
  @Text({ ...REQUEST_ID, description: 'The id of the request, as the answer told it in `X-Request-ID`.' })
  readonly id!: string;
  @Instant({ description: 'When the request came in.' }) readonly occurredAt!: Date;
  @OneOf('Environment', ENVIRONMENTS) readonly environment!: Environment;
  @Id('key', { nullable: true, description: 'The key it was made with; null when a user called.' }) readonly apiKeyId!:
    string | null;
  @Id('usr', { nullable: true, description: 'The user who called; null when a key did.' }) readonly userId!:
    string | null;
  @Text({ example: 'GET' }) readonly method!: string;
  @Text({
    nullable: true,
    example: '/api/v1/contacts/:id',
    description: 'The route that answered; null where none did.',
  })
  readonly route!: string | null;
  @Text({
    max: 512,
    example: '/api/v1/contacts/con_01kq0v8m3tf5x9d2c7h4n6p8qr',
    description: 'As it was called, without its query.',
  })
  readonly path!: string;
  @Whole({ min: 100, max: 599, example: 200, description: '499 when the caller went away before the answer.' })
  readonly status!: number;
  @Text({
    nullable: true,
    example: 'access.scopes_missing',
    description: 'The `code` of the error; null after a success.',
  })
  readonly errorCode!: string | null;
  @Decimal({ min: 0, example: 1.834, description: 'From the request to its answer, in milliseconds.' })
  readonly durationMs!: number;
  @Whole({ min: 0, max: MAX_BYTES, example: 0, description: 'Length of the body sent.' })
  readonly requestBytes!: number;
  @Whole({
    min: 0,
    max: MAX_BYTES,
    nullable: true,
    example: 512,
    description: 'Length of the body answered; null for a stream.',
  })
  readonly responseBytes!: number | null;
  @Text({ nullable: true, example: '203.0.113.7' }) readonly ip!: string | null;
  @Text({ nullable: true, max: 256, example: 'curl/8.5.0' }) readonly userAgent!: string | null;
  @Text({ nullable: true, example: 'sync-2026-01-15-0042', description: "The caller's own `X-Request-ID`." })
  readonly clientRequestId!: string | null;
}

export const CallLogPage = pageOf(CallLogView);

/** What is known of one call beyond its row in a list. */
class CallLogContext {
  @Text({
    max: 6_000,
    example: `curl 'https://api.example.com/api/v1/contacts/con_01kq0v8m3tf5x9d2c7h4n6p8qr' --header "X-API-Key: $KEYWAY_API_KEY"`,
    description:
      'The call as a command for a POSIX shell, to be copied. It takes the credential from `KEYWAY_API_KEY`, or from ' +
      '`KEYWAY_TOKEN` where a user called. Its query and its body are not part of it.',
  })
  readonly curl!: string;
  @Text({ ...REQUEST_ID, nullable: true, description: 'The call right before this one; null for the first one kept.' })
  readonly olderId!: string | null;
  @Text({ ...REQUEST_ID, nullable: true, description: 'The call right after this one; null for the latest.' })
  readonly newerId!: string | null;
  @Nested(() => CaptureView, {
    nullable: true,
    description: 'What was sent and answered; null where nothing was captured, or it is kept no longer.',
  })
  readonly capture!: CaptureView | null;
}

export class CallLogDetail extends IntersectionType(CallLogView, CallLogContext) {}

export class CallLogCountView implements CallLogCount {
  @Whole({ min: 0, max: 10_000, example: 1_284 }) readonly count!: number;
  @OneOf('CountRelation', COUNT_RELATIONS, {
    description:
      '`exact`, or `more_than` where counting stopped before the end: at 10,000 calls, or when its time was up and there may be more.',
  })
  readonly relation!: CallLogCount['relation'];
}

/** Which calls: those that all of the given filters let through. */
export class CallLogFilters {
  @Instant({ optional: true, description: 'Calls made at or after this.' }) readonly from?: Date;
  @Instant({ optional: true, description: 'Calls made before this.', example: '2026-01-16T00:00:00.000Z' })
  readonly to?: Date;
  @Id('key', { optional: true, description: 'Calls made with this key.' }) readonly apiKeyId?: string;
  @Id('usr', { optional: true, description: 'Calls made by this user, in the dashboard or with an access token.' })
  readonly userId?: string;
  @Whole({ min: 100, max: 599, optional: true, example: 404, description: 'Exactly this status.' })
  readonly status?: number;
  @OneOf('StatusClass', STATUS_CLASSES, {
    optional: true,
    example: '4xx',
    description: 'Any status of this class.',
  })
  readonly statusClass?: StatusClass;
  @OneOf('Method', METHODS, { optional: true, description: 'Calls with this method.' }) readonly method?: string;
  @Text({
    optional: true,
    example: '/api/v1/contacts/:id',
    description: 'Calls that this route answered, as `route` of a call names it.',
  })
  readonly route?: string;
  @Text({
    optional: true,
    max: 512,
    example: '/api/v1/contacts/con_01kq0v8m3tf5x9d2c7h4n6p8qr',
    description: 'Calls whose path begins with this, letter by letter.',
  })
  readonly pathPrefix?: string;
  @Text({
    optional: true,
    max: 49,
    example: '203.0.113.0/24',
    description: 'Calls from this address, or from any address in this CIDR; IPv4 or IPv6.',
  })
  @IsAddressRange()
  readonly ip?: string;
  @Text({
    ...REQUEST_ID,
    optional: true,
    description: 'The call with this id, as its answer told it in `X-Request-ID`.',
  })
  readonly requestId?: string;
  @Text({
    optional: true,
    max: 128,
    example: 'sync-2026-01-15-0042',
    description: 'Calls that were sent with this `X-Request-ID`.',
  })
  readonly clientRequestId?: string;
  @Text({
    optional: true,
    max: 100,
    example: 'access.scopes_missing',
    description: 'Calls answered with this error, as `code` of its body names it.',
  })
  readonly errorCode?: string;
  @Decimal({
    min: 0,
    max: MAX_DURATION_MS,
    optional: true,
    example: 250,
    description: 'Calls that took this many milliseconds or longer.',
  })
  readonly minDurationMs?: number;
}

export class ListCallLogs extends IntersectionType(ListQuery, CallLogFilters) {}
