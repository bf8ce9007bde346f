import { scopedUses, scopeUses, sufficientScopes } from './scope-use.js';
import type { RouteUse } from './usage.store.js';

const NEEDED: Readonly<Record<string, string[]>> = {
  'GET /contacts': ['contacts:read'],
  'POST /contacts': ['contacts:write'],
  'GET /leads': ['leads:read', 'lists:read'],
};
const neededBy = (method: string, route: string) => NEEDED[`${method} ${route}`] ?? null;

const use = (value: string, calls: number, succeeded = calls, hour = 1): RouteUse => ({
  value,
  calls,
  succeeded,
  lastAt: new Date(Date.UTC(2026, 0, 15, hour)),
});

const USES = scopedUses(
  [
    use('GET /contacts', 10, 9, 3),
    use('POST /contacts', 4, 0, 5),
    use('GET /leads', 2),
    use('GET /auth/me', 7),
    use('GET', 3),
  ],
  neededBy,
);

describe('the use of scopes', () => {
  it('tells how often each was needed and when last, and which never was', () => {
    expect(scopeUses(['contacts:read', 'lists:read', 'surveys:send'], USES)).toEqual([
      { scope: 'contacts:read', calls: 10, lastUsedAt: new Date('2026-01-15T03:00Z'), usedFor: ['contacts:read'] },
      { scope: 'lists:read', calls: 2, lastUsedAt: new Date('2026-01-15T01:00Z'), usedFor: ['lists:read'] },
      { scope: 'surveys:send', calls: 0, lastUsedAt: null, usedFor: [] },
    ]);
  });

  it('tells what a wildcard and admin were used for, in one line each', () => {
    expect(scopeUses(['contacts:*', 'admin'], USES)).toEqual([
      {
        scope: 'contacts:*',
        calls: 14,
        lastUsedAt: new Date('2026-01-15T05:00Z'),
        usedFor: ['contacts:read', 'contacts:write'],
      },
      {
        scope: 'admin',
        calls: 16,
        lastUsedAt: new Date('2026-01-15T05:00Z'),
        usedFor: ['contacts:read', 'contacts:write', 'leads:read', 'lists:read'],
      },
    ]);
  });

  it('suggests what the calls that succeeded needed, and no more', () => {
    expect(sufficientScopes(['admin'], USES)).toEqual(['contacts:read', 'leads:read', 'lists:read']);
    expect(sufficientScopes(['contacts:*', 'surveys:send'], USES)).toEqual(['contacts:read']);
    expect(sufficientScopes(['surveys:send'], [])).toEqual([]);
  });

  it('suggests nothing that the key no longer holds', () => {
    expect(sufficientScopes(['lists:read'], USES)).toEqual(['lists:read']);
  });
});
