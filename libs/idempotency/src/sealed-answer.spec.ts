import { type Answer, NOT_KEPT, seal, unseal } from './sealed-answer.js';

const ANSWER: Answer = { status: 201, headers: { 'content-type': 'application/json' }, body: '{"key":"shown once"}' };

describe(seal, () => {
  it('is opened by the same secret and the same Idempotency-Key alone', () => {
    const sealed = seal(ANSWER, 'secret', 'key');
    expect(unseal(sealed, 'secret', 'key')).toEqual(ANSWER);
    expect([unseal(sealed, 'secret', 'other'), unseal(sealed, 'other', 'key')]).toEqual([null, null]);
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('shown once');
  });

  it('never comes out the same twice', () => {
    expect(seal(ANSWER, 'secret', 'key')).not.toBe(seal(ANSWER, 'secret', 'key'));
  });

  it('opens as nothing where it was changed, or nothing was kept', () => {
    const bytes = Buffer.from(seal(ANSWER, 'secret', 'key'), 'base64');
    bytes[bytes.length - 1]! ^= 1;
    expect(unseal(bytes.toString('base64'), 'secret', 'key')).toBeNull();
    expect(unseal(NOT_KEPT, 'secret', 'key')).toBeNull();
  });
});
