import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { type IssuedKey, newKey, newPerson, type Person, untilUsed } from './support/people.js';
import { call, URL as ORIGIN } from './support/service.js';

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
    await page.getByRole('region', { name: 'History' }).getByText('Ada Lovelace created it').waitFor();
    await page.getByRole('region', { name: 'Latest calls' }).getByText('403').waitFor();
    await page.getByText('30d', { exact: true }).click();
    await page.waitForURL(/period=30d/);
    await page.getByText('4 calls in the last 30 days').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'All its calls' }).click();
    await page.waitForURL((url) => url.searchParams.get('key') === key.id);
  });

  it('has a history: who changed what, from what to what, when and by which request', async () => {
    const history = page.getByRole('region', { name: 'History' });
    const { id } = await newKey(person, { name: 'CI', scopes: ['contacts:read'] });
    const admin = await newKey(person, { name: 'Automation', scopes: ['admin'] });
    const path = `/api/v1/auth/api-keys/${id}`;
    const body = { name: 'Deploys', scopes: ['surveys:read'], expires_at: '2030-06-30T12:00:00Z' };
    await call('PATCH', path, { token: person.token, body });
    await call('POST', `${path}/rotate`, { key: admin.key, body: { grace_seconds: 600 } });
    await page.goto(`/settings/developer/api-keys/${id}`);
    await history.getByText('Ada Lovelace renamed it from “CI” to “Deploys”').waitFor();
    await history.getByText('Ada Lovelace gave it surveys:read and took contacts:read away').waitFor();
    await history.getByText(/changed when it expires from never to 30 Jun 2030/).waitFor();
    await history.getByRole('link', { name: 'The key Automation' }).waitFor();
    const step = history.getByRole('listitem').filter({ hasText: 'renamed it' });
    expect(await step.textContent()).toMatch(/(just now|ago).*[\da-f]{8}-[\da-f-]{27}/);
    expect(await history.getByRole('listitem').count()).toBe(3);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await history.getByText('Ada Lovelace revoked it').waitFor();
    await history.getByRole('link', { name: 'The key that took its place' }).click();
    await history.getByRole('link', { name: 'The key it took the place of' }).waitFor();
  });

  it('says why its history cannot be shown, and tries again', async () => {
    here.allow(500);
    const broken = '**/api/v1/auth/api-keys/*/history*';
    const problem = { error: 'internal_error', message: 'Something broke', code: 'internal', request_id: 'req-7' };
    await page.route(broken, (route) => route.fulfill({ status: 500, json: problem }));
    await page.goto(`/settings/developer/api-keys/${key.id}`);
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('req-7').waitFor();
    await expectAccessible(page);
    await page.unroute(broken);
    await history.getByRole('button', { name: 'Try again' }).click();
    await history.getByText('Ada Lovelace created it').waitFor();
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
