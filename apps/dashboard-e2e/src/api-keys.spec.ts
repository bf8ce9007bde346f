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

  it('says what to do where there is no key yet', async () => {
    await page.getByText('There is no live key yet.').waitFor();
    await expectAccessible(page);
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
    // Nothing of the call is left open.
    await page.waitForLoadState('networkidle');
    await once.getByRole('button', { name: 'I have saved this key' }).click();
    // The call was the key's, and stands in the logs as such; the dashboard's own do not.
    const { items } = await call<{ items: { id: string }[] }>('GET', '/api/v1/auth/api-keys', person);
    await untilUsed(person, items[0]!.id);
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
