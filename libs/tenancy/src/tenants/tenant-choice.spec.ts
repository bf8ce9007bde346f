import { encodeId, newId } from '@keyway/platform';
import type { TenantMembership } from '../people/membership.entity.js';
import { chooseTenant, tenantRefusalForKey } from './tenant-choice.js';

const optional = { tenantHeader: 'optional', welcomeCredits: 0, creditsLowAt: 0 } as const;
const required = { tenantHeader: 'required', welcomeCredits: 0, creditsLowAt: 0 } as const;

const membership = (name: string, suspended = false): TenantMembership => {
  const id = newId();
  return { id, uuid: id, name, role: 'member', suspended };
};

const acme = membership('Acme');
const globex = membership('Globex');
const closed = membership('Closed', true);

describe('tenantRefusalForKey', () => {
  const key = { tenantId: acme.id, environment: 'live', suspended: false } as const;
  const codeFor = (headers: Record<string, string>, config: typeof optional | typeof required = optional, it = key) =>
    tenantRefusalForKey(config, headers, it)?.code ?? null;

  it('takes a missing header for the tenant of the key, unless the header is required', () => {
    expect(codeFor({})).toBeNull();
    expect(codeFor({}, required)).toBe('tenant.header_required');
  });

  it('takes both spellings of the tenant, in any letter case of the UUID', () => {
    for (const header of [acme.id, acme.id.toUpperCase(), encodeId('tenant', acme.id)])
      expect(codeFor({ 'x-tenant-id': header }, required)).toBeNull();
  });

  it('refuses another tenant, another environment, and what is neither', () => {
    expect(codeFor({ 'x-tenant-id': globex.id })).toBe('tenant.mismatch');
    expect(codeFor({ 'x-environment': 'test' })).toBe('environment.mismatch');
    expect(codeFor({ 'x-tenant-id': 'acme' })).toBe('request.header_invalid');
    expect(codeFor({ 'x-environment': 'staging' })).toBe('request.header_invalid');
  });

  it('refuses every key of a suspended tenant', () => {
    expect(codeFor({}, optional, { ...key, suspended: true as never })).toBe('tenant.suspended');
  });
});

describe('chooseTenant', () => {
  const choose = (
    headers: Record<string, string>,
    memberships: TenantMembership[],
    path: string | null = null,
    config: typeof optional | typeof required = optional,
  ) => {
    const choice = chooseTenant(config, headers, path, memberships);
    return choice.refusal ? choice.refusal.code : `${choice.membership.name} ${choice.environment}`;
  };

  it('needs no header from a user with one tenant', () => {
    expect(choose({}, [acme])).toBe('Acme live');
  });

  it('takes what the header names', () => {
    expect(choose({ 'x-tenant-id': globex.id, 'x-environment': 'test' }, [acme, globex])).toBe('Globex test');
  });

  it('tells a user with several tenants which there are', () => {
    const { refusal } = chooseTenant(optional, {}, null, [acme, globex]);
    expect(refusal?.code).toBe('tenant.choice_required');
    expect(refusal?.extras.details?.map(({ message }) => message)).toEqual([
      `${encodeId('tenant', acme.id)} is Acme`,
      `${encodeId('tenant', globex.id)} is Globex`,
    ]);
  });

  it('takes the tenant in the path for the choice, and a strange one there for one that does not exist', () => {
    expect(choose({}, [acme, globex], encodeId('tenant', globex.id))).toBe('Globex live');
    expect(choose({}, [acme, globex], newId())).toBe('tenant.not_found');
    expect(choose({}, [acme], 'nonsense')).toBe('tenant.not_found');
  });

  it('lets the header win over the path', () => {
    expect(choose({ 'x-tenant-id': acme.id }, [acme, globex], globex.id)).toBe('Acme live');
  });

  it('wants the header where it is required, whatever the path says', () => {
    expect(choose({}, [acme], acme.id, required)).toBe('tenant.header_required');
  });

  it('refuses a tenant the user is not in, a suspended one, and having none', () => {
    expect(choose({ 'x-tenant-id': globex.id }, [acme])).toBe('tenant.forbidden');
    expect(choose({}, [closed])).toBe('tenant.suspended');
    expect(choose({}, [])).toBe('tenant.none');
  });

  it('refuses headers it cannot read', () => {
    expect(choose({ 'x-tenant-id': 'acme' }, [acme])).toBe('request.header_invalid');
    expect(choose({ 'x-environment': 'LIVE' }, [acme])).toBe('request.header_invalid');
  });
});
