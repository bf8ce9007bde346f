import type { FastifyRequest } from 'fastify';
import { foreignRequest } from './foreign-request.js';

const OWN = { host: 'keyway.example', 'x-keyway-dashboard': '1' };
const PUBLIC_URL = 'https://keyway.example';

const isForeign = (method: string, headers: Record<string, string>, publicUrl = PUBLIC_URL): boolean =>
  foreignRequest({ method, headers } as unknown as FastifyRequest, publicUrl) !== null;

describe(foreignRequest, () => {
  it.each(['same-origin', 'none'])('lets the dashboard read: %s', (site) => {
    expect(isForeign('GET', { 'sec-fetch-site': site })).toBe(false);
    expect(isForeign('HEAD', { 'sec-fetch-site': site })).toBe(false);
  });

  it('lets a browser read that does not say where the request comes from', () => {
    expect(isForeign('GET', {})).toBe(false);
  });

  it.each(['same-site', 'cross-site', 'nonsense'])('shows nothing to other pages: %s', (site) => {
    expect(isForeign('GET', { ...OWN, 'sec-fetch-site': site })).toBe(true);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('lets the dashboard change something by %s', (method) => {
    expect(isForeign(method, { ...OWN, 'sec-fetch-site': 'same-origin' })).toBe(false);
    expect(isForeign(method, { ...OWN, origin: 'https://keyway.example' })).toBe(false);
  });

  it('knows its own origin behind a proxy that changes the host', () => {
    expect(isForeign('POST', { ...OWN, host: '10.0.0.7:3000', origin: 'https://keyway.example' })).toBe(false);
  });

  it('knows its own origin on a plain address without PUBLIC_URL', () => {
    expect(isForeign('POST', { ...OWN, host: '10.0.0.7:3000', origin: 'http://10.0.0.7:3000' }, '')).toBe(false);
  });

  it.each([
    ['another site', { ...OWN, 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { ...OWN, 'sec-fetch-site': 'same-site' }],
    ['an address typed in', { ...OWN, 'sec-fetch-site': 'none' }],
    ['another origin, whatever the site is said to be', { ...OWN, origin: 'https://evil.example' }],
    ['another port', { ...OWN, origin: 'https://keyway.example:8443' }],
    ['a sandboxed page', { ...OWN, origin: 'null' }],
    ['nobody says', { ...OWN }],
    ['a form of our own origin', { host: OWN.host, 'sec-fetch-site': 'same-origin' }],
  ])('changes nothing for %s', (_, headers) => {
    expect(isForeign('POST', headers)).toBe(true);
  });
});
