import type { DomainError } from '@keyway/platform';
import type { FastifyRequest } from 'fastify';
import { SessionCookieForeign } from '../../identity.errors.js';

/** A form cannot send it, and a script of another origin not without asking first, which nobody allows it. */
const OWN_HEADER = 'x-keyway-dashboard';
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** `none`: somebody typed the address or opened a bookmark; no page had a part in it. */
const READING_SITES: ReadonlySet<unknown> = new Set(['same-origin', 'none', undefined]);

/**
 * Why the session cookie of a request must not count; null where it may. `SameSite=Strict` keeps the cookie from other
 * sites, but a neighbouring host is the same site, and a browser may be old.
 *
 * Reading is allowed to pages of our origin and to nobody's page. Browsers say which by `Sec-Fetch-Site`, though not to plain
 * http addresses; what cannot be told may read, since no other origin is shown the answer. To change something a request
 * has to say by `Sec-Fetch-Site` or `Origin` that a page of ours sent it, and to carry a header that only a script can.
 */
export function foreignRequest({ method, headers }: FastifyRequest, publicUrl: string): DomainError | null {
  const site = headers['sec-fetch-site'];
  if (SAFE.has(method)) return READING_SITES.has(site) ? null : new SessionCookieForeign();
  const isOurs = site === undefined ? isOwnOrigin(headers, publicUrl) : site === 'same-origin';
  return isOurs && headers[OWN_HEADER] !== undefined ? null : new SessionCookieForeign();
}

/** A proxy in front may have changed the host, but then PUBLIC_URL says what the browser sees. */
function isOwnOrigin({ origin, host }: FastifyRequest['headers'], publicUrl: string): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host || (publicUrl !== '' && origin === new URL(publicUrl).origin);
}
