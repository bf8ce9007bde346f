import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newPerson, type Person, tokenOf } from './support/people.js';
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

  it('signs out everywhere', async () => {
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.waitForURL(/\/sign-in/);
    await expect(call('GET', '/api/v1/auth/me', { token: person.token })).rejects.toThrow('401');
  });
});
