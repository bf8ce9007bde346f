import { type Principal, ScopeSet } from '@keyway/scopes';
import { assertMayGrant, extendsRights } from './grant-ceiling.js';

const soon = new Date('2026-06-01T00:00:00Z');
const later = new Date('2027-06-01T00:00:00Z');

const caller = (more: Partial<Principal> = {}): Principal => ({
  kind: 'api_key',
  id: 'k',
  tenantId: 't',
  environment: 'live',
  scopes: ScopeSet.of(['api-keys:write', 'contacts:*']),
  expiresAt: null,
  allowedCidrs: null,
  ...more,
});

const granted = { scopes: ['contacts:read'], expiresAt: null, allowedCidrs: null, environment: 'live' };

describe(assertMayGrant, () => {
  it('lets a caller hand out what it holds', () => {
    expect(() => assertMayGrant(caller(), granted)).not.toThrow();
    expect(() => assertMayGrant(caller(), { ...granted, scopes: ['contacts:*', 'api-keys:write'] })).not.toThrow();
  });

  it.each([[['contacts:read', 'surveys:read']], [['admin']], [['surveys:*']]])(
    'refuses scopes the caller does not hold: %j',
    (scopes) => {
      expect(() => assertMayGrant(caller(), { ...granted, scopes })).toThrow('do not hold');
    },
  );

  it('refuses a later end than the caller has', () => {
    const expiring = caller({ expiresAt: soon });
    expect(() => assertMayGrant(expiring, granted)).toThrow('beyond the end of your own');
    expect(() => assertMayGrant(expiring, { ...granted, expiresAt: later })).toThrow('beyond the end of your own');
    expect(() => assertMayGrant(expiring, { ...granted, expiresAt: soon })).not.toThrow();
  });

  it('refuses the other environment to a key, and lets a user choose', () => {
    expect(() => assertMayGrant(caller(), { ...granted, environment: 'test' })).toThrow('live key');
    expect(() => assertMayGrant(caller({ kind: 'user' }), { ...granted, environment: 'test' })).not.toThrow();
  });

  it('refuses addresses the caller may not use', () => {
    const confined = caller({ allowedCidrs: ['10.0.0.0/8'] });
    expect(() => assertMayGrant(confined, granted)).toThrow('addresses');
    expect(() => assertMayGrant(confined, { ...granted, allowedCidrs: ['192.0.2.0/24'] })).toThrow('addresses');
    expect(() => assertMayGrant(confined, { ...granted, allowedCidrs: ['10.1.0.0/16'] })).not.toThrow();
  });
});

describe(extendsRights, () => {
  const terms = {
    name: 'k',
    scopes: ['a:read', 'b:read'],
    expiresAt: soon,
    allowedCidrs: ['10.0.0.0/8'],
    metadata: {},
    tags: [],
    enabled: false,
  };

  it.each([
    ['another scope', { scopes: ['a:read', 'c:read'] }, true],
    ['a later end', { expiresAt: later }, true],
    ['no end', { expiresAt: null }, true],
    ['being enabled', { enabled: true }, true],
    ['wider addresses', { allowedCidrs: ['10.0.0.0/7'] }, true],
    ['any address', { allowedCidrs: null }, true],
    ['fewer scopes', { scopes: ['a:read'] }, false],
    ['no scopes', { scopes: [] }, false],
    ['an earlier end', { expiresAt: new Date('2026-01-01T00:00:00Z') }, false],
    ['narrower addresses', { allowedCidrs: ['10.1.0.0/16'] }, false],
    ['another name', { name: 'x', tags: ['y'], metadata: { z: 1 } }, false],
  ])('%s: %s', (_, change, extended) => {
    expect(extendsRights(terms, { ...terms, ...change })).toBe(extended);
  });
});
