import { DomainError, type ErrorKind, type FieldProblem } from './define-error.js';

interface KindTexts {
  readonly status: number;
  readonly title: string;
  /** The `error` word of the answer; null where the error's own code gives it (`slot_taken`, `not_found`). */
  readonly error: string | null;
  /** The `message` every answer of this kind carries; null where the error's own sentence is it. */
  readonly message: string | null;
}

/** The one table from what went wrong to what the caller sees. */
export const KINDS: Readonly<Record<ErrorKind, KindTexts>> = {
  bad_request: { status: 400, title: 'Bad Request', error: 'bad_request', message: null },
  unauthenticated: { status: 401, title: 'Unauthorized', error: 'unauthorized', message: 'Invalid or expired token' },
  payment_required: { status: 402, title: 'Payment Required', error: 'payment_required', message: null },
  forbidden: {
    status: 403,
    title: 'Forbidden',
    error: 'forbidden',
    message: 'Insufficient permissions for this action',
  },
  not_found: { status: 404, title: 'Not Found', error: 'not_found', message: null },
  method_not_allowed: { status: 405, title: 'Method Not Allowed', error: 'method_not_allowed', message: null },
  conflict: { status: 409, title: 'Conflict', error: null, message: null },
  gone: { status: 410, title: 'Gone', error: 'gone', message: null },
  too_large: { status: 413, title: 'Content Too Large', error: 'too_large', message: null },
  unsupported: { status: 415, title: 'Unsupported Media Type', error: 'unsupported_media_type', message: null },
  invalid: { status: 422, title: 'Unprocessable Content', error: 'validation_error', message: null },
  limited: { status: 429, title: 'Too Many Requests', error: 'rate_limited', message: null },
  internal: { status: 500, title: 'Internal Server Error', error: 'internal_error', message: null },
  unavailable: { status: 503, title: 'Service Unavailable', error: 'unavailable', message: null },
};

/** The only error body this API sends: RFC 9457 members beside `error`, `message` and `details`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly error: string;
  readonly message: string;
  readonly code: string;
  readonly details?: readonly FieldProblem[];
  readonly required_scopes?: readonly string[];
  readonly granted_scopes?: readonly string[];
  readonly allowed_states?: readonly string[];
  readonly request_id: string;
  readonly doc_url: string;
}

/** Where the page about an error stands, by its code. */
export const errorPage = (publicUrl: string, code: string): string => `${publicUrl}/reference/errors#${code}`;

export function toProblem(error: DomainError, requestId: string, publicUrl: string): Problem {
  const kind = KINDS[error.kind];
  const page = errorPage(publicUrl, error.code);
  const { details, requiredScopes, grantedScopes, allowedStates } = error.extras;
  return {
    type: page,
    title: kind.title,
    status: kind.status,
    detail: error.message,
    error: kind.error ?? error.code.slice(error.code.lastIndexOf('.') + 1),
    message: kind.message ?? error.message,
    code: error.code,
    ...(details && { details }),
    ...(requiredScopes && { required_scopes: requiredScopes }),
    ...(grantedScopes && { granted_scopes: grantedScopes }),
    ...(allowedStates && { allowed_states: allowedStates }),
    request_id: requestId,
    doc_url: page,
  };
}
