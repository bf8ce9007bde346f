import { remembered } from '../recorder/bounded-text.js';

/**
 * Names under which secrets travel, letters and digits only. Reviewed as a list: whoever adds a field that holds a
 * secret under another name adds the name here.
 */
const SECRET_ANYWHERE = ['password', 'passwd', 'passphrase', 'passcode', 'secret', 'credential', 'authorization'];

/** `api_key`, but not `api_key_id`; `access_token`, but not `token_type`. The plural counts as well. */
const SECRET_AT_THE_END = [
  'token',
  'apikey',
  'accesskey',
  'authkey',
  'masterkey',
  'privatekey',
  'signingkey',
  'encryptionkey',
  'sshkey',
  'licensekey',
  'cookie',
  'jwt',
  'sessionid',
  'signature',
  'otp',
  'cvv',
  'cvc',
  'cardnumber',
  'accountnumber',
  'iban',
];

/** Too short, or too common a word, to be looked for inside others. */
const SECRET_ALONE = [
  ...['key', 'auth', 'bearer', 'hmac', 'pass', 'pin', 'pwd', 'session', 'sid', 'sig', 'totp', 'jwks', 'psk'],
  ...['ccnumber', 'csc', 'cvc2', 'cvv2', 'number', 'pan', 'securitycode'],
];

const ANYWHERE = new RegExp(
  `${SECRET_ANYWHERE.join('|')}|(?:${SECRET_AT_THE_END.join('|')})s?$|^(?:${SECRET_ALONE.join('|')})s?$`,
);

/** Longer names are not remembered: callers choose them. */
const MAX_REMEMBERED = 64;

/** Whether the value under this name is a secret whatever it is. Case, separators and compatibility forms do not count. */
export const isSecretName = (name: string): boolean => (name.length > MAX_REMEMBERED ? hasSecret(name) : known(name));

const hasSecret = (name: string): boolean =>
  ANYWHERE.test(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );

const known = remembered(hasSecret);
