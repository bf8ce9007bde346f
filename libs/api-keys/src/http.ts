import {
  ApiKeyAddressRefused,
  ApiKeyDisabled,
  ApiKeyExpired,
  ApiKeyMistyped,
  ApiKeyRevoked,
  ApiKeyUnknown,
} from './api-keys.errors.js';

export { ApiKeysHttpModule } from './http/api-keys-http.module.js';

/** Why a key may be refused, on any route that takes one: for the documentation. */
export const credentialErrors = [
  ApiKeyMistyped,
  ApiKeyUnknown,
  ApiKeyRevoked,
  ApiKeyExpired,
  ApiKeyDisabled,
  ApiKeyAddressRefused,
];
