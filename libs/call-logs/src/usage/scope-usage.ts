import { Clock } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { ScopedRoutes } from '@keyway/scopes/http';
import { Injectable } from '@nestjs/common';
import { GrantedScopes } from './granted-scopes.js';
import { type ScopeUse, scopedUses, scopeUses, sufficientScopes } from './scope-use.js';
import { GRAIN_MS } from './usage-grains.js';
import { type AskedPeriod, MAX_POINTS, type Period, periodOf } from './usage-period.js';
import { UsageStore } from './usage.store.js';

const MONTH_MS = 30 * GRAIN_MS.day;
const DEFAULT_MS = { minute: MONTH_MS, hour: MONTH_MS, day: MONTH_MS };

export interface ScopeUsageReport extends Period {
  readonly asOf: Date;
  readonly items: ScopeUse[];
  readonly suggestedScopes: string[];
}

/** Tells which of a key's scopes it needs, by the routes it calls. */
@Injectable()
export class ScopeUsage {
  constructor(
    private readonly usage: UsageStore,
    private readonly routes: ScopedRoutes,
    private readonly granted: GrantedScopes,
    private readonly clock: Clock,
  ) {}

  /** Null where the tenant has no such key. Throws QueryInvalid for a period that is not kept. */
  async of(
    apiKeyId: string,
    asked: AskedPeriod,
    environment: Environment,
    tenantId: string,
  ): Promise<ScopeUsageReport | null> {
    const granted = await this.granted.of(apiKeyId, environment, tenantId);
    if (!granted) return null;
    const now = this.clock.now();
    const period = periodOf(asked, { dimension: 'route', defaultMs: DEFAULT_MS, goodPoints: MAX_POINTS }, now);
    const asOf = await this.usage.countedUntil(now);
    const called = await this.usage.routeUses({ ...period, apiKeyId }, environment, tenantId);
    const uses = scopedUses(called, (method, route) => this.routes.neededBy(method, route));
    return { ...period, asOf, items: scopeUses(granted, uses), suggestedScopes: sufficientScopes(granted, uses) };
  }
}
