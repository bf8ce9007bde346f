import { applyDecorators } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Scope } from './scope.js';

/** Who may call a route. Every route says exactly one of these. */
export type AccessRule =
  | { readonly kind: 'scopes'; readonly scopes: readonly Scope[] }
  | { readonly kind: 'signed-in'; readonly tenantHeaderExempt: boolean }
  | { readonly kind: 'operator' }
  | { readonly kind: 'public'; readonly why: string };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Absent for routes that are not Nest's. */
    access?: AccessRule;
  }
}

export const Access = Reflector.createDecorator<AccessRule>();

/** The same rule for the guard and for hooks of Fastify, which run before it. */
export const declareAccess = (rule: AccessRule): MethodDecorator =>
  applyDecorators(Access(rule), RouteConfig({ access: rule }));
