import { addressProblem } from './sender-address.js';

describe('the address of a sender identity', () => {
  it.each([
    ['email', 'sales@example.com'],
    ['sms', '+442071234567'],
    ['linkedin', 'https://www.linkedin.com/in/ada'],
    ['other', 'the desk in the hall'],
  ] as const)('of type %s may be %s', (type, address) => {
    expect(addressProblem(type, address)).toBeNull();
  });

  it.each([
    ['email', 'sales', 'Invalid email format'],
    ['email', '+442071234567', 'Invalid email format'],
    ['sms', '020 7123 4567', 'Must be an E.164 number such as +442071234567'],
    ['sms', 'sales@example.com', 'Must be an E.164 number such as +442071234567'],
  ] as const)('of type %s is never %s', (type, address, problem) => {
    expect(addressProblem(type, address)).toBe(problem);
  });
});
