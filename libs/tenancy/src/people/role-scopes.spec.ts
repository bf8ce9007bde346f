import { defineScopes, ScopeCatalogue } from '@keyway/scopes';
import { creditScopes, memberScopes, tenantScopes } from '../tenancy.scopes.js';
import { RoleScopes } from './role-scopes.js';

const surveys = defineScopes('surveys', { read: '', write: '', send: '' });
const keys = defineScopes('api-keys', { read: '', write: '' });
const roles = new RoleScopes(new ScopeCatalogue([surveys, keys, tenantScopes, memberScopes, creditScopes], []));

describe('RoleScopes', () => {
  it('gives owners and admins everything', () => {
    for (const role of ['owner', 'admin'] as const) expect(roles.of(role).names).toEqual(['admin']);
  });

  it('lets members work with every resource and read what is managed', () => {
    expect([...roles.of('member').names].sort()).toEqual([
      'api-keys:read',
      'credits:read',
      'members:read',
      'surveys:read',
      'surveys:send',
      'surveys:write',
      'tenants:read',
    ]);
  });

  it('lets viewers read', () => {
    expect(roles.of('viewer').names.every((name) => name.endsWith(':read'))).toBe(true);
    expect(roles.of('viewer').has('surveys:read')).toBe(true);
    expect(roles.of('viewer').has('surveys:send')).toBe(false);
  });

  it('gives no wildcard that would reach further than the rule', () => {
    for (const role of ['member', 'viewer'] as const)
      expect(roles.of(role).names.filter((name) => name.includes('*') || name === 'admin')).toEqual([]);
  });
});
