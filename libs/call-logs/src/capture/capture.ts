import { instantOfId } from '@keyway/platform';
import { copyText } from '../record/copy-text.js';

export const BODY_STATES = [
  'none',
  'complete',
  'truncated',
  'too_large',
  'binary',
  'stream',
  'unread',
  'omitted',
] as const;

/**
 * `none`: there was none. `complete`, `truncated`: its text, or the beginning of it. Of the others only the length is
 * known, which the record of the call has: `too_large` to be looked through, `binary`, a `stream`, `unread` because the
 * call was refused before or could not be parsed, `omitted` because bodies are not wanted.
 */
export type BodyState = (typeof BODY_STATES)[number];

export interface CapturedBody {
  readonly body: string | null;
  readonly bodyState: BodyState;
}

export interface CapturedMessage extends CapturedBody {
  readonly headers: Readonly<Record<string, string>>;
}

/** What was sent and answered, without its secrets. */
export interface Capture {
  /** Null where the call had none. */
  readonly query: string | null;
  readonly request: CapturedMessage;
  readonly response: CapturedMessage;
}

/** Whose call it was. */
export interface CaptureOwner {
  /** Of the call: a UUIDv7, which has its time. */
  readonly id: string;
  readonly tenantId: string;
  readonly environment: string;
}

/** The columns of `call_log_captures` in the order of a line. */
export const CAPTURE_COLUMNS =
  'id, occurred_at, tenant_id, environment, query, request_headers, request_body, request_body_state, ' +
  'response_headers, response_body, response_body_state';

/** A capture as one line of COPY's text format. */
export function captureLine(
  { id, tenantId, environment }: CaptureOwner,
  { query, request, response }: Capture,
): string {
  const occurredAt = new Date(instantOfId(id)).toISOString();
  const columns = [
    id,
    occurredAt,
    tenantId,
    environment,
    copyText(query),
    ...columnsOf(request),
    ...columnsOf(response),
  ];
  return `${columns.join('\t')}\n`;
}

const columnsOf = ({ headers, body, bodyState }: CapturedMessage): string[] => [
  copyText(JSON.stringify(headers)),
  copyText(body),
  bodyState,
];

/** The id of the call that a line is of, be it its record or its capture. */
export const idOfLine = (line: string): string => line.slice(0, line.indexOf('\t'));
