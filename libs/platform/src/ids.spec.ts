import { decodeId, encodeId, firstIdOf, instantOfId, newId } from './ids.js';

describe('ids', () => {
  it('are UUIDv7, in the order in which they were made to the millisecond', () => {
    const ids = Array.from({ length: 600 }, (_, index) => newId(1_700_000_000_000 + index));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are in the order in which they were made within a millisecond, too', () => {
    const ids = Array.from({ length: 2_000 }, () => newId(1_800_000_000_000));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tell their millisecond, and bound those of others', () => {
    const now = Date.now();
    const id = newId(now);
    expect(instantOfId(id)).toBe(now);
    expect(firstIdOf(now) <= id && id < firstIdOf(now + 1)).toBe(true);
  });

  it('are written as the TypeID specification has it', () => {
    expect(encodeId('prefix', '0188bac7-4afa-78aa-bc3b-bd1eef28d881')).toBe('prefix_01h2xcejqtf2nbrexx3vqjhp41');
    expect(encodeId('p', '00000000-0000-0000-0000-000000000000')).toBe('p_00000000000000000000000000');
    expect(encodeId('p', 'ffffffff-ffff-ffff-ffff-ffffffffffff')).toBe('p_7zzzzzzzzzzzzzzzzzzzzzzzzz');
  });

  it('are the same 128 bits in both spellings', () => {
    for (let n = 0; n < 500; n++) {
      const id = newId();
      expect(decodeId('key', encodeId('key', id))).toBe(id);
      expect(decodeId('key', id)).toBe(id);
    }
  });

  it.each([
    '',
    'key_',
    'key_01h2xcejqtf2nbrexx3vqjhp4',
    'usr_01h2xcejqtf2nbrexx3vqjhp41',
    'key_81h2xcejqtf2nbrexx3vqjhp41',
    'key_01h2xcejqtf2nbrexx3vqjhpil',
    'not-a-uuid',
  ])('are not %j', (text) => {
    expect(decodeId('key', text)).toBeNull();
  });
});
