import { INSIDE_ADDRESSES, INSIDE_HOSTS } from '../testing/inside-urls.js';
import { Destinations } from './destinations.js';
import { HostResolver } from './host-resolver.js';

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** DNS as a test wants it. */
const dns = (answers: Readonly<Record<string, string[]>>): HostResolver => ({
  addressesOf: async (name) => answers[name] ?? Promise.reject(new Error(`queryA ENOTFOUND ${name}`)),
});

const destinations = (resolver: HostResolver = new HostResolver(), allowCidrs: string[] = []): Destinations =>
  new Destinations(resolver, { allowCidrs, secretKeys: [] });

const refusal = async (url: string, them = destinations()): Promise<string | null> =>
  them.assertAllowed(url).then(
    () => null,
    (error: { code: string; extras: { details: { field: string; message: string }[] } }) => {
      expect([error.code, error.extras.details[0]!.field]).toEqual(['request.body_invalid', 'url']);
      return error.extras.details[0]!.message;
    },
  );

describe(Destinations, () => {
  it.each(INSIDE_ADDRESSES)('refuses an address inside: %s, %s', async (_, address) => {
    expect(await refusal(`https://${bracketed(address)}/`)).toContain('not one on the public internet');
    expect(await refusal(`https://${bracketed(address)}:8443/hook`)).toContain('not one on the public internet');
  });

  it.each(INSIDE_HOSTS)('refuses an address inside, written as %s: %s', async (_, host) => {
    expect(await refusal(`https://${host}/`)).toContain('not one on the public internet');
  });

  it.each(INSIDE_ADDRESSES)('refuses a name that resolves inside: %s, %s', async (_, address) => {
    const resolver = dns({ 'hooks.example.com': [address] });
    expect(await refusal('https://hooks.example.com/', destinations(resolver))).toContain('not one on the public');
    expect(await refusal('https://hooks.example.com./', destinations(resolver))).toContain('not one on the public');
  });

  it('refuses a name of which one address lies inside', async () => {
    const resolver = dns({ 'hooks.example.com': ['8.8.8.8', '2606:4700::1', '10.0.0.1'] });
    expect(await refusal('https://hooks.example.com/', destinations(resolver))).toContain('not one on the public');
  });

  it.each([
    ['http', 'http://8.8.8.8/', 'Must be https'],
    ['another scheme', 'ftp://8.8.8.8/', 'Must be an https URL'],
    ['file', 'file:///etc/passwd', 'Must be an https URL'],
    ['gopher', 'gopher://8.8.8.8/', 'Must be an https URL'],
    ['a user name', 'https://user@8.8.8.8/', 'Must not hold a user name'],
    ['a password', 'https://:secret@8.8.8.8/', 'Must not hold a user name'],
    ['an address before the real host', 'https://8.8.8.8@127.0.0.1/', 'Must not hold a user name'],
    ['no host', 'https://', 'Must be a URL'],
    ['an address that is too long', 'https://1.2.3.4.5/', 'Must be a URL'],
    ['an IPv6 zone', 'https://[fe80::1%25eth0]/', 'Must be a URL'],
  ])('refuses %s: %s', async (_, url, message) => {
    expect(await refusal(url)).toContain(message);
  });

  it('takes a name that DNS does not know yet, but not for http', async () => {
    const nobody = destinations(dns({}));
    expect(await refusal('https://new.example.com/', nobody)).toBeNull();
    expect(await refusal('http://new.example.com/', nobody)).toContain('Must be https');
  });

  it.each([
    'https://metadata.google.internal/computeMetadata/v1/',
    'https://db.internal/',
    'https://printer.local./',
    'https://keyway-postgres/',
    'https://nas.home.arpa/',
    'https://WIKI.CORP/',
  ])('refuses a name of a network of its own, without telling whether it exists: %s', async (url) => {
    const host = new URL(url).hostname.replace(/\.$/, '');
    const answers = [dns({}), dns({ [host]: ['10.0.0.1'] }), dns({ [host]: ['8.8.8.8'] })].map((resolver) =>
      refusal(url, destinations(resolver)),
    );
    expect(new Set(await Promise.all(answers))).toEqual(new Set(['Its address is not one on the public internet']));
  });

  it('answers the public addresses of a name, at any port', async () => {
    const known = destinations(dns({ 'hooks.example.com': ['8.8.8.8', '2606:4700::1'] }));
    expect(await known.resolve('https://hooks.example.com.:25/x')).toMatchObject({
      addresses: ['8.8.8.8', '2606:4700::1'],
    });
  });

  it('lets through what is opened, by http too, and nothing beside it', async () => {
    const opened = destinations(dns({ 'receiver.internal': ['10.20.0.7'] }), ['10.20.0.0/16']);
    expect(await refusal('http://receiver.internal:8080/hook', opened)).toBeNull();
    expect(await refusal('http://[::ffff:10.20.0.7]/', opened)).toBeNull();
    expect(await refusal('http://10.21.0.1/', opened)).toContain('not one on the public internet');
    expect(await refusal('http://8.8.8.8/', opened)).toContain('Must be https');
  });
});
