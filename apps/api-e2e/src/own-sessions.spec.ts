import { Browser } from './support/browser.js';
import { call } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person, signIn } from './support/people.js';

const SESSIONS = '/api/v1/auth/sessions';

interface Session {
  readonly id: string;
  readonly user_agent: string | null;
  readonly current: boolean;
}

describe("one's own sessions, on two nodes", () => {
  let keyway: Keyway;
  let person: Person;

  beforeAll(async () => {
    keyway = await startKeyway({ nodes: 2 });
  });
  beforeEach(async () => (person = await newPerson(keyway.url)));
  afterAll(() => keyway.stop());

  const other = (): string => keyway.nodes[1]!.url;
  const statusOf = async (token: string): Promise<[number, unknown]> => {
    const { status, body } = await call(other(), 'GET', '/api/v1/auth/me', { token });
    return [status, body['code']];
  };
  const listed = async (token: string): Promise<Session[]> =>
    (await call<{ items: Session[] }>(keyway.url, 'GET', SESSIONS, { token })).body.items;
  const idOf = async (token: string): Promise<string> => (await listed(token)).find(({ current }) => current)!.id;

  it('are listed with what one tells them apart by, and no secret', async () => {
    await call(keyway.url, 'POST', '/api/v1/auth/login', {
      body: { email: person.email, password: person.password },
      headers: { 'user-agent': `sync/1.0 ${'x'.repeat(2_000)}` },
    });
    const { status, body, text } = await call(keyway.url, 'GET', SESSIONS, { token: person.token });
    expect([status, body['has_more']]).toEqual([200, false]);
    const [program, mine] = body['items'] as Session[];
    expect(Object.keys(mine!).sort()).toEqual([
      'created_at',
      'current',
      'expires_at',
      'id',
      'ip',
      'last_used_at',
      'last_used_ip',
      'user_agent',
    ]);
    expect(mine).toMatchObject({ id: expect.stringMatching(/^ses_/) as string, ip: '127.0.0.1', current: true });
    expect(program).toMatchObject({ current: false, user_agent: expect.stringMatching(/^sync\/1.0 x{100}/) as string });
    expect(program!.user_agent!.length).toBeLessThanOrEqual(300);
    expect(text).not.toMatch(/kwr_|hash|family/);
  });

  it('are ended one by one: refused at once on every node, not to be refreshed, and listed no more', async () => {
    const lost = await signIn(keyway.url, person.email, person.password);
    const id = await idOf(lost.access_token);
    // Both nodes remember the session.
    for (let calls = 0; calls < 3; calls++) expect((await statusOf(lost.access_token))[0]).toBe(200);
    expect((await call(keyway.url, 'DELETE', `${SESSIONS}/${id}`, { token: person.token })).status).toBe(200);
    expect(await statusOf(lost.access_token)).toEqual([401, 'session.ended']);
    const body = { refresh_token: lost.refresh_token };
    expect((await call(other(), 'POST', '/api/v1/auth/refresh', { body })).status).toBe(401);
    expect((await listed(person.token)).map((session) => session.id)).not.toContain(id);
    expect((await call(keyway.url, 'DELETE', `${SESSIONS}/${id}`, { token: person.token })).status).toBe(404);
    expect((await statusOf(person.token))[0]).toBe(200);
  });

  it('are nobody else’s: the id of another is one of nothing, and the session lives', async () => {
    const stranger = await newPerson(keyway.url, 'Strangers');
    const id = await idOf(stranger.token);
    for (const wrong of [id, 'ses_01kq0v8m3tf5x9d2c7h4n6p8qr', 'nonsense']) {
      const { status, body } = await call(keyway.url, 'DELETE', `${SESSIONS}/${wrong}`, { token: person.token });
      expect([status, body['code']]).toEqual([404, 'resource.not_found']);
    }
    expect((await statusOf(stranger.token))[0]).toBe(200);
    expect((await listed(person.token)).map((session) => session.id)).not.toContain(id);
  });

  it('may be the very one that asks: that is logging out', async () => {
    const id = await idOf(person.token);
    expect((await call(keyway.url, 'DELETE', `${SESSIONS}/${id}`, { token: person.token })).status).toBe(200);
    expect(await statusOf(person.token)).toEqual([401, 'session.ended']);
  });

  it('but the one that asks are ended together', async () => {
    const lost = await signIn(keyway.url, person.email, person.password);
    expect((await call(keyway.url, 'POST', '/api/v1/auth/logout-others', { token: person.token })).status).toBe(200);
    expect(await statusOf(lost.access_token)).toEqual([401, 'session.ended']);
    expect(await listed(person.token)).toMatchObject([{ current: true }]);
  });

  it("are a browser's as well: it sees and ends others from its own pages only, and is ended like any", async () => {
    const browser = new Browser(keyway.url);
    await browser.logIn(person.email, person.password);
    const items = (await browser.call<{ items: Session[] }>('GET', SESSIONS)).body.items;
    const [mine, program] = [items.find(({ current }) => current)!, items.find(({ current }) => !current)!];
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect((await browser.call('DELETE', `${SESSIONS}/${program.id}`, { headers: foreign })).status).toBe(403);
    expect((await statusOf(person.token))[0]).toBe(200);
    expect((await call(other(), 'DELETE', `${SESSIONS}/${mine.id}`, { token: person.token })).status).toBe(200);
    expect((await browser.call('GET', '/api/v1/auth/me')).body['code']).toBe('session.ended');
    expect((await browser.call('POST', '/api/v1/auth/browser/refresh')).status).toBe(401);
  });

  it('are none of a key', async () => {
    const { key } = await newKey(keyway.url, person, ['admin']);
    expect((await call(keyway.url, 'GET', SESSIONS, { key })).status).toBe(403);
  });
});
