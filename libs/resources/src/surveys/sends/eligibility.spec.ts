import type { AudienceMember } from '../../contacts/audience.js';
import { Contact } from '../../contacts/contact.entity.js';
import { decided } from './eligibility.js';

const member = (fields: Partial<Contact>): AudienceMember => ({
  contact: Object.assign(new Contact(), { email: 'a@example.com' }, fields),
  leadId: null,
});

describe('of those who were named', () => {
  it('whoever unsubscribed is skipped on every channel, and a lead that is no contact has no address', () => {
    for (const channel of ['email', 'sms', 'link'] as const) {
      const named = [member({ unsubscribed: true, phone: '+15550100' }), { contact: null, leadId: 'x' }];
      expect(decided(named, channel).map(({ reason }) => reason)).toEqual(['unsubscribed', 'no_address']);
    }
  });

  it('whoever has no number is skipped by sms, and reached otherwise', () => {
    const named = [member({})];
    expect(decided(named, 'sms')[0]!.reason).toBe('no_address');
    expect(decided(named, 'email')[0]!.reason).toBeNull();
    expect(decided(named, 'link')[0]!.reason).toBeNull();
  });

  it('the second of the same address is a duplicate, in any case; by link only the same contact is', () => {
    const first = member({ email: 'Ada@example.com', phone: '+15550100' });
    const named = [first, first, member({ email: 'b@example.com', phone: '+15550100' })];
    expect(decided(named, 'email').map(({ reason }) => reason)).toEqual([null, 'duplicate', null]);
    expect(decided(named, 'sms').map(({ reason }) => reason)).toEqual([null, 'duplicate', 'duplicate']);
    expect(decided(named, 'link').map(({ reason }) => reason)).toEqual([null, 'duplicate', null]);
  });
});
