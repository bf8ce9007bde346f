import { newId } from '@keyway/platform';
import { addressOn, addressProblem, canonicalAddress } from './address.js';

describe('an address of the inbox', () => {
  const contact = { id: newId(), email: 'Ada@Example.com', phone: null };

  it('is a contact’s on the channel, or none', () => {
    expect(addressOn('email', contact)).toBe('ada@example.com');
    expect(addressOn('sms', contact)).toBeNull();
    expect(addressOn('message', contact)).toMatch(/^con_/);
  });

  it('is one for all spellings of an email address, and as it is on other channels', () => {
    expect(canonicalAddress('email', 'Ada@Example.com')).toBe('ada@example.com');
    expect(canonicalAddress('message', 'Ada')).toBe('Ada');
  });

  it.each([
    ['email', 'ada@example.com', null],
    ['email', 'ada', 'Invalid email format'],
    ['sms', '+442071234567', null],
    ['sms', '020 7123 4567', 'Must be an E.164 number such as +442071234567'],
    ['message', 'anything', null],
  ] as const)('on %s may be %s: %s', (channel, address, problem) => {
    expect(addressProblem(channel, address)).toBe(problem);
  });
});
