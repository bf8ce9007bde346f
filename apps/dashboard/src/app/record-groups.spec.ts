import { groupOfId } from './record-groups.js';

describe(groupOfId, () => {
  it.each([
    ['con_01kq0v8m3tf5x9d2c7h4n6p8qr', 'contacts'],
    ['cnv_01kq0v8m3tf5x9d2c7h4n6p8qr', 'inbox'],
    ['crd_01kq0v8m3tf5x9d2c7h4n6p8qr', undefined],
    ['key_01kq0v8m3tf5x9d2c7h4n6p8qr', undefined],
    ['con_01kq0v8m', undefined],
    ['ada@example.com', undefined],
  ])('finds the page of %s: %s', (id, slug) => {
    expect(groupOfId(id)?.slug).toBe(slug);
  });
});
