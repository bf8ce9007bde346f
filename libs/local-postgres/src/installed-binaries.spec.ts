import { libraryLinks } from './installed-binaries.js';

describe(libraryLinks, () => {
  it('makes links that survive a move of the whole tree', () => {
    expect(libraryLinks([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }])).toEqual([
      { path: 'lib/libpq.so.5', to: 'libpq.so.5.18' },
    ]);
  });

  it('links from one directory to another', () => {
    expect(libraryLinks([{ source: 'native/lib/a.so', target: 'native/lib/postgresql/b.so' }])).toEqual([
      { path: 'lib/postgresql/b.so', to: '../a.so' },
    ]);
  });
});
