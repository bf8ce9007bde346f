import { Browser } from './support/browser.js';
import { call } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person } from './support/people.js';
import { idOf } from './support/recorded-calls.js';
import { until } from './support/until.js';

const KEYS = '/api/v1/auth/api-keys';
const NEW_KEY = { name: 'Made in the dashboard', scopes: ['contacts:read'] };

describe("a browser's session", () => {
  let keyway: Keyway;
  let person: Person;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    person = await newPerson(keyway.url);
  });

  afterAll(() => keyway.stop());

  async function signedIn(): Promise<Browser> {
    const browser = new Browser(keyway.url);
    expect((await browser.logIn(person.email, person.password)).status).toBe(200);
    return browser;
  }

  it('shows its tokens to no script: not in the answer, and in HttpOnly, SameSite=Strict cookies', async () => {
    const browser = new Browser(keyway.url);
    const { body, text, headers } = await browser.logIn(person.email, person.password);
    expect(body).toEqual({ expires_in: 1_800 });
    const withTokens = headers.getSetCookie().filter((line) => /access|refresh/.test(line));
    expect(withTokens).toHaveLength(2);
    for (const line of withTokens) expect(line).toMatch(/; SameSite=Strict; HttpOnly$/);
    expect(text).not.toContain(browser.value('keyway_access'));
  });

  it('says who is signed in, and may change things from its own pages', async () => {
    const browser = await signedIn();
    expect((await browser.call('GET', '/api/v1/auth/me')).body).toMatchObject({ email: person.email });
    expect((await browser.call('POST', KEYS, { body: NEW_KEY })).status).toBe(201);
  });

  it('changes nothing for a page of another origin, a neighbouring host or a form', async () => {
    const browser = await signedIn();
    const foreign = [
      { 'sec-fetch-site': 'cross-site', 'x-keyway-dashboard': '1' },
      { 'sec-fetch-site': 'same-site', 'x-keyway-dashboard': '1' },
      { origin: 'https://evil.example', 'x-keyway-dashboard': '1' },
      { 'sec-fetch-site': 'same-origin' },
      {},
    ];
    for (const headers of foreign) {
      const answer = await browser.call('POST', KEYS, { headers: headers as Record<string, string>, body: NEW_KEY });
      expect([headers, answer.status, answer.body['code']]).toEqual([headers, 403, 'session.foreign_request']);
    }
  });

  it('shows nothing to a page of another origin', async () => {
    const browser = await signedIn();
    for (const site of ['cross-site', 'same-site'])
      expect((await browser.call('GET', KEYS, { headers: { 'sec-fetch-site': site } })).status).toBe(403);
    // An address typed in, and a browser that does not tell, as over plain http.
    expect((await browser.call('GET', KEYS, { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200);
    expect((await browser.call('GET', KEYS, { headers: {} })).status).toBe(200);
  });

  it('signs nobody in from a foreign page', async () => {
    const body = { email: person.email, password: person.password };
    const answer = await call(keyway.url, 'POST', '/api/v1/auth/browser/login', { body });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  });

  it('tells a wrong password as the API does, and gives no cookie for it', async () => {
    const answer = await new Browser(keyway.url).logIn(person.email, 'wrong');
    expect([answer.status, answer.body['code'], answer.headers.getSetCookie()]).toEqual([401, 'login.failed', []]);
  });

  it('is renewed by its cookie alone, and ended when a replaced cookie is used', async () => {
    const browser = await signedIn();
    const [access, stolen] = [browser.value('keyway_access'), browser.value('keyway_refresh')!];
    for (let round = 0; round < 2; round++)
      expect((await browser.call('POST', '/api/v1/auth/browser/refresh')).status).toBe(200);
    expect(browser.value('keyway_refresh')).not.toBe(stolen);
    expect(access).toBeDefined();
    expect((await browser.call('GET', '/api/v1/auth/me')).status).toBe(200);

    const thief = new Browser(keyway.url);
    thief.set('keyway_refresh', stolen);
    expect((await thief.call('POST', '/api/v1/auth/browser/refresh')).body['code']).toBe('token.reused');
    expect(thief.cookie).toBe('');
    expect((await browser.call('GET', '/api/v1/auth/me')).body['code']).toBe('session.ended');
  });

  it('is over everywhere once it is logged out, and the browser keeps nothing', async () => {
    const browser = await signedIn();
    const kept = new Browser(keyway.url);
    kept.set('keyway_access', browser.value('keyway_access')!);
    kept.set('keyway_refresh', browser.value('keyway_refresh')!);
    expect((await browser.call('POST', '/api/v1/auth/browser/logout')).status).toBe(200);
    expect(browser.cookie).toBe('');
    expect((await kept.call('GET', '/api/v1/auth/me')).body['code']).toBe('session.ended');
    expect((await kept.call('POST', '/api/v1/auth/browser/refresh')).status).toBe(401);
  });

  it('gives way to a credential in a header, whatever that one is worth', async () => {
    const browser = await signedIn();
    const { key } = await newKey(keyway.url, person, ['contacts:read']);
    expect((await browser.call('GET', '/api/v1/contacts', { key })).status).toBe(200);
    expect((await browser.call('GET', KEYS, { key })).body['granted_scopes']).toEqual(['contacts:read']);
    expect((await browser.call('GET', KEYS, { key: 'kw_live_nonsense' })).status).toBe(401);
  });

  it('leaves no call log and no usage: only what a key or a token in a header calls is recorded', async () => {
    const colleague = await newPerson(keyway.url);
    const { key } = await newKey(keyway.url, colleague, ['contacts:read']);
    const browser = new Browser(keyway.url);
    await browser.logIn(colleague.email, colleague.password);
    const ownCalls = [
      await browser.call('GET', '/api/v1/contacts'),
      await browser.call('GET', KEYS),
      await browser.call('POST', KEYS, { body: NEW_KEY }),
      await browser.call('GET', '/api/v1/nowhere'),
      await browser.call('POST', KEYS, { headers: {}, body: NEW_KEY }),
    ];
    const tested = await browser.call('GET', '/api/v1/contacts', { key });

    const logged = () =>
      keyway.sql<{ id: string }>(
        'SELECT id FROM call_logs WHERE tenant_id = (SELECT tenant_id FROM memberships m JOIN users u ON u.id = m.user_id WHERE u.email = $1)',
        [colleague.email],
      );
    await until(async () => (await logged()).some(({ id }) => id === idOf(tested)));
    const ids = (await logged()).map(({ id }) => id);
    for (const answer of ownCalls) expect(ids).not.toContain(idOf(answer));
    // What was called with a header: by an access token, to make the key, and by the key.
    expect(ids).toHaveLength(2);
    const usage = async () =>
      (await browser.call<{ totals: { requests: number } }>('GET', '/api/v1/usage?interval=day')).body.totals.requests;
    await until(async () => (await usage()) >= 2);
    expect(await usage()).toBe(2);
  });
});
