import { type Keyway, startKeyway } from './support/keyway.js';

const PAGE = { accept: 'text/html,application/xhtml+xml' };

describe('the dashboard, served by the api', () => {
  let keyway: Keyway;

  beforeAll(async () => {
    keyway = await startKeyway();
  });

  afterAll(() => keyway.stop());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(keyway.url + path, { headers: { 'accept-encoding': 'identity', ...headers } });

  it.each(['/', '/sign-in', '/settings/developer/api-keys?q=x', '/settings/developer/api-keys/key_1'])(
    'answers its page at %s, never kept unasked',
    async (path) => {
      const answer = await get(path, PAGE);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<div id="root">');
      const etag = answer.headers.get('etag')!;
      expect((await get(path, { ...PAGE, 'if-none-match': etag })).status).toBe(304);
    },
  );

  it('runs no script but its own, is framed by nobody and tells nobody where one came from', async () => {
    const { headers } = await get('/', PAGE);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('has nothing inline that its policy would not let run', async () => {
    const page = await (await get('/', PAGE)).text();
    for (const [, attributes, content] of page.matchAll(/<script([^>]*)>([^]*?)<\/script>/g))
      expect([attributes, content]).toEqual([expect.stringContaining('src="/'), '']);
  });

  it('serves files whose name is their content for a year, compressed as the browser takes it', async () => {
    const page = await (await get('/', PAGE)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)![1]!;
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await get(script, { 'accept-encoding': encoding });
      expect(headers.get('content-encoding')).toBe(encoding);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('vary')).toBe('accept-encoding');
    }
    expect((await get(script, { 'accept-encoding': 'br;q=0' })).headers.get('content-encoding')).toBeNull();
  });

  it.each(['/api/v1/nowhere', '/health/nowhere', '/reference/nowhere', '/assets/gone-1a2b3c.js', '/s/nothing'])(
    'takes nothing from the API: %s is unknown as before, for browsers too',
    async (path) => {
      const answer = await get(path, PAGE);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('<div id="root">');
    },
  );

  it('tells programs that an address is unknown', async () => {
    expect((await get('/nowhere', { accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${keyway.url}/nowhere`, { method: 'POST', headers: PAGE })).status).toBe(404);
  });

  it('offers no demo account unless it is started for that', async () => {
    expect(await (await get('/dashboard.json')).json()).toEqual({ demo: null, password_min_length: 15 });
  });
});
