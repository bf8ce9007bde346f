import { type Principal, type Scope, ScopesMissing, Unauthenticated } from '@keyway/scopes';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * The person behind a call to a route that has `@SignedIn`, for what a scope lets people do and never keys. Throws why
 * no tenant could be chosen, and ScopesMissing where their role in it does not hold the scope.
 */
export const PersonWith = createParamDecorator(({ name }: Scope, context: ExecutionContext): Principal => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { principal, tenantRefusal } = request.authentication!;
  if (!principal) throw tenantRefusal ?? new Unauthenticated();
  const { scopes } = principal;
  const granted = scopes.names.join(' ') || 'none';
  if (!scopes.has(name))
    throw new ScopesMissing({ required: name, granted }, { requiredScopes: [name], grantedScopes: scopes.names });
  return { ...principal, requestId: request.id };
});
