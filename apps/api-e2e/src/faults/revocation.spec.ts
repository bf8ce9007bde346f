import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { type IssuedKey, newKey, newPerson, type Person, signIn } from '../support/people.js';

const ROUNDS = 5;
const PROBES = 1_000;
const LOADERS = 8;

describe('two api nodes and a worker on one database', () => {
  let keyway: Keyway;
  let person: Person;
  let stopLoad: () => Promise<number>;

  beforeAll(async () => {
    keyway = await startKeyway({ nodes: 2, workers: 1 });
    person = await newPerson(keyway.url);
    const background = await newKey(keyway.url, person, ['contacts:read']);
    stopLoad = load(background.key);
  });

  afterAll(async () => {
    const answered = await stopLoad();
    console.log(`under a load of ${answered} calls`);
    await keyway.stop();
  });

  /** Calls both nodes without a pause until it is stopped. */
  function load(key: string): () => Promise<number> {
    let running = true;
    let answered = 0;
    const loops = Array.from({ length: LOADERS }, async (_, n) => {
      while (running) {
        await call(keyway.nodes[n % 2]!.url, 'GET', '/api/v1/contacts', { key });
        answered++;
      }
    });
    return async () => {
      running = false;
      await Promise.all(loops);
      return answered;
    };
  }

  const url = (n: number): string => keyway.nodes[n % 2]!.url;

  /** Keeps both nodes' memory of the credential warm while the change is made, so that there is something to forget. */
  async function probeAfter(
    credential: { key?: string; token?: string; tenant?: string },
    change: () => Promise<void>,
  ): Promise<Map<number, number>> {
    let changed = false;
    const warm = Array.from({ length: 6 }, async (_, n) => {
      while (!changed) await call(url(n), 'GET', '/api/v1/contacts', credential);
    });
    await sleep(150);
    await change();
    const statuses = new Map<number, number>();
    const probes = Array.from({ length: 20 }, async (_, n) => {
      for (let count = 0; count < PROBES / 20; count++) {
        const { status } = await call(url(n + count), 'GET', '/api/v1/contacts', credential);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    });
    await Promise.all(probes);
    changed = true;
    await Promise.all(warm);
    return statuses;
  }

  const rounds = Array.from({ length: ROUNDS }, (_, round) => round + 1);

  it.each(rounds)('accept none of 1,000 probes begun after the revoke returned (round %i)', async (round) => {
    const key = await newKey(keyway.url, person, ['contacts:read']);
    const statuses = await probeAfter({ key: key.key }, async () => {
      expect(
        (await call(url(round), 'DELETE', `/api/v1/auth/api-keys/${key.id}`, { token: person.token })).status,
      ).toBe(200);
    });
    expect([...statuses]).toEqual([[401, PROBES]]);
  });

  it.each([
    ['disabled', { enabled: false }, 401],
    ['stripped of the scope', { scopes: ['companies:read'] }, 403],
    ['stripped of every scope', { scopes: [] }, 403],
    ['expired', { expires_at: '2020-01-01T00:00:00Z' }, 401],
    ['confined to other addresses', { allowed_cidrs: ['203.0.113.0/24'] }, 403],
  ])('accept no probe once the key is %s', async (_, body, status) => {
    const key = await newKey(keyway.url, person, ['contacts:read']);
    const statuses = await probeAfter({ key: key.key }, async () => {
      expect(
        (await call(url(1), 'PATCH', `/api/v1/auth/api-keys/${key.id}`, { token: person.token, body })).status,
      ).toBe(200);
    });
    expect([...statuses]).toEqual([[status, PROBES]]);
  });

  it('accept no probe with the old key once a rotation without grace has returned', async () => {
    const key = await newKey(keyway.url, person, ['contacts:read']);
    const statuses = await probeAfter({ key: key.key }, async () => {
      expect(
        (await call(url(0), 'POST', `/api/v1/auth/api-keys/${key.id}/rotate`, { token: person.token, body: {} }))
          .status,
      ).toBe(201);
    });
    expect([...statuses]).toEqual([[401, PROBES]]);
  });

  it('accept no probe once the session has been logged out', async () => {
    const session = await signIn(keyway.url, person.email, person.password);
    const statuses = await probeAfter({ token: session.access_token }, async () => {
      expect((await call(url(1), 'POST', '/api/v1/auth/logout', { token: session.access_token })).status).toBe(200);
    });
    expect([...statuses]).toEqual([[401, PROBES]]);
  });

  it('accept no probe once the member has been removed, though the session lives', async () => {
    const [member, tenant] = [await newPerson(keyway.url), person.tenantId];
    const invited = await call<{ token: string }>(keyway.url, 'POST', `/api/v1/tenants/${tenant}/invitations`, {
      token: person.token,
      body: { email: member.email, role: 'admin' },
    });
    expect(
      (
        await call(keyway.url, 'POST', '/api/v1/invitations/accept', {
          token: member.token,
          body: { token: invited.body.token },
        })
      ).status,
    ).toBe(200);
    const statuses = await probeAfter({ token: member.token, tenant }, async () => {
      expect(
        (await call(url(0), 'DELETE', `/api/v1/tenants/${tenant}/members/${member.userId}`, { token: person.token }))
          .status,
      ).toBe(200);
    });
    expect([...statuses]).toEqual([[403, PROBES]]);
  });

  it('make one successor of a key that twenty callers rotate at once', async () => {
    const key: IssuedKey = await newKey(keyway.url, person, ['contacts:read']);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        call(url(n), 'POST', `/api/v1/auth/api-keys/${key.id}/rotate`, {
          token: person.token,
          body: { grace_seconds: 60 },
        }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    const [row] = await keyway.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM api_keys WHERE created_at >= (SELECT created_at FROM api_keys WHERE id = (SELECT successor_id FROM api_keys WHERE hash = encode(sha256($1::bytea), 'hex')))`,
      [key.key],
    );
    expect(row!.count).toBe(1);
  });

  it('give twenty refreshes with one token one successor, on both nodes', async () => {
    const { refresh_token } = await signIn(keyway.url, person.email, person.password);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        call<{ refresh_token: string }>(url(n), 'POST', '/api/v1/auth/refresh', { body: { refresh_token } }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => answer.body.refresh_token)).size).toBe(1);
    expect(answers[0]!.body.refresh_token).not.toBe(refresh_token);
  });
});
