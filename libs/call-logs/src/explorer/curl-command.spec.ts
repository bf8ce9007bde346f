import { execFileSync } from 'node:child_process';
import { newId } from '@keyway/platform';
import type { CallLog } from './call-log.js';
import { curlCommand } from './curl-command.js';

const ADDRESS = 'https://api.example.com';
const TENANT = '01900000-0000-7000-8000-00000000000a';
const CALL = { method: 'GET', path: '/api/v1/contacts', apiKeyId: newId(), userId: null } as CallLog;

/** What a shell hands to curl, with a curl that prints its arguments. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const env = { KEYWAY_API_KEY: 'the key', KEYWAY_TOKEN: 'the token' };
  return execFileSync('/bin/sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe(curlCommand.name, () => {
  it('calls with the key that stands in a variable', () => {
    const command = curlCommand(CALL, ADDRESS, TENANT);
    expect(command).toBe(`curl 'https://api.example.com/api/v1/contacts' --header "X-API-Key: $KEYWAY_API_KEY"`);
    expect(argumentsOf(command)).toEqual([`${ADDRESS}/api/v1/contacts`, '--header', 'X-API-Key: the key']);
  });

  it('calls with the token of a user, for the tenant', () => {
    const call = { ...CALL, apiKeyId: null, userId: newId(), method: 'DELETE' };
    expect(argumentsOf(curlCommand(call, ADDRESS, TENANT))).toEqual([
      ...['--request', 'DELETE', `${ADDRESS}/api/v1/contacts`],
      ...['--header', 'Authorization: Bearer the token', '--header', 'X-Tenant-ID: tenant_01j0000000e00800000000000a'],
    ]);
  });

  it('does not wait for the body of an answer that has none', () => {
    expect(argumentsOf(curlCommand({ ...CALL, method: 'HEAD' }, ADDRESS, TENANT))[0]).toBe('--head');
  });

  it('sends dots as they were sent', () => {
    const [option, url] = argumentsOf(curlCommand({ ...CALL, path: '/api/v1/../v1/./contacts' }, ADDRESS, TENANT));
    expect([option, url]).toEqual(['--path-as-is', `${ADDRESS}/api/v1/../v1/./contacts`]);
  });

  it.each([
    `/api/'; echo owned; '`,
    '/api/$(echo owned)',
    '/api/`echo owned`',
    '/api/${KEYWAY_API_KEY}',
    '/api/\necho owned\n',
    '/api/\r\n\u001b]0;owned\u0007',
    '/api/"\\" & echo owned | cat > /dev/null #',
    '/api/[1-100]{a,b}?x=<y>^*~!!',
    '/api/é/漢/😀/\ud800',
    '@evil.example/',
    '.evil.example/',
    ':80@evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    'http://evil.example/',
    ' --output /etc/passwd',
    '',
  ])('makes one argument for the own host of the path %j', (path) => {
    const [url, ...rest] = argumentsOf(curlCommand({ ...CALL, path }, ADDRESS, TENANT).replace('--path-as-is ', ''));
    expect(rest).toEqual(['--header', 'X-API-Key: the key']);
    expect(url).toMatch(/^https:\/\/api\.example\.com\/[!-~]*$/);
    expect(url).not.toMatch(/[[\]{}?#"<>\\^`|]/);
    expect(new URL(url!).host).toBe('api.example.com');
  });

  it('quotes a method and an address as well', () => {
    const [, method, url] = argumentsOf(curlCommand({ ...CALL, method: "A'; echo" }, "https://x/'$(id)", TENANT));
    expect([method, url]).toEqual(["A'; echo", "https://x/'$(id)/api/v1/contacts"]);
  });
});
