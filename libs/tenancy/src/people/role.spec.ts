import { MemberOutranked } from '../tenancy.errors.js';
import { assertMayHandle, type Role } from './role.js';

const may = (actor: Role, ...roles: Role[]): boolean => {
  try {
    assertMayHandle(actor, ...roles);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(MemberOutranked);
    return false;
  }
};

describe('assertMayHandle', () => {
  it('gives owners to owners alone', () => {
    expect(may('owner', 'owner', 'viewer')).toBe(true);
    expect(may('admin', 'owner', 'viewer')).toBe(false);
    expect(may('admin', 'viewer', 'owner')).toBe(false);
  });

  it('lets admins manage admins and everybody below', () => {
    expect(may('admin', 'admin', 'viewer')).toBe(true);
    expect(may('admin', 'member', 'admin')).toBe(true);
  });

  it('lets members and viewers manage nobody', () => {
    expect(may('member', 'viewer')).toBe(false);
    expect(may('viewer', 'viewer')).toBe(false);
  });
});
