import { Reflector } from '@nestjs/core';
import type { Scope } from './scope.js';

/** Who may call a route. Every route says exactly one of these. */
export type AccessRule =
  | { readonly kind: 'scopes'; readonly scopes: readonly Scope[] }
  | { readonly kind: 'signed-in'; readonly tenantHeaderExempt: boolean }
  | { readonly kind: 'operator' }
  | { readonly kind: 'public'; readonly why: string };

export const Access = Reflector.createDecorator<AccessRule>();
