import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { Fails } from '@keyway/platform/http';
import { declareAccess } from './access.js';
import {
  CredentialsConflict,
  OperatorRequired,
  ScopesMissing,
  SessionRequired,
  Unauthenticated,
} from './access.errors.js';
import type { Scope } from './scope.js';

/** The names of the two credentials in the OpenAPI document. */
export const SECURITY = { apiKey: 'apiKey', bearer: 'bearer' } as const;

/** Lets in callers who present an API key or an access token and hold every one of these scopes. */
export function RequireScopes(...scopes: [Scope, ...Scope[]]): MethodDecorator {
  const names = scopes.map((scope) => scope.name);
  return applyDecorators(
    declareAccess({ kind: 'scopes', scopes }),
    ApiExtension('x-required-scopes', names),
    ApiSecurity(SECURITY.apiKey),
    ApiSecurity(SECURITY.bearer),
    Fails(Unauthenticated, CredentialsConflict, ScopesMissing),
  );
}

/** Lets in any signed-in user, whatever the tenant: a key has no business here. */
export function SignedIn({ tenantHeaderExempt = false } = {}): MethodDecorator {
  return applyDecorators(
    declareAccess({ kind: 'signed-in', tenantHeaderExempt }),
    ApiSecurity(SECURITY.bearer),
    Fails(Unauthenticated, CredentialsConflict, SessionRequired),
  );
}

/** Lets in the operators of the installation. The role is given on the server, never by the API. */
export function OperatorOnly(): MethodDecorator {
  return applyDecorators(
    declareAccess({ kind: 'operator' }),
    ApiSecurity(SECURITY.bearer),
    Fails(Unauthenticated, CredentialsConflict, OperatorRequired),
  );
}

/** Lets in anybody, and says why that is right. */
export const Public = (why: string): MethodDecorator =>
  applyDecorators(declareAccess({ kind: 'public', why }), ApiSecurity({}));
