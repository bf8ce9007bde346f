import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newKey, newPerson, type Person, untilUsed } from './support/people.js';
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

  it('is where one begins: with the first steps, none of them done', async () => {
    await page.waitForURL(/\/overview$/);
    await page.getByText('0 of 3 done').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Create API Key' }).click();
    await page.getByRole('dialog', { name: 'Create API Key' }).waitFor();
  });

  it('checks a step off once the API says it is done, then tells how the day goes', async () => {
    const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString();
    const { id, key } = await newKey(person, { name: 'Ends soon', expires_at: inAWeek });
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
});
