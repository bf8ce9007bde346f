import { encodeId } from '@keyway/platform';
import type { CallLog } from './call-log.js';

/** What a path may hold as it is (RFC 3986, 3.3). Brackets and braces are not among it: curl reads ranges into them. */
const NOT_IN_PATHS = /[^\w\-.~!$&'()*+,;=:@%/]/gu;

/**
 * A call as a command to copy into a shell, its credential as a variable. A path is the caller's text: it cannot leave
 * its quotes, nor the host the credential is for.
 */
export function curlCommand(call: CallLog, address: string, tenantId: string): string {
  const url = quoted(`${address}/${pathOf(call)}`);
  const isOdd = call.path.includes('/.');
  return ['curl', ...methodOf(call), ...(isOdd ? ['--path-as-is'] : []), url, ...credentialOf(call, tenantId)].join(
    ' ',
  );
}

/** Without its first slash, which the address is followed by whatever the path begins with. */
const pathOf = ({ path }: CallLog): string => path.replace(/^\//, '').replace(NOT_IN_PATHS, percentEncoded);

/** Halves of a surrogate pair, which no UTF-8 has, become U+FFFD. */
const percentEncoded = (character: string): string =>
  [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** curl waits for a body after `--request HEAD`. */
function methodOf({ method }: CallLog): string[] {
  if (method === 'GET') return [];
  return method === 'HEAD' ? ['--head'] : ['--request', quoted(method)];
}

function credentialOf({ apiKeyId }: CallLog, tenantId: string): string[] {
  if (apiKeyId !== null) return ['--header "X-API-Key: $KEYWAY_API_KEY"'];
  return ['--header "Authorization: Bearer $KEYWAY_TOKEN"', `--header "X-Tenant-ID: ${encodeId('tenant', tenantId)}"`];
}

/** One word to a POSIX shell, whatever the text (IEEE 1003.1, 2.2.2). */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
