import { platformConfig, type PlatformConfig } from '@keyway/platform';
import { API_PREFIX } from '@keyway/platform/http';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { identityConfig, type IdentityConfig } from '../../identity.config.js';
import type { Tokens } from '../../sessions/sessions.js';

export const BROWSER_ROUTES = 'auth/browser';
/** Tells the dashboard's scripts that there is a session, and until when its access token lives; it is worth nothing. */
const MARKER = 'keyway_session';

type Headers = Pick<FastifyRequest, 'headers'>;

/**
 * The tokens of a browser's session, in cookies that no script can read (RFC 6265bis). The refresh token travels to the
 * routes that take it and to no other. Where the product is reached by https the names bind the cookies to it: no
 * neighbouring host and no plain connection can plant one of theirs.
 */
@Injectable()
export class SessionCookies {
  private readonly access: string;
  private readonly refresh: string;
  private readonly secure: string;
  private readonly sessionSeconds: number;

  constructor(
    @Inject(platformConfig.token) { publicUrl }: Pick<PlatformConfig, 'publicUrl'>,
    @Inject(identityConfig.token) { refreshTokenTtlMs }: Pick<IdentityConfig, 'refreshTokenTtlMs'>,
  ) {
    const isSecure = publicUrl.startsWith('https://');
    this.access = isSecure ? '__Host-keyway_access' : 'keyway_access';
    this.refresh = isSecure ? '__Secure-keyway_refresh' : 'keyway_refresh';
    this.secure = isSecure ? '; Secure' : '';
    this.sessionSeconds = Math.floor(refreshTokenTtlMs / 1_000);
  }

  accessToken({ headers }: Headers): string | null {
    return cookie(headers.cookie, this.access);
  }

  refreshToken({ headers }: Headers): string | null {
    return cookie(headers.cookie, this.refresh);
  }

  /** The `Set-Cookie` lines of a new session, or of new tokens for the one there is. */
  keep({ accessToken, refreshToken, expiresIn }: Tokens, nowMs: number): string[] {
    const endsAt = Math.floor(nowMs / 1_000) + expiresIn;
    return this.lines(accessToken, expiresIn, refreshToken, String(endsAt), this.sessionSeconds);
  }

  /** The `Set-Cookie` lines that leave the browser with nothing. */
  forget(): string[] {
    return this.lines('', 0, '', '', 0);
  }

  private lines(access: string, accessSeconds: number, refresh: string, marker: string, seconds: number): string[] {
    const line = (name: string, value: string, path: string, maxAge: number): string =>
      `${name}=${value}; Path=${path}; Max-Age=${maxAge}; SameSite=Strict${this.secure}`;
    return [
      `${line(this.access, access, '/', accessSeconds)}; HttpOnly`,
      `${line(this.refresh, refresh, `/${API_PREFIX}/${BROWSER_ROUTES}`, seconds)}; HttpOnly`,
      line(MARKER, marker, '/', seconds),
    ];
  }
}

/** The first cookie of that name; null for none, or an empty one. */
function cookie(header: string | undefined, name: string): string | null {
  const found = header?.split(';').find((pair) => pair.trimStart().startsWith(`${name}=`));
  return found?.slice(found.indexOf('=') + 1).trim() || null;
}
