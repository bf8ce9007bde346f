import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { type IssuedKey, newKey, newPerson, type Person, untilUsed } from './support/people.js';
import { URL } from './support/service.js';

describe('Overview', () => {
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
    here = await visit(browser);
    page = here.page;
    await signIn(page, person);
  });
  afterEach(() => here.end());

  /** As the dashboard makes it, whose own calls are no first call of anybody's. */
  const newKeyOfDashboard = (terms: object): Promise<IssuedKey> =>
    page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json', 'x-keyway-dashboard': '1' };
      const answer = await fetch('/api/v1/auth/api-keys', { method: 'POST', headers, body: JSON.stringify(body) });
      return (await answer.json()) as IssuedKey;
    }, terms);

  it('is where one begins: with the first steps, none of them done', async () => {
    await page.waitForURL(/\/overview$/);
    await page.getByText('0 of 3 done').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Create API Key' }).click();
    await page.getByRole('dialog', { name: 'Create API Key' }).waitFor();
  });

  it('checks a step off once the API says it is done, then tells how the day goes', async () => {
    const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString();
    const { id, key } = await newKeyOfDashboard({ name: 'Ends soon', scopes: ['contacts:read'], expires_at: inAWeek });
    await page.goto('/overview');
    await page.getByText('1 of 3 done').waitFor();
    await fetch(`${URL}/api/v1/contacts`, { headers: { 'x-api-key': key } });
    await untilUsed(person, id);
    await page.getByText('2 of 3 done').waitFor();
    await page.getByText('Requests, last 24 hours').waitFor();
    await page.getByText('The key Ends soon expires').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Look' }).click();
    await page.waitForURL((url) => url.pathname === '/settings/developer/api-keys' && url.search === '?q=Ends+soon');
  });

  it('finds the keys that are about to expire among more than a page of others, the next one first', async () => {
    const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
    for (let days = 7; days > 0; days--) await newKey(person, { name: `Ends in ${days}`, expires_at: inDays(days) });
    await newKey(person, { name: 'Ends in a month', expires_at: inDays(30) });
    for (let count = 0; count < 100; count++) await newKey(person, { name: `Goes on ${count}` });
    await page.goto('/overview');
    const concerns = page.getByRole('region', { name: 'Needs attention' }).getByRole('listitem');
    await concerns.nth(5).waitFor();
    const told = await concerns.allTextContents();
    expect(told.map((text) => /Ends in \w+|\d+ more keys expire/.exec(text)?.[0])).toEqual([
      'Ends in 1',
      'Ends in 2',
      'Ends in 3',
      'Ends in 4',
      'Ends in 5',
      '2 more keys expire',
    ]);
  });
});
