import { hash } from '@node-rs/argon2';
import { BodyInvalid, type DomainError } from '@keyway/platform';
import { EmailTaken } from '@keyway/tenancy';
import { CurrentPasswordWrong, LoginFailed, LoginThrottled, TokenInvalid, UserUnknown } from '../identity.errors.js';
import { CLIENT, type IdentityWorld, identityWorld, PASSWORD } from '../testing/identity-world.js';

let world: IdentityWorld;
beforeAll(async () => (world = await identityWorld({ loginMaxFailures: 3, loginMaxFailuresPerIp: 40 })));
afterAll(() => world.end());
beforeEach(() => world.database.query('DELETE FROM login_failures'));

const WRONG = 'not-the-password-at-all';
const login = (email: string, password = PASSWORD, ip = CLIENT.ip) =>
  world.logins.login(email, password, { ...CLIENT, ip });
const failure = (attempt: Promise<unknown>): Promise<DomainError> =>
  attempt.then(
    () => Promise.reject(new Error('came through')),
    (error: DomainError) => error,
  );
const count = async (table: string): Promise<number> =>
  (await world.database.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${table}`))[0].n;

describe('register', () => {
  it('makes person, password, tenant, ownership and credits together', async () => {
    const account = await world.register();
    expect(account).toMatchObject({
      fullName: expect.any(String) as unknown,
      credits: 5_000,
      createdAt: expect.any(Date) as unknown,
    });
    const profile = await world.accounts.profile(account.id);
    expect(profile).toMatchObject({
      isActive: true,
      tenants: [{ id: account.tenantId, uuid: account.tenantId, role: 'owner' }],
    });
  });

  it('makes none of them when one cannot be made', async () => {
    const before = [await count('users'), await count('tenants'), await count('credit_ledger')];
    await world.database.query('ALTER TABLE passwords ADD CONSTRAINT refuse CHECK (false) NOT VALID');
    await expect(world.register()).rejects.toThrow(/refuse/);
    await world.database.query('ALTER TABLE passwords DROP CONSTRAINT refuse');
    expect([await count('users'), await count('tenants'), await count('credit_ledger')]).toEqual(before);
  });

  it('lets one of several with the same address through', async () => {
    const person = { email: 'Twice@Example.com', fullName: 'Twice', company: 'Twice Ltd', password: PASSWORD };
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => world.accounts.register(person)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(EmailTaken);
  });

  it('refuses a password that is tried first', async () => {
    const person = { email: 'weak@example.com', fullName: 'Weak', company: 'Weak Ltd', password: 'passwordpassword' };
    await expect(world.accounts.register(person)).rejects.toThrow(BodyInvalid);
  });
});

describe('login', () => {
  it('takes the address in any letter case', async () => {
    const { email } = await world.register();
    await expect(login(email.toUpperCase())).resolves.toMatchObject({ tokenType: 'bearer', expiresIn: 1_800 });
  });

  it('takes a password however its characters are composed', async () => {
    const person = {
      email: 'compose@example.com',
      fullName: 'Compose',
      company: 'Compose Ltd',
      password: 'cafe\u0301 au lait, toujours',
    };
    await world.accounts.register(person);
    await expect(login(person.email, 'caf\u00e9 au lait, toujours')).resolves.toBeDefined();
  });

  it('says and does the same for an unknown address, an inactive user and a wrong password', async () => {
    const [inactive, active] = [await world.register(), await world.register()];
    await world.database.query('UPDATE users SET is_active = false WHERE id = $1', [inactive.id]);
    const verify = jest.spyOn(world.hasher, 'verify');
    const failures = [
      await failure(login('nobody@example.com')),
      await failure(login(inactive.email)),
      await failure(login(active.email, WRONG)),
    ];
    expect(failures.map(({ code, message, extras }) => ({ code, message, extras }))).toEqual(
      Array.from({ length: 3 }, () => ({ code: 'login.failed', message: new LoginFailed().message, extras: {} })),
    );
    expect(verify.mock.calls.map(([, known]) => known === null)).toEqual([true, true, false]);
    verify.mockRestore();
  });

  it('opens no session once the password it was proven with has been changed', async () => {
    const { email } = await world.register();
    const known = await world.passwords.prove(email, PASSWORD, CLIENT.ip);
    await world.database.query("UPDATE passwords SET changed_at = changed_at + interval '1 s' WHERE user_id = $1", [
      known!.userId,
    ]);
    expect(await world.sessions.open(known!.userId, known!.changedAt, CLIENT)).toBeNull();
  });

  it('waits for a change of password that is under way, and then opens no session', async () => {
    const { id, email } = await world.register();
    const known = await world.passwords.prove(email, PASSWORD, CLIENT.ip);
    let opening: Promise<unknown> = Promise.resolve();
    await world.database.transaction(async (tx) => {
      await tx.query("UPDATE passwords SET changed_at = changed_at + interval '1 s' WHERE user_id = $1", [id]);
      opening = world.sessions.open(id, known!.changedAt, CLIENT);
      await tx.query('SELECT pg_sleep(0.1)');
    });
    expect(await opening).toBeNull();
  });

  it('renews a hash that was made with other parameters, and the password stays the same one', async () => {
    const { id, email } = await world.register();
    const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    await world.database.query('UPDATE passwords SET hash = $2 WHERE user_id = $1', [id, weak]);
    await login(email);
    const [row] = await world.database.query<[{ hash: string }]>('SELECT hash FROM passwords WHERE user_id = $1', [id]);
    expect(row.hash).toContain('m=19456,t=2,p=1');
    await expect(login(email)).resolves.toBeDefined();
  });
});

describe('the throttle', () => {
  it('makes an address wait after so many failures, even with the right password, and says how long', async () => {
    const { email } = await world.register();
    for (let n = 0; n < 3; n++) await expect(login(email, WRONG)).rejects.toThrow(LoginFailed);
    const refused = await failure(login(email));
    expect(refused).toBeInstanceOf(LoginThrottled);
    expect(refused.extras.retryAfterSeconds).toBeGreaterThan(890);
    await world.database.query(`UPDATE login_failures SET window_ends_at = now() - interval '1 s'`);
    await expect(login(email)).resolves.toBeDefined();
  });

  it('treats an address nobody has like any other', async () => {
    for (let n = 0; n < 3; n++) await expect(login('nobody@example.com', WRONG)).rejects.toThrow(LoginFailed);
    await expect(login('nobody@example.com', WRONG)).rejects.toThrow(LoginThrottled);
  });

  it('judges no more than allowed of a hundred at once', async () => {
    const { email } = await world.register();
    const failures = await Promise.all(Array.from({ length: 30 }, () => failure(login(email, WRONG))));
    expect(failures.filter((error) => error instanceof LoginFailed)).toHaveLength(3);
    expect(failures.filter((error) => error instanceof LoginThrottled)).toHaveLength(27);
  });

  it('starts anew after a success', async () => {
    const { email } = await world.register();
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 2; n++) await expect(login(email, WRONG)).rejects.toThrow(LoginFailed);
      await expect(login(email)).resolves.toBeDefined();
    }
  });

  it('shuts out a network, which then cannot shut out addresses', async () => {
    const { email } = await world.register();
    await world.database.query(
      `INSERT INTO login_failures VALUES ('network:20010db800010002', 40, now() + interval '1 hour')`,
    );
    for (let n = 0; n < 5; n++) await expect(login(email, WRONG, `2001:db8:1:2::${n}`)).rejects.toThrow(LoginThrottled);
    await expect(login(email, PASSWORD, '2001:db8:1:3::1')).resolves.toBeDefined();
  });

  it('does not count successes against a network', async () => {
    const { email } = await world.register();
    for (let n = 0; n < 3; n++) await login(email);
    const [row] = await world.database.query<[{ failures: number }]>(
      "SELECT failures FROM login_failures WHERE subject = 'network:192.0.2.1'",
    );
    expect(row.failures).toBe(0);
  });

  it('forgets what is over', async () => {
    await expect(login('nobody@example.com', WRONG)).rejects.toThrow(LoginFailed);
    await world.database.query(`UPDATE login_failures SET window_ends_at = now() - interval '1 s'`);
    expect(await world.throttle.removeExpired()).toBe(2);
  });
});

describe('a change of password', () => {
  const changed = { currentPassword: PASSWORD, newPassword: 'another fine long one' };

  it('ends the other sessions and keeps this one', async () => {
    const { account, accessToken, refreshToken } = await world.signedIn();
    const other = await login(account.email);
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as object;
    await world.passwords.change(world.accessTokens.subjectOf(claims)!, changed, CLIENT.ip);
    await expect(world.sessions.refresh(other.refreshToken)).rejects.toThrow(TokenInvalid);
    await expect(world.sessions.refresh(refreshToken)).resolves.toBeDefined();
    await expect(login(account.email)).rejects.toThrow(LoginFailed);
    await expect(login(account.email, changed.newPassword)).resolves.toBeDefined();
  });

  it('ends more sessions than one notification could name', async () => {
    const { account, accessToken } = await world.signedIn();
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as object;
    await world.database.query(
      `INSERT INTO sessions (id, user_id, refresh_family_hash, ip, expires_at)
       SELECT gen_random_uuid(), $1, sha256(gen_random_uuid()::text::bytea), $2, now() + interval '1 day'
         FROM generate_series(1, 1000)`,
      [account.id, CLIENT.ip],
    );
    await world.passwords.change(world.accessTokens.subjectOf(claims)!, changed, CLIENT.ip);
    const [row] = await world.database.query<[{ ended: number; open: number }]>(
      `SELECT count(ended_at)::int AS ended, count(*) FILTER (WHERE ended_at IS NULL)::int AS open
         FROM sessions WHERE user_id = $1`,
      [account.id],
    );
    expect(row).toEqual({ ended: 1_000, open: 1 });
    await expect(login(account.email, changed.newPassword)).resolves.toBeDefined();
  });

  it('wants the current password, and a good new one', async () => {
    const { id } = await world.register();
    const subject = { userId: id, sessionId: id };
    await expect(world.passwords.change(subject, { ...changed, currentPassword: WRONG }, CLIENT.ip)).rejects.toThrow(
      CurrentPasswordWrong,
    );
    const weak = await failure(
      world.passwords.change(subject, { ...changed, newPassword: 'passwordpassword' }, CLIENT.ip),
    );
    expect(weak.extras.details).toMatchObject([{ field: 'new_password' }]);
  });

  it('is won by one of two at once', async () => {
    const { id } = await world.register();
    const change = (newPassword: string) =>
      world.passwords.change({ userId: id, sessionId: id }, { currentPassword: PASSWORD, newPassword }, CLIENT.ip);
    const outcomes = await Promise.allSettled([change('the first new password'), change('the other new password')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('Operators', () => {
  it('are made and unmade by their address', async () => {
    const { account, accessToken } = await world.signedIn();
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as object;
    const subject = world.accessTokens.subjectOf(claims)!;
    await world.operators.grant(account.email.toUpperCase());
    expect(await world.users.find(subject)).toMatchObject({ isOperator: true });
    await world.operators.revoke(account.email);
    expect(await world.users.find(subject)).toMatchObject({ isOperator: false });
    await expect(world.operators.grant('nobody@example.com')).rejects.toThrow(UserUnknown);
  });
});
