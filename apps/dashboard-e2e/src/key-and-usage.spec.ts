import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { type IssuedKey, newKey, newPerson, type Person, untilUsed } from './support/people.js';
import { URL as ORIGIN } from './support/service.js';

describe('what a key did', () => {
  let browser: Browser;
  let person: Person;
  let key: IssuedKey;
  let here: Visit;
  let page: Page;

  const send = (path: string) => fetch(`${ORIGIN}${path}`, { headers: { 'x-api-key': key.key } });

  beforeAll(async () => {
    browser = await launch();
    person = await newPerson();
    key = await newKey(person, { name: 'Integrator', scopes: ['contacts:read', 'surveys:read'] });
    for (let calls = 0; calls < 3; calls++) await send('/api/v1/contacts');
    await send('/api/v1/companies');
    await untilUsed(person, key.id);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    here = await visit(browser);
    page = here.page;
    await signIn(page, person);
  });
  afterEach(() => here.end());

  it('is on the page of the key: use, routes, addresses, scopes that it does not need, history, logs', async () => {
    await page.goto('/settings/developer/api-keys');
    await page.getByRole('link', { name: 'Integrator' }).click();
    await page.getByRole('heading', { name: 'Integrator', level: 1 }).waitFor();
    await page.getByText('4 calls in the last 24 hours').waitFor();
    await page.getByRole('link', { name: 'GET /api/v1/contacts', exact: true }).first().waitFor();
    await page.getByText('Granted, and not used in the last 30 days: surveys:read.').waitFor();
    await page.getByRole('region', { name: 'History' }).getByText('Made').waitFor();
    await page.getByRole('region', { name: 'Latest calls' }).getByText('403').waitFor();
    await page.getByText('30d', { exact: true }).click();
    await page.waitForURL(/period=30d/);
    await page.getByText('4 calls in the last 30 days').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'All its calls' }).click();
    await page.waitForURL((url) => url.searchParams.get('key') === key.id);
  });

  it("shows nothing of another tenant's key", async () => {
    const stranger = await newPerson('Strangers');
    const theirs = await newKey(stranger, { name: 'Not yours' });
    here.allow(404);
    await page.goto(`/settings/developer/api-keys/${theirs.id}`);
    await page.getByText('There is nothing here').waitFor();
    expect(await page.getByText('Not yours').count()).toBe(0);
    await expectAccessible(page);
  });

  it('is summed up as usage: figures, charts and their tables, top routes and keys, CSV', async () => {
    await page.goto('/usage');
    await page.getByRole('region', { name: 'Top keys' }).getByText('Integrator').waitFor();
    await page.goto(`/usage?key=${key.id}`);
    await page.getByText('25 %').first().waitFor();
    for (const title of ['Calls by status', 'Duration', 'Error rate']) {
      const figure = page.getByRole('figure', { name: title });
      await figure.getByText('Table', { exact: true }).click();
      await figure.getByRole('table').waitFor();
    }
    await expectAccessible(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text).toMatch(/^at,requests,/);
    expect(text).toMatch(/Z,4,3,0,1,0,0.25,/);
  });

  it('is nothing yet where nothing was called', async () => {
    const fresh = await newKey(person, { name: 'Fresh' });
    await page.goto(`/usage?key=${fresh.id}`);
    await page.getByText('No call was made in the last 24 hours.').waitFor();
    await expectAccessible(page);
  });
});
