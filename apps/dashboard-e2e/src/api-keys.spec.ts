import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newKey, newPerson, type Person, untilUsed } from './support/people.js';
import { call } from './support/service.js';

const KEYS = '/settings/developer/api-keys';

describe('Settings > Developer > API Keys', () => {
  let browser: Browser;
  let person: Person;
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    person = await newPerson();
    here = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    page = here.page;
    await signIn(page, person);
    await page.goto(KEYS);
    await page.getByRole('heading', { name: 'API Keys', level: 1 }).waitFor();
  });
  afterEach(() => here.end());

  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const act = async (name: string, action: string) => {
    await page.getByRole('button', { name: `Actions for ${name}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  const statusOf = async (key: string): Promise<number> =>
    (await fetch(new URL('/api/v1/contacts', page.url()), { headers: { 'x-api-key': key } })).status;

  async function fillIn(name: string): Promise<void> {
    await page.getByRole('button', { name: 'Create API Key' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Create API Key' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('checkbox', { name: 'contacts:read', exact: true }).check();
  }

  it('shows the tenant id in both forms on the same page (U9)', async () => {
    const { uuid } = await call<{ uuid: string }>('GET', `/api/v1/tenants/${person.tenantId}`, { token: person.token });
    expect(await page.getByText(person.tenantId).isVisible()).toBe(true);
    expect(await page.getByText(uuid).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Copy tenant UUID' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(uuid);
  });

  it('is where Settings > API Keys leads, too (R1)', async () => {
    await page.goto('/settings/api-keys');
    await page.waitForURL((url) => url.pathname === KEYS);
  });

  it('says what to do where there is no key yet', async () => {
    await page.getByText('There is no live key yet.').waitFor();
    await expectAccessible(page);
  });

  it('creates a key: name, scopes, optional expiry, "Create"; the key is shown once (R1, E3)', async () => {
    await fillIn('CRM sync');
    const dialog = page.getByRole('dialog', { name: 'Create API Key' });
    expect(await dialog.getByText(/endpoints can be called/).textContent()).toMatch(/^[1-9]\d* of \d+ endpoints/);
    await dialog.getByLabel('Expires').selectOption('30');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();

    const once = page.getByRole('dialog', { name: 'CRM sync is ready' });
    const key = (await once.getByLabel('the key', { exact: true }).textContent())!;
    expect(key).toMatch(/^kw_live_\w{32}$/);
    expect(await statusOf(key)).toBe(200);
    await expectAccessible(page);
    await once.getByRole('button', { name: 'I have saved this key' }).click();
    await once.waitFor({ state: 'detached' });
    await row('CRM sync').waitFor();
    expect(await page.content()).not.toContain(key);
    await page.reload();
    await row('CRM sync').waitFor();
    expect(await page.content()).not.toContain(key);
  });

  it('cannot lose a key that is shown once: no Esc, no click outside, and leaving asks', async () => {
    await fillIn('Precious');
    await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
    const once = page.getByRole('dialog', { name: 'Precious is ready' });
    await once.waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    expect(await once.isVisible()).toBe(true);
    expect(await once.getByRole('button', { name: 'Close' }).count()).toBe(0);
    const asked = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      }),
    );
    await page.reload({ timeout: 2_000 }).catch(() => undefined);
    expect(await asked).toBe('beforeunload');
    expect(await once.isVisible()).toBe(true);
    await once.getByRole('button', { name: 'I have saved this key' }).click();
  });

  it('tests the key by really calling with it, and hands it over for curl, .env and the SDK', async () => {
    await fillIn('Tested');
    await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
    const once = page.getByRole('dialog', { name: 'Tested is ready' });
    for (const [tab, text] of [
      ['curl', 'X-API-Key'],
      ['.env', 'KEYWAY_API_KEY='],
      ['SDK', 'createApiClient'],
    ] as const) {
      await once.getByRole('tab', { name: tab, exact: true }).click();
      expect(await once.getByRole('tabpanel').textContent()).toContain(text);
    }
    await once.getByRole('button', { name: 'Test this key' }).click();
    await once.getByText('It works: 200').waitFor();
    await once.getByRole('button', { name: 'I have saved this key' }).click();
    // The call was the key's, and stands in the logs as such; the dashboard's own do not.
    const { items } = await call<{ items: { id: string }[] }>('GET', '/api/v1/auth/api-keys', person);
    await untilUsed(person, items[0]!.id);
  });

  it('shows name, prefix, scopes and last used of each key (R5)', async () => {
    const { key } = await newKey(person, { name: 'Production', scopes: ['contacts:read', 'contacts:write'] });
    await page.reload();
    const text = await row('Production').textContent();
    expect(text).toContain(`${key.slice(0, 11)}…${key.slice(-4)}`);
    expect(text).toContain('contacts:write');
    expect(text).toContain('Never');
    expect(text).toContain('Active');
    await expectAccessible(page);
  });

  it('renames where the name stands, and changes the name alone (R7)', async () => {
    const { id, key } = await newKey(person, { name: 'Old name' });
    const before = await call<object>('GET', `/api/v1/auth/api-keys/${id}`, person);
    await page.reload();
    await page.getByRole('button', { name: 'Rename Old name' }).click();
    await page.getByLabel('New name of Old name').fill('New name');
    await page.keyboard.press('Enter');
    await row('New name').waitFor();
    const after = await call<object>('GET', `/api/v1/auth/api-keys/${id}`, person);
    expect(after).toEqual({ ...before, name: 'New name', updated_at: expect.any(String) as string });
    expect(await statusOf(key)).toBe(200);
  });

  it('adds scopes to a live key, and takes them away', async () => {
    const { key } = await newKey(person, { name: 'Edited', scopes: ['companies:read'] });
    await page.reload();
    expect(await statusOf(key)).toBe(403);
    await act('Edited', 'Edit');
    await page.getByRole('checkbox', { name: 'contacts:read', exact: true }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Edited was saved').waitFor();
    expect(await statusOf(key)).toBe(200);
  });

  it('disables a key and enables it again', async () => {
    const { key } = await newKey(person, { name: 'Paused' });
    await page.reload();
    await act('Paused', 'Disable');
    await row('Paused').getByText('Disabled').waitFor();
    expect(await statusOf(key)).toBe(401);
    await act('Paused', 'Enable');
    await row('Paused').getByText('Active').waitFor();
    expect(await statusOf(key)).toBe(200);
  });

  it('rotates a key: the successor is shown once, and the old one works on as long as was said', async () => {
    const { key } = await newKey(person, { name: 'Turning' });
    await page.reload();
    await act('Turning', 'Rotate');
    await page.getByRole('dialog').getByText('in the last 24 hours').waitFor();
    await page.getByRole('button', { name: 'Rotate key' }).click();
    const once = page.getByRole('dialog', { name: 'The successor of Turning' });
    const successor = (await once.getByLabel('the key', { exact: true }).textContent())!;
    expect(successor).not.toBe(key);
    expect(await statusOf(successor)).toBe(200);
    expect(await statusOf(key)).toBe(200);
    await once.getByRole('button', { name: 'I have saved this key' }).click();
    await page.getByText(/^Rotated/).waitFor();
  });

  it('revokes a key in use by its name, at once and everywhere (E6, R6)', async () => {
    const { id, key } = await newKey(person, { name: 'In use' });
    expect(await statusOf(key)).toBe(200);
    await untilUsed(person, id);
    await page.reload();
    await act('In use', 'Revoke');
    const confirm = page.getByRole('button', { name: 'Revoke key' });
    await page.getByLabel('Type In use to confirm').waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await expectAccessible(page);
    await page.getByLabel('Type In use to confirm').fill('In use');
    await confirm.click();
    await page.getByText('In use is revoked, everywhere').waitFor();
    expect(await statusOf(key)).toBe(401);
  });

  it('finds keys by name and state, and keeps the filters in the address', async () => {
    await newKey(person, { name: 'Alpha' });
    await newKey(person, { name: 'Beta', expires_at: '2020-01-01T00:00:00Z' });
    await page.reload();
    await row('Alpha').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Bet');
    await page.waitForURL(/q=Bet/);
    await row('Alpha').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Filter by Status' }).click();
    await page.getByRole('menuitem', { name: 'Active' }).click();
    await page.getByText('No key matches these filters.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await row('Alpha').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('creates a key with the keyboard alone', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('api k');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Create API Key' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Create API Key' }).waitFor();
    await page.keyboard.type('By keyboard');
    const box = page.getByRole('checkbox', { name: 'contacts:read', exact: true });
    for (let steps = 0; steps < 80; steps++) {
      if (await box.evaluate((it) => it === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'By keyboard is ready' }).waitFor();
    const saved = page.getByRole('button', { name: 'I have saved this key' });
    for (let steps = 0; steps < 20; steps++) {
      if (await saved.evaluate((it) => it === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await row('By keyboard').waitFor();
  });

  it("shows nothing of another tenant's", async () => {
    const stranger = await newPerson('Strangers');
    await newKey(stranger, { name: 'Not yours' });
    await page.reload();
    await page.getByText('There is no live key yet.').waitFor();
    expect(await page.getByText('Not yours').count()).toBe(0);
  });

  it('keeps live and test keys apart', async () => {
    await newKey(person, { name: 'Trial', environment: 'test' });
    await page.reload();
    await page.getByText('There is no live key yet.').waitFor();
    await page.getByText('Test', { exact: true }).click();
    await row('Trial').waitFor();
    await page.getByText('Test data. Nothing here').waitFor();
    await expectAccessible(page);
  });

  it('fits a telephone, with everything within reach', async () => {
    await newKey(person, { name: 'Small' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.reload();
    await row('Small').waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('link', { name: 'API Keys' }).click();
    await expectAccessible(page);
  });

  it('says what went wrong with the number to quote, and tries again', async () => {
    here.allow(503);
    const problem = { code: 'database.unavailable', detail: 'The database is away.', request_id: 'req-7' };
    await page.route('**/api/v1/auth/api-keys?*', (it) => it.fulfill({ status: 503, json: problem }));
    await page.reload();
    await page.getByText('Keyway is busy or away').waitFor({ timeout: 20_000 });
    await page.getByText('req-7').waitFor();
    await page.unroute('**/api/v1/auth/api-keys?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('There is no live key yet.').waitFor();
  });
});
