import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newColleague, newPerson, type Person } from './support/people.js';
import { call } from './support/service.js';

const KEYS = '/settings/developer/api-keys';

describe('signing in', () => {
  let browser: Browser;
  let person: Person;
  let here: Visit;

  beforeAll(async () => {
    browser = await launch();
    person = await newPerson();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    here = await visit(browser);
  });
  afterEach(() => here.end());

  it('takes a newcomer who opens the printed address into the demo with one click', async () => {
    const { page } = here;
    await page.goto('/');
    await page.getByText('This is a demo.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'API Keys' }).click();
    await page.getByText('Demo key').waitFor();
  });

  it('says of bad credentials no more than that, and asks nobody else', async () => {
    const { page, allow } = here;
    allow(401);
    for (const email of [person.email, 'nobody@example.com']) {
      await page.goto('/sign-in');
      await page.getByLabel('Email').fill(email);
      await page.getByLabel('Password', { exact: true }).fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      const alert = page.getByRole('alert');
      expect(await alert.textContent()).toContain('The email address or the password is wrong.');
    }
  });

  it('counts down when too many logins have failed', async () => {
    const { page, allow } = here;
    allow(429);
    const body = { email: 'hasty@example.com', password: 'wrong' };
    for (let tries = 0; tries < 11; tries++) await call('POST', '/api/v1/auth/login', { body }).catch(() => undefined);
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill(body.email);
    await page.getByLabel('Password', { exact: true }).fill(body.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const wait = page.getByRole('button', { name: /Try again in/ });
    await wait.waitFor();
    expect(await wait.isDisabled()).toBe(true);
  });

  it('tells password managers which field is what', async () => {
    const { page } = here;
    await page.goto('/sign-in');
    expect(await page.getByLabel('Email').getAttribute('autocomplete')).toBe('username');
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('autocomplete')).toBe('current-password');
    await page.goto('/sign-up');
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('autocomplete')).toBe('new-password');
  });

  it('returns to the address one wanted, filters included', async () => {
    const { page } = here;
    await page.goto(`${KEYS}?status=active`);
    await page.waitForURL(/sign-in/);
    await signIn(page, person);
    await page.waitForURL((url) => url.pathname === KEYS && url.search === '?status=active');
  });

  it('renews a session whose access token has run out, without asking', async () => {
    const { page, context, allow } = here;
    await signIn(page, person);
    allow(401);
    await context.clearCookies({ name: 'keyway_access' });
    await page.reload();
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    const names = (await context.cookies()).map(({ name }) => name);
    expect(names).toContain('keyway_access');
  });

  it('asks anew when the session has ended elsewhere, and returns to the same address', async () => {
    const { page, allow } = here;
    await signIn(page, person);
    allow(401);
    await page.goto(`${KEYS}?q=x`);
    await page.getByText('No key matches these filters.').waitFor();
    await call('POST', '/api/v1/auth/logout-all', { token: person.token });
    await page.reload();
    await page.waitForURL(/sign-in/);
    await signIn(page, person);
    await page.waitForURL((url) => url.search === '?q=x');
  });

  it('keeps its tokens from scripts', async () => {
    const { page, context } = here;
    await signIn(page, person);
    const readable = await page.evaluate(
      () => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage }),
    );
    for (const { name, value } of await context.cookies())
      if (name !== 'keyway_session') expect(readable).not.toContain(value);
  });

  it('signs out, here and on the server', async () => {
    const { page, context } = here;
    await signIn(page, person);
    await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/sign-in/);
    expect(await context.cookies()).toEqual([]);
  });

  it('signs somebody up, and says what was not taken', async () => {
    const { page, allow } = here;
    allow(409);
    await page.goto('/sign-up');
    await page.getByLabel('Your name').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Your name').fill('Grace Hopper');
    await page.getByLabel('Company').fill('Compilers Ltd');
    await page.getByLabel('Email').fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill('seventeen moths in a relay');
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Email').fill(`grace-${randomBytes(6).toString('hex')}@example.com`);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('button', { name: 'Tenant Compilers Ltd, switch' }).waitFor();
  });

  it('accepts an invitation by its link, and enters that tenant', async () => {
    const { page } = here;
    const owner = await newPerson('Inviting Inc');
    const guest = await newPerson('Guest Ltd');
    const path = `/api/v1/tenants/${owner.tenantId}/invitations`;
    const invited = { email: guest.email, role: 'viewer' };
    const { token } = await call<{ token: string }>('POST', path, { token: owner.token, body: invited });
    await page.goto(`/invitations/accept#${token}`);
    await page.getByText('Sign in with the address that was invited').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Email').fill(guest.email);
    await page.getByLabel('Password', { exact: true }).fill(guest.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('button', { name: 'Tenant Inviting Inc, switch' }).waitFor();
  });

  it('lets a viewer look, and says why they may not do more', async () => {
    const { page } = here;
    const owner = await newPerson('Watched Inc');
    const viewer = await newColleague(owner, 'viewer');
    await signIn(page, viewer);
    await page.getByRole('button', { name: /^Tenant/ }).click();
    await page.getByRole('menuitem', { name: /Watched Inc/ }).click();
    await page.getByRole('button', { name: 'Tenant Watched Inc, switch' }).waitFor();
    await page.goto(KEYS);
    const create = page.getByRole('button', { name: 'Create API Key' }).first();
    expect(await create.getAttribute('aria-disabled')).toBe('true');
    expect(await create.getAttribute('aria-description')).toContain('As a viewer you may not do this');
    await expectAccessible(page);
  });
});
