import { labelOf, titleOf } from './words.js';

describe(labelOf, () => {
  it.each([
    ['first_name', 'First name'],
    ['created_at', 'Created'],
    ['contact_id', 'Contact'],
    ['external_id', 'External ID'],
    ['id', 'ID'],
  ])('says %s as %s', (name, label) => {
    expect(labelOf(name)).toBe(label);
  });
});

describe(titleOf, () => {
  it('calls a contact by its address, not by its job', () => {
    expect(titleOf({ id: 'con_1', email: 'ada@example.com', title: 'Countess' })).toBe('ada@example.com');
  });

  it('falls back on the id', () => {
    expect(titleOf({ id: 'rsp_1', name: null })).toBe('rsp_1');
  });
});
