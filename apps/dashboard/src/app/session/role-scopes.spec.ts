import { roleHolds } from './role-scopes.js';

describe(roleHolds, () => {
  it.each([
    ['owner', 'api-keys:write', true],
    ['admin', 'admin', true],
    ['member', 'contacts:write', true],
    ['member', 'api-keys:read', true],
    ['member', 'api-keys:write', false],
    ['member', 'contacts:*', false],
    ['viewer', 'contacts:read', true],
    ['viewer', 'contacts:write', false],
  ] as const)('gives %s the scope %s: %s', (role, scope, held) => {
    expect(roleHolds(role, scope)).toBe(held);
  });
});
