import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Access, type AccessRule } from './access.js';
import { OperatorRequired, RouteUndeclared, ScopesMissing, SessionRequired, Unauthenticated } from './access.errors.js';
import type { Authentication, Principal } from './principal.js';
import type { Scope } from './scope.js';

/**
 * The global guard. A route that does not say who may call it is a bug and stays shut; every other one is held
 * to what it says. It only reads: the credential was verified when the request came in.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  /** Reading decorator metadata costs more than the check itself, and never changes. */
  private readonly rules = new Map<unknown, AccessRule>();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    assertAccess(this.ruleOf(context), context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }

  private ruleOf(context: ExecutionContext): AccessRule {
    const handler = context.getHandler();
    const known = this.rules.get(handler);
    if (known) return known;
    const rule = this.reflector.get(Access, handler) as AccessRule | undefined;
    if (!rule) throw new RouteUndeclared({ route: `${context.getClass().name}.${handler.name}` });
    this.rules.set(handler, rule);
    return rule;
  }
}

/** Throws what speaks against letting this request in. */
export function assertAccess(rule: AccessRule, request: FastifyRequest): void {
  if (rule.kind === 'public') return;
  const authentication = authenticated(request);
  if (rule.kind === 'scopes') assertScopes(principalOf(authentication), rule.scopes);
  else if (rule.kind === 'operator') assertOperator(authentication);
  else assertSignedIn(authentication, rule.tenantHeaderExempt);
}

/** The same as an answer, for what comes before the guard and must not help whom it would turn away. */
export function isLetIn(rule: AccessRule, request: FastifyRequest): boolean {
  try {
    assertAccess(rule, request);
    return true;
  } catch {
    return false;
  }
}

function authenticated(request: FastifyRequest): Authentication {
  if (request.credentialRefusal) throw request.credentialRefusal;
  if (!request.authentication) throw new Unauthenticated();
  return request.authentication;
}

function principalOf({ principal, tenantRefusal }: Authentication): Principal {
  if (!principal) throw tenantRefusal ?? new Unauthenticated();
  return principal;
}

function assertScopes({ scopes }: Principal, required: readonly Scope[]): void {
  if (scopes.missing(required).length === 0) return;
  const requiredScopes = required.map((scope) => scope.name);
  const granted = scopes.names.join(' ') || 'none';
  throw new ScopesMissing(
    { required: requiredScopes.join(' '), granted },
    { requiredScopes, grantedScopes: scopes.names },
  );
}

function assertSignedIn({ session, principal, tenantRefusal }: Authentication, tenantHeaderExempt: boolean): void {
  if (!session) throw new SessionRequired();
  if (!principal && tenantRefusal && tenantRefusal.code === TENANT_HEADER_REQUIRED && !tenantHeaderExempt)
    throw tenantRefusal;
}

function assertOperator({ session }: Authentication): void {
  if (!session?.isOperator) throw new OperatorRequired();
}

/** The code of tenancy's refusal under TENANT_HEADER=required; every other refusal leaves a user free to choose a tenant. */
const TENANT_HEADER_REQUIRED = 'tenant.header_required';
