import { callable, type Catalogue, holds, rowsOf, toggled, toggledRow } from './scope-selection.js';

const route = (path: string, ...scopes: string[]) => ({ method: 'GET', path, scopes });
const scope = (name: string, routes: Catalogue['items'][number]['routes'] = []) => ({
  name,
  description: name,
  routes,
});

const CATALOGUE: Catalogue = {
  presets: [],
  items: [
    scope('contacts:read'),
    scope('contacts:write'),
    scope('companies:read'),
    scope('contacts:*'),
    scope('companies:*'),
    scope('admin', [
      route('/contacts', 'contacts:read'),
      route('/companies', 'companies:read'),
      route('/companies/{id}/contacts', 'companies:read', 'contacts:read'),
    ]),
  ],
};
const [contacts] = rowsOf(CATALOGUE);

describe('a selection of scopes', () => {
  it('has a row a resource, with what can be done with it', () => {
    expect(rowsOf(CATALOGUE).map(({ resource, scopes }) => [resource, scopes.map(({ name }) => name)])).toEqual([
      ['contacts', ['contacts:read', 'contacts:write']],
      ['companies', ['companies:read']],
    ]);
  });

  it('counts the endpoints it opens, those that need two scopes included', () => {
    expect(callable(new Set(['contacts:read']), CATALOGUE)).toEqual({ open: 1, all: 3 });
    expect(callable(new Set(['contacts:*', 'companies:read']), CATALOGUE)).toEqual({ open: 3, all: 3 });
    expect(callable(new Set(['admin']), CATALOGUE)).toEqual({ open: 3, all: 3 });
    expect(callable(new Set(), CATALOGUE)).toEqual({ open: 0, all: 3 });
  });

  it('takes a whole row for what stands in it', () => {
    const chosen = toggledRow(new Set(['contacts:read', 'companies:read']), contacts!);
    expect([...chosen].sort()).toEqual(['companies:read', 'contacts:*']);
    expect(holds(chosen, 'contacts:write')).toBe(true);
    expect(toggledRow(chosen, contacts!)).toEqual(new Set(['companies:read']));
  });

  it('leaves the rest of a row when one of it is given back', () => {
    expect(toggled(new Set(['contacts:*']), contacts!, 'contacts:read')).toEqual(new Set(['contacts:write']));
    expect(toggled(new Set(['contacts:read']), contacts!, 'contacts:read')).toEqual(new Set());
  });
});
