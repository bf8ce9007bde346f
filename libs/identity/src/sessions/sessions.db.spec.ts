import { TokenInvalid, TokenReused } from '../identity.errors.js';
import { CLIENT, type IdentityWorld, identityWorld, PASSWORD, SECRET } from '../testing/identity-world.js';
import { RefreshTokens } from './refresh-tokens.js';

let world: IdentityWorld;
beforeAll(async () => (world = await identityWorld()));
afterAll(() => world.end());

const sessionOf = async (userId: string) => {
  const [session] = await world.database.query<
    [{ expires_at: Date; end_reason: string | null; refresh_generation: number }]
  >('SELECT * FROM sessions WHERE user_id = $1', [userId]);
  return session;
};

/** mulberry32: the same numbers on every run, so that a failure can be looked into. */
function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

describe('refresh', () => {
  it('answers a successor, and the same one on every retry', async () => {
    const { refreshToken } = await world.signedIn();
    const first = await world.sessions.refresh(refreshToken);
    const retried = await world.sessions.refresh(refreshToken);
    expect(first.refreshToken).not.toBe(refreshToken);
    expect(retried.refreshToken).toBe(first.refreshToken);
  });

  it('answers one successor to all who use a token at once', async () => {
    const { refreshToken } = await world.signedIn();
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.sessions.refresh(refreshToken)));
    expect(new Set(answers.map((answer) => answer.refreshToken)).size).toBe(1);
    await expect(world.sessions.refresh(answers[0]!.refreshToken)).resolves.toBeDefined();
  });

  it('ends the session when a token is used after its successor was', async () => {
    const { refreshToken: t0, account } = await world.signedIn();
    const { refreshToken: t1 } = await world.sessions.refresh(t0);
    const { refreshToken: t2 } = await world.sessions.refresh(t1);
    await expect(world.sessions.refresh(t0)).rejects.toThrow(TokenReused);
    for (const token of [t0, t1, t2]) await expect(world.sessions.refresh(token)).rejects.toThrow(TokenInvalid);
    expect((await sessionOf(account.id)).end_reason).toBe('refresh_token_reused');
  });

  it('leaves the other sessions of the user alone', async () => {
    const { refreshToken: t0, account } = await world.signedIn();
    const other = await world.logins.login(account.email, PASSWORD, CLIENT);
    await world.sessions.refresh((await world.sessions.refresh(t0)).refreshToken);
    await expect(world.sessions.refresh(t0)).rejects.toThrow(TokenReused);
    await expect(world.sessions.refresh(other.refreshToken)).resolves.toBeDefined();
  });

  it('keeps to its rule in any order of uses', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const next = random(seed);
      const issued = [(await world.signedIn()).refreshToken];
      let alive = true;
      for (let step = 0; step < 15; step++) {
        const at = Math.max(0, issued.length - 1 - next(step < 10 ? 2 : 4));
        const youngest = issued.length - 1;
        const answer = world.sessions.refresh(issued[at]!);
        if (!alive) await expect(answer).rejects.toThrow(TokenInvalid);
        else if (at < youngest - 1) {
          await expect(answer).rejects.toThrow(TokenReused);
          alive = false;
        } else if (at === youngest) issued.push((await answer).refreshToken);
        else expect((await answer).refreshToken).toBe(issued[youngest]);
      }
      expect(new Set(issued).size).toBe(issued.length);
    }
  });

  it('cannot be skipped ahead by a token that was never handed out', async () => {
    const { refreshToken } = await world.signedIn();
    const tokens = new RefreshTokens({ jwtSecret: SECRET, jwtSecretPrevious: undefined });
    const ahead = tokens.write({ ...tokens.read(refreshToken)!, generation: 5 });
    await expect(world.sessions.refresh(ahead)).rejects.toThrow(TokenInvalid);
    await expect(world.sessions.refresh(refreshToken)).resolves.toBeDefined();
  });

  it('starts the time of the session anew, and a retry does not', async () => {
    const { refreshToken, account } = await world.signedIn();
    const soon = (): Promise<unknown> =>
      world.database.query("UPDATE sessions SET expires_at = now() + interval '1 hour' WHERE user_id = $1", [
        account.id,
      ]);
    const days = async () => ((await sessionOf(account.id)).expires_at.getTime() - Date.now()) / 86_400_000;
    await soon();
    await world.sessions.refresh(refreshToken);
    expect(await days()).toBeGreaterThan(29);
    await soon();
    await world.sessions.refresh(refreshToken);
    expect(await days()).toBeLessThan(1);
  });

  it('answers no access token that outlives the session', async () => {
    const { refreshToken, account } = await world.signedIn();
    await world.sessions.refresh(refreshToken);
    await world.database.query("UPDATE sessions SET expires_at = now() + interval '90 s' WHERE user_id = $1", [
      account.id,
    ]);
    const { expiresIn } = await world.sessions.refresh(refreshToken);
    expect(expiresIn).toBeLessThanOrEqual(90);
    expect(expiresIn).toBeGreaterThan(80);
  });

  it('ends with the session, its time, or its user', async () => {
    for (const end of ["ended_at = now(), end_reason = 'logout'", "expires_at = now() - interval '1 s'"]) {
      const { refreshToken, account } = await world.signedIn();
      await world.database.query(`UPDATE sessions SET ${end} WHERE user_id = $1`, [account.id]);
      await expect(world.sessions.refresh(refreshToken)).rejects.toThrow(TokenInvalid);
    }
    const { refreshToken, account } = await world.signedIn();
    await world.database.query('UPDATE users SET is_active = false WHERE id = $1', [account.id]);
    await expect(world.sessions.refresh(refreshToken)).rejects.toThrow(TokenInvalid);
  });
});

describe('logout', () => {
  it('ends one session, or all', async () => {
    const { account, accessToken } = await world.signedIn();
    const other = await world.logins.login(account.email, PASSWORD, CLIENT);
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as object;
    await world.sessions.end(world.accessTokens.subjectOf(claims)!);
    expect(await world.users.find(world.accessTokens.subjectOf(claims)!)).toBeNull();
    await expect(world.sessions.refresh(other.refreshToken)).resolves.toBeDefined();
    await world.sessions.endAll(account.id);
    await expect(world.sessions.refresh(other.refreshToken)).rejects.toThrow(TokenInvalid);
  });

  it('leaves no secret in the row of a session', async () => {
    const { refreshToken, accessToken, account } = await world.signedIn();
    const [row] = await world.database.query<[{ row: string }]>(
      'SELECT s::text AS row FROM sessions s WHERE user_id = $1',
      [account.id],
    );
    const bytes = Buffer.from(refreshToken.slice('kwr_'.length), 'base64url');
    for (const secret of [
      refreshToken,
      accessToken,
      bytes.subarray(0, 16).toString('hex'),
      bytes.subarray(20).toString('hex'),
    ])
      expect(row.row).not.toContain(secret);
  });
});

describe('removeExpired', () => {
  it('removes what ended long ago, and nothing else', async () => {
    const old = await world.signedIn();
    const recent = await world.signedIn();
    await world.database.query("UPDATE sessions SET expires_at = now() - interval '31 days' WHERE user_id = $1", [
      old.account.id,
    ]);
    await world.database.query(`UPDATE sessions SET expires_at = now() - interval '1 s' WHERE user_id = $1`, [
      recent.account.id,
    ]);
    expect(await world.sessions.removeExpired()).toBe(1);
    expect(await sessionOf(recent.account.id)).toBeDefined();
  });
});
