import { defineError } from '@keyway/platform';

export const IdentityAddressTaken = defineError(
  'identity.address_taken',
  'conflict',
  'There already is an identity of this type with this address.',
);
