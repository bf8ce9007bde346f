import { defineError } from '@keyway/platform';

export const Unauthenticated = defineError(
  'access.unauthenticated',
  'unauthenticated',
  'Send an API key (X-API-Key or Authorization: Bearer) or an access token (Authorization: Bearer).',
);
export const CredentialsConflict = defineError(
  'access.credentials_conflict',
  'bad_request',
  'This request carries two different credentials. Send one.',
);
export const ScopesMissing = defineError(
  'access.scopes_missing',
  'forbidden',
  'This call needs {required}; the credential holds {granted}.',
);
export const SessionRequired = defineError(
  'access.session_required',
  'forbidden',
  'This call is made by a signed-in user, not by an API key.',
);
export const OperatorRequired = defineError(
  'access.operator_required',
  'forbidden',
  'This call is for operators of this installation.',
);
export const UnknownScopes = defineError('scopes.unknown', 'invalid', 'Invalid request body');
export const RouteUndeclared = defineError(
  'access.undeclared',
  'internal',
  'The route {route} does not say who may call it, and stays shut.',
);
