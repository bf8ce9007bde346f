import { instantOfId, statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import type { BodyState, Capture } from './capture.js';

const FIND = statement(
  'call_log_capture_find',
  `SELECT query, request_headers AS "requestHeaders", request_body AS "requestBody", request_body_state AS "requestBodyState",
          response_headers AS "responseHeaders", response_body AS "responseBody", response_body_state AS "responseBodyState"
     FROM call_log_captures WHERE id = $1 AND occurred_at = $2 AND environment = $3 AND tenant_id = $4`,
);

interface Row {
  readonly query: string | null;
  readonly requestHeaders: Record<string, string>;
  readonly requestBody: string | null;
  readonly requestBodyState: BodyState;
  readonly responseHeaders: Record<string, string>;
  readonly responseBody: string | null;
  readonly responseBodyState: BodyState;
}

/** Reads what was captured of a call. */
@Injectable()
export class CapturesStore {
  constructor(private readonly database: CallLogsDatabase) {}

  /** Null where nothing was captured, or not any more. `id` is the call's. */
  async find(id: string, environment: Environment, tenantId: string): Promise<Capture | null> {
    const occurredAt = new Date(instantOfId(id));
    const [row] = await this.database.query<Row>(FIND, [id, occurredAt, environment, tenantId]);
    if (!row) return null;
    return {
      query: row.query,
      request: { headers: row.requestHeaders, body: row.requestBody, bodyState: row.requestBodyState },
      response: { headers: row.responseHeaders, body: row.responseBody, bodyState: row.responseBodyState },
    };
  }
}
