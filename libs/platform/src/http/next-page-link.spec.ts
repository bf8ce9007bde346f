import { withCursor } from './next-page-link.js';

describe('the link to the next page', () => {
  it('keeps the filters and adds the cursor', () => {
    expect(withCursor('/v1/contacts?tag=vip&limit=2', 'abc')).toBe('/v1/contacts?tag=vip&limit=2&cursor=abc');
  });

  it('replaces the cursor it was asked by', () => {
    expect(withCursor('/v1/contacts?cursor=old&limit=2', 'new')).toBe('/v1/contacts?cursor=new&limit=2');
  });

  it('holds nothing that ends the header’s own address', () => {
    expect(withCursor('/v1/contacts?q=a>b', 'abc')).toBe('/v1/contacts?q=a%3Eb&cursor=abc');
  });
});
