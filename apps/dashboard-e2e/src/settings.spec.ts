import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newColleague, newPerson, type Person, tokenOf } from './support/people.js';
import { call } from './support/service.js';

const SETTINGS = '/settings/general';

describe('Settings', () => {
  let browser: Browser;
  let person: Person;
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    person = await newPerson('Old Name Inc');
    here = await visit(browser);
    page = here.page;
    await signIn(page, person);
    await page.goto(SETTINGS);
    await page.getByRole('button', { name: 'Save call log settings' }).waitFor();
  });
  afterEach(() => here.end());

  it('shows both forms of the tenant id, and renames the tenant', async () => {
    const path = `/api/v1/tenants/${person.tenantId}`;
    const { uuid } = await call<{ uuid: string }>('GET', path, { token: person.token });
    await page.getByText(person.tenantId).waitFor();
    await page.getByText(uuid).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Name', { exact: true }).fill('New Name Inc');
    await page.getByRole('button', { name: 'Save name' }).click();
    await page.getByRole('button', { name: 'Tenant New Name Inc, switch' }).waitFor();
    expect(await call('GET', path, { token: person.token })).toMatchObject({ name: 'New Name Inc' });
  });

  it('keeps call logs as long as is said, asks before it deletes, and says what a capture leaves out', async () => {
    const read = () => call<object>('GET', '/api/v1/call-logs/settings', { token: person.token });
    await page.getByText('Taken out before anything is written').waitFor();
    await page.getByLabel('Retention, in days').fill('7');
    await page.getByRole('switch').check();
    await page.getByLabel('Of each body').selectOption('4096');
    await page.getByLabel('Further headers').fill('x-client-version');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save call log settings' }).click();
    await page.getByRole('button', { name: 'Delete older calls' }).click();
    await page.getByText('The call log settings were saved').waitFor();
    expect(await read()).toMatchObject({
      retention_days: 7,
      capture: { enabled: true, body_bytes: 4_096, headers: ['x-client-version'] },
    });
  });

  it('changes the password', async () => {
    here.allow(422);
    const next = `${person.password} indeed`;
    await page.getByLabel('Current password').fill('not it');
    await page.getByLabel('New password').fill(next);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Is not your password').waitFor();
    await page.getByLabel('Current password').fill(person.password);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('The new password holds').waitFor();
    expect(await tokenOf(person.email, next)).toBeTruthy();
  });

  it('keeps the last owner in the tenant, and says why', async () => {
    const leave = page.getByRole('button', { name: 'Leave Old Name Inc' });
    await page.getByText('You are the last owner').waitFor();
    expect(await leave.getAttribute('aria-disabled')).toBe('true');
    await leave.click({ force: true });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('leaves a tenant for another of one’s own', async () => {
    const guest = await newColleague(person, 'viewer');
    await here.end();
    here = await visit(browser);
    page = here.page;
    await signIn(page, guest);
    await page.getByRole('button', { name: /^Tenant/ }).click();
    await page.getByRole('menuitem', { name: /Old Name Inc/ }).click();
    await page.getByRole('button', { name: 'Tenant Old Name Inc, switch' }).waitFor();
    await page.goto(SETTINGS);
    await page.getByRole('button', { name: 'Leave Old Name Inc' }).click();
    await page.getByRole('dialog').getByText('To come back you need an invitation').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Leave tenant' }).click();
    await page.getByRole('button', { name: 'Tenant Elsewhere, switch' }).waitFor();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    const { items } = await call<{ items: unknown[] }>('GET', `/api/v1/tenants/${person.tenantId}/members`, {
      token: person.token,
    });
    expect(items).toHaveLength(1);
  });

  it('leaves the only tenant, and stands in none', async () => {
    await newColleague(person, 'owner');
    await page.reload();
    await page.getByRole('button', { name: 'Leave Old Name Inc' }).click();
    await page.getByRole('button', { name: 'Leave tenant' }).click();
    await page.getByRole('heading', { name: 'You belong to no tenant' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('contacts');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('heading', { name: 'You belong to no tenant' }).waitFor();
  });

  it('lists where one is signed in, and signs out one of them', async () => {
    const sessions = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
    const program = sessions.filter({ hasText: 'node' });
    await sessions.filter({ hasText: 'Chrome on Linux' }).getByText('This session').waitFor();
    expect(await sessions.count()).toBe(2);
    expect(await program.textContent()).toContain('127.0.0.1');
    await expectAccessible(page);
    await program.getByRole('button', { name: 'Sign out node' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await program.waitFor({ state: 'detached' });
    await expect(call('GET', '/api/v1/auth/me', { token: person.token })).rejects.toThrow('401');
    const elsewhere = page.getByRole('button', { name: 'Sign out everywhere else' });
    await elsewhere.hover();
    await page.getByText('This is your only session.').waitFor();
    await page.reload();
    await sessions.first().waitFor();
  });

  it('signs out everywhere else, and goes on', async () => {
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('Every other session has ended').waitFor();
    await expect(call('GET', '/api/v1/auth/me', { token: person.token })).rejects.toThrow('401');
    expect(await page.getByRole('list', { name: 'Sessions' }).getByRole('listitem').count()).toBe(1);
  });

  it('signs out this session as signing out does', async () => {
    await page.getByRole('button', { name: 'Sign out Chrome on Linux' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/sign-in/);
    expect(await call('GET', '/api/v1/auth/me', { token: person.token })).toBeTruthy();
  });

  it('signs out everywhere', async () => {
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.waitForURL(/\/sign-in/);
    await expect(call('GET', '/api/v1/auth/me', { token: person.token })).rejects.toThrow('401');
  });
});
