import { type ApiDocument } from '@keyway/platform/http';
import { Injectable } from '@nestjs/common';
import { ScopeSet } from '../scope-set.js';

export interface ScopedRoute {
  readonly method: string;
  readonly path: string;
  readonly scopes: readonly string[];
}

/** A path's parameter as OpenAPI writes it. */
const PARAMETER = /\{(\w+)\}/g;

/** Which routes want which scopes, as the OpenAPI document of the running routes says. */
@Injectable()
export class ScopedRoutes {
  private routes: readonly ScopedRoute[] = [];
  private byPattern: ReadonlyMap<string, readonly string[]> = new Map();

  /** Called once, when the routes are known. */
  learn({ paths }: ApiDocument): void {
    this.routes = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, operation]) => {
        const scopes = operation['x-required-scopes'];
        return scopes ? [{ method: method.toUpperCase(), path, scopes }] : [];
      }),
    );
    this.byPattern = new Map(
      this.routes.map(({ method, path, scopes }) => [`${method} ${path.replaceAll(PARAMETER, ':$1')}`, scopes]),
    );
  }

  /**
   * What a caller needs to call a route, given as the router knows it: `/api/v1/contacts/:id`. Null where there is no such
   * route, or none that wants scopes. A HEAD wants what its GET wants.
   */
  neededBy(method: string, pattern: string): readonly string[] | null {
    return this.byPattern.get(`${method === 'HEAD' ? 'GET' : method} ${pattern}`) ?? null;
  }

  /** What a key that holds just this scope may call. */
  openedBy(scope: string): ScopedRoute[] {
    const held = ScopeSet.of([scope]);
    return this.routes.filter((route) => held.notHeld(route.scopes).length === 0);
  }
}
