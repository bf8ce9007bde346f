import { type Principal, Unauthenticated } from '@keyway/scopes';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { assertAdmin } from './admin.js';

/**
 * The owner or admin behind a call to a route that has `@SignedIn`, in the tenant that the call is for. Throws why no
 * tenant could be chosen, and ScopesMissing for members and viewers.
 */
export const AdminCaller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { principal, tenantRefusal } = request.authentication!;
  if (!principal) throw tenantRefusal ?? new Unauthenticated();
  assertAdmin(principal);
  return { ...principal, requestId: request.id };
});
