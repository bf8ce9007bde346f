import { defineError } from '@keyway/platform';

export const ApiKeyMistyped = defineError(
  'api_key.mistyped',
  'unauthenticated',
  'This is not an API key: its form or its checksum is wrong.',
);
export const ApiKeyUnknown = defineError('api_key.unknown', 'unauthenticated', 'There is no such API key.');
export const ApiKeyRevoked = defineError('api_key.revoked', 'unauthenticated', 'This API key was revoked.');
export const ApiKeyExpired = defineError('api_key.expired', 'unauthenticated', 'This API key has expired.');
export const ApiKeyDisabled = defineError('api_key.disabled', 'unauthenticated', 'This API key is disabled.');
export const ApiKeyAddressRefused = defineError(
  'api_key.address_refused',
  'forbidden',
  'This API key may not be used from {ip}.',
);

export const ScopesNotHeld = defineError(
  'api_key.scopes_not_held',
  'forbidden',
  'You cannot grant what you do not hold: {scopes}.',
);
export const ExpiryNotHeld = defineError(
  'api_key.expiry_not_held',
  'forbidden',
  'You cannot grant access beyond the end of your own, {expiry}.',
);
export const EnvironmentNotHeld = defineError(
  'api_key.environment_not_held',
  'forbidden',
  'A {environment} key makes {environment} keys only.',
);
export const AddressesNotHeld = defineError(
  'api_key.addresses_not_held',
  'forbidden',
  'You cannot grant access from addresses you may not use yourself.',
);

export const ApiKeyNotEditable = defineError('api_key.invalid_state', 'conflict', 'A {status} key cannot be changed.');
export const ApiKeyAlreadyRotated = defineError(
  'api_key.already_rotated',
  'conflict',
  'This key has been rotated; its successor is {successor}.',
);
export const RotatedKeyEndFixed = defineError(
  'api_key.end_fixed',
  'conflict',
  'This key has been rotated: its end, {expiry}, can come nearer and not move away. Use its successor, {successor}.',
);
export const CidrInvalid = defineError('api_key.cidr_invalid', 'invalid', 'Invalid request body');
