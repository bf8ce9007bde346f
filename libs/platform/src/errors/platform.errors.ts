import { defineError } from './define-error.js';

export const BodyInvalid = defineError('request.body_invalid', 'invalid', 'Invalid request body');
export const QueryInvalid = defineError('request.query_invalid', 'invalid', 'Invalid query parameters');
export const CursorInvalid = defineError(
  'request.cursor_invalid',
  'invalid',
  'This cursor is not one of ours, or belongs to another list.',
);
export const BodyMalformed = defineError('request.malformed', 'bad_request', 'The request cannot be read: {reason}.');
export const HeaderRepeated = defineError(
  'request.header_repeated',
  'bad_request',
  'The header {header} was sent more than once.',
);
export const HeaderInvalid = defineError(
  'request.header_invalid',
  'bad_request',
  'The header {header} is not valid: {reason}.',
);
export const RouteUnknown = defineError('request.route_unknown', 'not_found', 'There is no route {method} {path}.');
export const BodyTooLarge = defineError('request.too_large', 'too_large', 'The request body is larger than {limit}.');
export const MediaTypeUnsupported = defineError(
  'request.media_type_unsupported',
  'unsupported',
  'Send the body as {expected}.',
);
export const RequestRejected = defineError('request.rejected', 'bad_request', '{reason}');
export const Unexpected = defineError(
  'internal',
  'internal',
  'Something went wrong on our side. The request id finds it in our logs.',
);
export const DatabaseUnavailable = defineError(
  'database.unavailable',
  'unavailable',
  'The database cannot be reached right now. Try again.',
);
export const ShuttingDown = defineError(
  'server.shutting_down',
  'unavailable',
  'This node is shutting down. Try again.',
);
