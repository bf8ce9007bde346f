import { isEmail } from 'class-validator';
import { E164, E164_MESSAGE } from '../kernel/phone.js';
import type { IdentityType } from './identity.dto.js';

/** Why nothing of this type is sent from such an address; null where it may be. Profiles have no form of their own. */
export function addressProblem(type: IdentityType, address: string): string | null {
  if (type === 'email' && !isEmail(address)) return 'Invalid email format';
  if (type === 'sms' && !E164.test(address)) return E164_MESSAGE;
  return null;
}
