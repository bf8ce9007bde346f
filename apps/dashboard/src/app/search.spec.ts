import { filtersOf, parseSearch, stringifySearch } from './search.js';

describe('the address', () => {
  it('keeps filters as they were typed', () => {
    const filters = { q: 'prod key', status: 'active', id: '123' };
    expect(stringifySearch(filters)).toBe('?q=prod+key&status=active&id=123');
    expect(parseSearch(stringifySearch(filters))).toEqual(filters);
  });

  it('is bare without filters', () => {
    expect(stringifySearch({ q: '', status: undefined })).toBe('');
  });
});

describe(filtersOf, () => {
  const read = filtersOf(['q'], { status: ['active', 'revoked'] });

  it('takes what the page knows, and leaves out the rest', () => {
    expect(read({ q: 'x', status: 'revoked', other: '1' })).toEqual({ q: 'x', status: 'revoked' });
    expect(read({ q: '', status: 'nonsense' })).toEqual({});
  });
});
