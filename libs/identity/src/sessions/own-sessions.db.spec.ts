import { decodeCursor, newId } from '@keyway/platform';
import { TokenInvalid } from '../identity.errors.js';
import { CLIENT, type IdentityWorld, identityWorld, PASSWORD } from '../testing/identity-world.js';
import type { AccessTokenSubject } from './access-tokens.js';
import type { Tokens } from './sessions.js';

const ALL = 100;

let world: IdentityWorld;
beforeAll(async () => (world = await identityWorld()));
afterAll(() => world.end());

const subjectOf = ({ accessToken }: Tokens): AccessTokenSubject => {
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as object;
  return world.accessTokens.subjectOf(claims)!;
};

const listed = async (subject: AccessTokenSubject): Promise<string[]> =>
  (await world.ownSessions.list(subject, ALL, null)).items.map(({ id }) => id);

describe("somebody's own sessions", () => {
  it('are listed newest first, with where they are from and which one asks', async () => {
    const first = await world.signedIn();
    const second = await world.logins.login(first.account.email, PASSWORD, { ip: '192.0.2.9', userAgent: null });
    await world.signedIn();
    const { items } = await world.ownSessions.list(subjectOf(first), ALL, null);
    expect(items).toEqual([
      expect.objectContaining({ id: subjectOf(second).sessionId, ip: '192.0.2.9', userAgent: null, current: false }),
      expect.objectContaining({ id: subjectOf(first).sessionId, ...CLIENT, lastUsedIp: CLIENT.ip, current: true }),
    ]);
    expect(items[0]).toMatchObject({ lastUsedAt: items[0]!.createdAt, lastUsedIp: '192.0.2.9' });
  });

  it('are listed page by page', async () => {
    const first = await world.signedIn();
    const rest = [1, 2].map(() => world.logins.login(first.account.email, PASSWORD, CLIENT));
    const all = [first, ...(await Promise.all(rest))].map((tokens) => subjectOf(tokens).sessionId);
    const page = await world.ownSessions.list(subjectOf(first), 2, null);
    const next = await world.ownSessions.list(subjectOf(first), 2, decodeCursor(page.nextCursor!));
    expect([page.hasMore, next.hasMore]).toEqual([true, false]);
    expect([...page.items, ...next.items].map(({ id }) => id).sort()).toEqual(all.sort());
  });

  it('are ended one by one, with all their tokens, and are listed no more', async () => {
    const mine = await world.signedIn();
    const lost = await world.logins.login(mine.account.email, PASSWORD, CLIENT);
    expect(await world.users.find(subjectOf(lost))).not.toBeNull();
    expect(await world.ownSessions.end(mine.account.id, subjectOf(lost).sessionId)).toBe(true);
    expect(await world.users.find(subjectOf(lost))).toBeNull();
    await expect(world.sessions.refresh(lost.refreshToken)).rejects.toThrow(TokenInvalid);
    expect(await listed(subjectOf(mine))).toEqual([subjectOf(mine).sessionId]);
    await expect(world.sessions.refresh(mine.refreshToken)).resolves.toBeDefined();
  });

  it("cannot be another's, nor one that has ended or never was", async () => {
    const mine = await world.signedIn();
    const theirs = await world.signedIn();
    const over = await world.logins.login(mine.account.email, PASSWORD, CLIENT);
    await world.database.query(`UPDATE sessions SET expires_at = now() - interval '1 s' WHERE id = $1`, [
      subjectOf(over).sessionId,
    ]);
    for (const id of [subjectOf(theirs).sessionId, subjectOf(over).sessionId, newId()])
      expect(await world.ownSessions.end(mine.account.id, id)).toBe(false);
    expect(await listed(subjectOf(mine))).toEqual([subjectOf(mine).sessionId]);
    expect(await world.users.find(subjectOf(theirs))).not.toBeNull();
  });

  it('but this one are ended together', async () => {
    const mine = await world.signedIn();
    const other = await world.logins.login(mine.account.email, PASSWORD, CLIENT);
    const theirs = await world.signedIn();
    expect(await world.ownSessions.endOthers(subjectOf(mine))).toBe(1);
    expect(await world.ownSessions.endOthers(subjectOf(mine))).toBe(0);
    expect(await world.users.find(subjectOf(other))).toBeNull();
    for (const kept of [mine, theirs]) expect(await world.users.find(subjectOf(kept))).not.toBeNull();
  });

  it('tell when and from where they were last used, by a call or by a refresh', async () => {
    const mine = await world.signedIn();
    const subject = subjectOf(mine);
    const longAgo = () =>
      world.database.query("UPDATE sessions SET last_used_at = now() - interval '1 hour' WHERE id = $1", [
        subject.sessionId,
      ]);
    const use = async () => (await world.ownSessions.list(subject, 1, null)).items[0]!;
    const isRecent = async (): Promise<boolean> => Date.now() - (await use()).lastUsedAt.getTime() < 60_000;
    await longAgo();
    expect(await isRecent()).toBe(false);
    // Noted behind the back of the call.
    for (const deadline = Date.now() + 30_000; Date.now() < deadline && !(await isRecent());)
      await world.users.find(subject, '198.51.100.1');
    expect(await use()).toMatchObject({ ip: CLIENT.ip, lastUsedIp: '198.51.100.1' });
    await longAgo();
    await world.sessions.refresh(mine.refreshToken, '198.51.100.2');
    expect([await isRecent(), (await use()).lastUsedIp]).toEqual([true, '198.51.100.2']);
  });
});
