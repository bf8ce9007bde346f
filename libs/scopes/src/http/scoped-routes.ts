import { type ApiDocument } from '@keyway/platform/http';
import { Injectable } from '@nestjs/common';
import { ScopeSet } from '../scope-set.js';

export interface ScopedRoute {
  readonly method: string;
  readonly path: string;
  readonly scopes: readonly string[];
}

/** Which routes want which scopes, as the OpenAPI document of the running routes says. */
@Injectable()
export class ScopedRoutes {
  private routes: readonly ScopedRoute[] = [];

  /** Called once, when the routes are known. */
  learn({ paths }: ApiDocument): void {
    this.routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, operation]) => {
        const scopes = operation['x-required-scopes'];
        return scopes ? [{ method: method.toUpperCase(), path, scopes }] : [];
      }),
    );
  }

  /** What a key that holds just this scope may call. */
  openedBy(scope: string): ScopedRoute[] {
    const held = ScopeSet.of([scope]);
    return this.routes.filter((route) => held.notHeld(route.scopes).length === 0);
  }
}
