import { SessionCookies } from './session-cookies.js';

const TTL = { refreshTokenTtlMs: 30 * 24 * 3_600_000 };
const TOKENS = { accessToken: 'a.b.c', refreshToken: 'kwr_x', tokenType: 'bearer', expiresIn: 1_800 } as const;
const NOW_MS = Date.UTC(2026, 0, 1);

const cookies = (publicUrl: string) => new SessionCookies({ publicUrl }, TTL);
const sent = (cookie: string) => ({ headers: { cookie } });

describe(SessionCookies, () => {
  it('keeps tokens where no script, no other site and no plain connection reads them', () => {
    const [access, refresh, marker] = cookies('https://keyway.example').keep(TOKENS, NOW_MS);
    expect(access).toBe('__Host-keyway_access=a.b.c; Path=/; Max-Age=1800; SameSite=Strict; Secure; HttpOnly');
    expect(refresh).toBe(
      '__Secure-keyway_refresh=kwr_x; Path=/api/v1/auth/browser; Max-Age=2592000; SameSite=Strict; Secure; HttpOnly',
    );
    expect(marker).toBe(`keyway_session=${NOW_MS / 1_000 + 1_800}; Path=/; Max-Age=2592000; SameSite=Strict; Secure`);
  });

  it('works on plain http where that is the address', () => {
    for (const line of cookies('http://localhost:3000').keep(TOKENS, NOW_MS)) expect(line).not.toMatch(/Secure|__/);
  });

  it('finds its own among other cookies', () => {
    const request = sent('theme=dark; xkeyway_access=no; keyway_access=a.b.c; keyway_refresh=kwr_x');
    expect(cookies('').accessToken(request)).toBe('a.b.c');
    expect(cookies('').refreshToken(request)).toBe('kwr_x');
  });

  it('takes no cookie that a neighbouring host or a plain connection could have planted', () => {
    const request = sent('keyway_access=a.b.c; keyway_refresh=kwr_x');
    expect(cookies('https://keyway.example').accessToken(request)).toBeNull();
    expect(cookies('https://keyway.example').refreshToken(request)).toBeNull();
  });

  it('takes an empty cookie for none', () => {
    expect(cookies('').accessToken(sent('keyway_access='))).toBeNull();
    expect(cookies('').accessToken({ headers: {} })).toBeNull();
  });

  it('leaves nothing behind when a session ends', () => {
    for (const line of cookies('').forget()) expect(line).toMatch(/^\w+=; .*Max-Age=0/);
  });
});
