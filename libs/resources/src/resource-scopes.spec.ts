import { ScopeCatalogue } from '@keyway/scopes';
import { resourceScopes } from './index.js';

describe('the scopes of the resources', () => {
  const names = new ScopeCatalogue(resourceScopes, []).scopes.map((scope) => scope.name);

  it('are there for every group, those still to come included, so that keys for them can be made', () => {
    const announced = [
      ['contacts', 'companies', 'lists', 'leads', 'bookings', 'reviews', 'campaigns', 'tasks', 'inbox'].flatMap(
        (it) => [`${it}:read`, `${it}:write`],
      ),
      [
        'surveys:read',
        'surveys:write',
        'surveys:send',
        'responses:read',
        'identities:read',
        'owners:read',
        'actions:read',
        'actions:execute',
      ],
      ['sequences', 'agents', 'workflows'].flatMap((it) => [`${it}:read`, `${it}:write`, `${it}:execute`]),
    ].flat();
    expect(names).toEqual(expect.arrayContaining(announced));
  });

  it('stand once each', () => {
    expect(new Set(names).size).toBe(names.length);
  });
});
