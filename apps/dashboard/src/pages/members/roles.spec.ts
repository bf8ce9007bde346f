import { givable, whyFixed } from './roles.js';

const rolesOf = (own: 'admin' | 'owner' | 'viewer') => givable(own).map(({ role }) => role);

it('gives no role beyond one’s own', () => {
  expect(rolesOf('owner')).toEqual(['viewer', 'member', 'admin', 'owner']);
  expect(rolesOf('admin')).toEqual(['viewer', 'member', 'admin']);
});

it('keeps the last owner, and says why', () => {
  expect(whyFixed('owner', { role: 'owner', isLastOwner: true })).toContain('the last owner');
  expect(whyFixed('owner', { role: 'owner', isLastOwner: false })).toBeNull();
});

it('lets no admin touch an owner', () => {
  expect(whyFixed('admin', { role: 'owner', isLastOwner: false })).toContain('Only an owner');
  expect(whyFixed('admin', { role: 'admin', isLastOwner: false })).toBeNull();
});
