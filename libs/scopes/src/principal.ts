import type { DomainError } from '@keyway/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ScopeSet } from './scope-set.js';

export const ENVIRONMENTS = ['live', 'test'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** Whoever is calling, in the tenant it is calling for, however it proved it. All that handlers know about authentication. */
export interface Principal {
  readonly kind: 'user' | 'api_key';
  /** Of the user or of the key. */
  readonly id: string;
  readonly tenantId: string;
  readonly environment: Environment;
  readonly scopes: ScopeSet;
  /** Null for a key that never expires, and for a user. Nobody grants beyond it. */
  readonly expiresAt: Date | null;
  /** The addresses a key may be used from; null for anywhere. Nobody grants beyond them. */
  readonly allowedCidrs: readonly string[] | null;
  /** Of the call it makes; absent where it is not told from which call it came. */
  readonly requestId?: string;
}

/** The signed-in user behind an access token, before any tenant is chosen. */
export interface SessionUser {
  readonly userId: string;
  readonly sessionId: string;
  readonly isOperator: boolean;
  /** Of the call it makes, as of a principal. */
  readonly requestId?: string;
}

/** What a strategy answers about a credential it has verified. */
export interface Authentication {
  /** Null when no tenant could be chosen; `tenantRefusal` then says why. */
  readonly principal: Principal | null;
  readonly tenantRefusal: DomainError | null;
  /** Null for API keys. */
  readonly session: SessionUser | null;
  /** A browser sends its cookies by itself: what came by them is the dashboard's own, and is not recorded as a call. */
  readonly carriedBy: 'header' | 'cookie';
}

/** To whom a call is counted although its credential was refused: a revoked key still has a tenant. */
export interface Attribution {
  readonly kind: Principal['kind'];
  readonly id: string;
  readonly tenantId: string;
  readonly environment: Environment;
}

declare module 'fastify' {
  interface FastifyRequest {
    authentication: Authentication | null;
    /** Why the credential this request carries was refused. */
    credentialRefusal: Error | null;
    attribution: Attribution | null;
  }
}

const request = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** The principal of a call to a route that has `@RequireScopes`. */
export const callerOf = ({ authentication }: FastifyRequest): Principal => authentication!.principal!;

/** The same as a parameter, with the call it makes, so that what comes of the call can be traced to it. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const calling = request(context);
  return { ...callerOf(calling), requestId: calling.id };
});

/** The user of a route that has `@SignedIn` or `@OperatorOnly`. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): SessionUser => {
  const calling = request(context);
  return { ...calling.authentication!.session!, requestId: calling.id };
});
