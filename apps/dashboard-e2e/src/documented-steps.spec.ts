import type { Browser, Locator, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newKey, newPerson, type Person, untilUsed } from './support/people.js';
import { call } from './support/service.js';

const KEYS = '/settings/developer/api-keys';

/** What the public documents tell people to do in a dashboard, in their words. */
describe('the steps of the documents', () => {
  let browser: Browser;
  let person: Person;
  let here: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    person = await newPerson('Enrich Engine');
    here = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    page = here.page;
    await signIn(page, person);
  });
  afterEach(() => here.end());

  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const row = (name: string): Locator => page.getByRole('row').filter({ hasText: name });
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const statusOf = async (path: string, headers: Record<string, string>): Promise<number> =>
    (await fetch(new URL(path, page.url()), { headers })).status;
  const contacts = (key: string): Promise<number> => statusOf('/api/v1/contacts', { 'X-API-Key': key });
  /** As the way is written: "Settings → Developer → API Keys". */
  const go = async (section: string, name: string): Promise<void> => {
    await page.getByRole('group', { name: section }).getByRole('link', { name }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  };

  describe('Enrich Engine, "Creating an API Key"', () => {
    it('R1: Settings > API Keys, "Create API Key", a name, scopes, an expiration date, "Create"; the key is shown once', async () => {
      // 1. Navigate to Settings > API Keys in the dashboard
      await page.goto('/settings/api-keys');
      await page.getByRole('heading', { name: 'API Keys', level: 1 }).waitFor();
      // 2. Click Create API Key
      await button('Create API Key').first().click();
      const dialog = page.getByRole('dialog', { name: 'Create API Key' });
      // 3. Enter a descriptive name (e.g., "GTM Dialer Production")
      await dialog.getByLabel('Name', { exact: true }).fill('GTM Dialer Production');
      // 4. Select the required scopes for your integration
      for (const scope of ['lists:read', 'leads:read'])
        await dialog.getByRole('checkbox', { name: scope, exact: true }).check();
      expect(await dialog.getByText(/endpoints can be called/).textContent()).toMatch(/^[1-9]\d* of \d+ endpoints/);
      // 5. Optionally set an expiration date
      await dialog.getByLabel('Expires').selectOption('date');
      const year = new Date().getFullYear() + 1;
      await dialog.getByLabel('Last day').fill(`${year}-06-30`);
      await expectAccessible(page);
      // 6. Click Create
      await dialog.getByRole('button', { name: 'Create', exact: true }).click();
      // 7. Copy the key immediately. The full key is only shown once.
      const once = page.getByRole('dialog', { name: 'GTM Dialer Production is ready' });
      await once.getByRole('button', { name: 'Copy the key', exact: true }).click();
      const key = await copied();
      expect(key).toMatch(/^kw_live_\w{32}$/);
      expect(await once.getByLabel('the key', { exact: true }).textContent()).toBe(key);
      await expectAccessible(page);
      await button('I have saved this key').click();
      await once.waitFor({ state: 'detached' });
      await row('GTM Dialer Production').waitFor();
      for (const again of [
        () => Promise.resolve(),
        () => page.reload(),
        () => row('GTM Dialer').getByRole('link').click(),
      ]) {
        await again();
        await page.getByText('GTM Dialer Production').first().waitFor();
        expect(await page.content()).not.toContain(key);
      }
      const { items } = await call<{ items: object[] }>('GET', '/api/v1/auth/api-keys', person);
      expect(items).toMatchObject([{ scopes: ['lists:read', 'leads:read'] }]);
      expect(JSON.stringify(items)).toContain(`"expires_at":"${year}-06-30`);
      expect(await statusOf('/api/v1/lists', { 'X-API-Key': key })).toBe(200);
    });

    it('makes a key without an expiration date, too', async () => {
      await page.goto(KEYS);
      await button('Create API Key').first().click();
      await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Simple');
      await page.getByRole('checkbox', { name: 'contacts:read', exact: true }).check();
      await button('Create').click();
      await button('I have saved this key').click();
      const { items } = await call<{ items: object[] }>('GET', '/api/v1/auth/api-keys', person);
      expect(items).toMatchObject([{ name: 'Simple', expires_at: null }]);
    });
  });

  describe('Enrich Engine, "Managing Keys"', () => {
    it('R5: "View all keys - See key names, prefixes, scopes, and last used timestamps"', async () => {
      const scopes = ['contacts:read', 'contacts:write'];
      const { id, key } = await newKey(person, { name: 'Production', scopes });
      await newKey(person, { name: 'Never called' });
      expect(await contacts(key)).toBe(200);
      await untilUsed(person, id);
      await page.goto(KEYS);
      const text = await row('Production').textContent();
      for (const told of [`${key.slice(0, 11)}…${key.slice(-4)}`, ...scopes, 'Active']) expect(text).toContain(told);
      expect(await row('Never called').textContent()).toContain('Never');
      const lastUsed = row('Production').getByText('just now').first();
      await lastUsed.hover();
      await page.getByRole('tooltip').getByText(`${new Date().getFullYear()}`).waitFor();
      await page.mouse.move(0, 0);
      expect(await page.content()).not.toContain(key);
      await expectAccessible(page);
    });

    it('R6: "Revoke keys - Immediately disable a key (cannot be undone)", and the others stay', async () => {
      const [{ key }, other] = [await newKey(person, { name: 'Leaked' }), await newKey(person, { name: 'Other' })];
      await page.goto(KEYS);
      await button('Actions for Leaked').click();
      await page.getByRole('menuitem', { name: 'Revoke' }).click();
      await page
        .getByRole('dialog')
        .getByText(/cannot be undone|no way back/)
        .waitFor();
      await button('Revoke key').click();
      await page.getByText('Leaked is revoked, everywhere').waitFor();
      expect([await contacts(key), await contacts(other.key)]).toEqual([401, 200]);
      expect(await button('Rename Leaked').count()).toBe(0);
    });

    it('R7: "Rename keys - Update the display name", and nothing else of it', async () => {
      const { id, key } = await newKey(person, { name: 'Old name' });
      const path = `/api/v1/auth/api-keys/${id}`;
      const before = await call<object>('GET', path, person);
      await page.goto(KEYS);
      await button('Rename Old name').click();
      await page.getByLabel('New name of Old name').fill('New name');
      await page.keyboard.press('Enter');
      await row('New name').waitFor();
      const after = await call<object>('GET', path, person);
      expect(after).toEqual({ ...before, name: 'New name', updated_at: expect.any(String) as string });
      expect(await contacts(key)).toBe(200);
    });
  });

  it('Engium, U9: "API key from Settings → Developer → API Keys. Your Tenant ID (shown on the same page)."', async () => {
    const path = `/api/v1/tenants/${person.tenantId}`;
    const { uuid } = await call<{ uuid: string }>('GET', path, { token: person.token });
    const { key } = await newKey(person);
    await go('Settings / Developer', 'API Keys');
    await page.getByText('Settings / Developer').last().waitFor();
    for (const [label, id] of [
      ['Copy tenant id', person.tenantId],
      ['Copy tenant UUID', uuid],
    ] as const) {
      expect(await page.getByRole('main').getByText(id, { exact: true }).isVisible()).toBe(true);
      await button(label).click();
      expect(await copied()).toBe(id);
      // What the document does with the two.
      const headers = { Authorization: `Bearer ${key}`, 'X-Tenant-ID': id };
      expect(await statusOf('/api/v1/contacts', headers)).toBe(200);
    }
  });

  it('Enginy, E3: "Create an API Key or view call logs"; "Keys can be revoked or assigned/removed scopes"', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Create API Key' }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Enginy');
    await page.getByRole('checkbox', { name: 'companies:read', exact: true }).check();
    await button('Create').click();
    const key = (await page.getByLabel('the key', { exact: true }).textContent())!;
    await button('I have saved this key').click();
    const edit = async (change: () => Promise<void>): Promise<void> => {
      await button('Actions for Enginy').click();
      await page.getByRole('menuitem', { name: 'Edit' }).click();
      await change();
      await button('Save').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    expect(await contacts(key)).toBe(403);
    await edit(() => page.getByRole('checkbox', { name: 'contacts:read', exact: true }).check());
    expect(await contacts(key)).toBe(200);
    await edit(() => page.getByRole('checkbox', { name: 'contacts:read', exact: true }).uncheck());
    expect(await contacts(key)).toBe(403);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Call Logs' }).click();
    await page.getByRole('table', { name: 'Call logs' }).getByText('GET /api/v1/contacts').nth(2).waitFor();
  });
});
