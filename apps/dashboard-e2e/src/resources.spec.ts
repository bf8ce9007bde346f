import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newColleague, newKey, newPerson, type Person, untilUsed } from './support/people.js';
import { call } from './support/service.js';

const CONTACTS = '/resources/contacts';

describe('Resources', () => {
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
  });
  afterEach(() => here.end());

  const create = (path: string, body: object) =>
    call<{ id: string }>('POST', `/api/v1/${path}`, { token: person.token, body });
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });

  it('shows what a call of a key has made: listed, one record, its JSON, and the calls that named it', async () => {
    const { id: keyId, key } = await newKey(person, { scopes: ['contacts:read', 'contacts:write'] });
    const { id } = await call<{ id: string }>('POST', '/api/v1/contacts', { key, body: { email: 'ada@example.com' } });
    await call('GET', `/api/v1/contacts/${id}`, { key });
    await signIn(page, person);
    await page.goto(CONTACTS);
    await row('ada@example.com').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'ada@example.com' }).click();
    await page.getByRole('heading', { name: 'ada@example.com', level: 1 }).waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'JSON' }).click();
    await page.getByLabel('the record as JSON', { exact: true }).getByText('"unsubscribed": false').waitFor();
    await untilUsed(person, keyId);
    await page.goto(`${CONTACTS}/${id}?tab=calls`);
    await page.getByText(`GET /contacts/${id}`).waitFor();
    await expectAccessible(page);
  });

  it('keeps filters in the address, and says what it does not find', async () => {
    await create('tasks', { title: 'Call Ada', type: 'call' });
    await create('tasks', { title: 'Write to Grace', type: 'email' });
    await signIn(page, person);
    await page.goto('/resources/tasks?type=call');
    await row('Call Ada').waitFor();
    expect(await row('Write to Grace').count()).toBe(0);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByLabel('Field').selectOption('external_id');
    await page.getByLabel('Is exactly').fill('nobody');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('No task matches these filters.').waitFor();
    expect(new URL(page.url()).search).toBe('?type=call&external_id=nobody');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await row('Write to Grace').waitFor();
  });

  it('reads on where a page of the list ends', async () => {
    const leads = Array.from({ length: 51 }, (_, index) => ({ name: `Lead ${index}`, external_id: `lead-${index}` }));
    await create('leads/batch', { items: leads });
    await signIn(page, person);
    await page.goto('/resources/leads');
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByRole('button', { name: 'Load more' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('51');
  });

  it('creates by a form made from the contract, and says at its field what is wrong', async () => {
    await signIn(page, person);
    await page.goto(CONTACTS);
    await page.getByText('There is no contact in the live data yet.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create contact' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Create contact' });
    await dialog.getByLabel('Email').fill('ada@example.com');
    await dialog.getByLabel('Tags').fill('vip, new');
    await dialog.getByLabel('Phone').fill('none');
    await expectAccessible(page);
    here.allow(422);
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await dialog.locator('[aria-invalid="true"]').waitFor();
    await dialog.getByLabel('Phone').fill('+442071234567');
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { name: 'ada@example.com', level: 1 }).waitFor();
    await page.getByText('vip', { exact: true }).waitFor();
  });

  it('lists what belongs to a record', async () => {
    const { id } = await create('contacts', { email: 'ada@example.com' });
    await create('tasks', { title: 'Call Ada', contact_id: id });
    await create('tasks', { title: 'Something else' });
    await signIn(page, person);
    await page.goto(`${CONTACTS}/${id}?tab=tasks`);
    await row('Call Ada').waitFor();
    expect(await row('Something else').count()).toBe(0);
  });

  it('opens every group', async () => {
    await signIn(page, person);
    await page.goto(CONTACTS);
    const groups = page.getByRole('navigation', { name: 'Groups' }).getByRole('link');
    await groups.first().waitFor();
    expect(await groups.count()).toBeGreaterThanOrEqual(18);
    for (const group of await groups.all()) {
      const name = (await group.textContent())!;
      await group.click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      const rows = page.getByRole('row').nth(1).getByRole('button');
      await page
        .getByText(/^There is no /)
        .or(rows)
        .first()
        .waitFor();
    }
  });

  it('says to a viewer why they may not create', async () => {
    await signIn(page, await newColleague(person, 'viewer'));
    await page.evaluate((tenantId) => {
      const place = JSON.stringify({ tenantId, environment: 'live' });
      for (const storage of [sessionStorage, localStorage]) storage.setItem('keyway-place', place);
    }, person.tenantId);
    await page.goto(CONTACTS);
    const button = page.getByRole('button', { name: 'Create contact' }).first();
    await button.waitFor();
    expect(await button.getAttribute('aria-description')).toContain('contacts:write');
  });

  it('shows nothing of a foreign tenant at its address', async () => {
    const { id } = await create('contacts', { email: 'secret@example.com' });
    await signIn(page, await newPerson('Other Ltd'));
    here.allow(404);
    await page.goto(`${CONTACTS}/${id}`);
    await page.getByText('There is nothing here').waitFor();
    expect(await page.content()).not.toContain('secret@example.com');
    await expectAccessible(page);
  });

  it('opens a record by its id in the command palette, and helps with ?', async () => {
    const { id } = await create('contacts', { email: 'ada@example.com' });
    await signIn(page, person);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('combobox', { name: 'Go to' });
    await palette.fill('book');
    await page.getByRole('option', { name: /Bookings/ }).waitFor();
    await palette.fill(` ${id} `);
    await page.getByRole('option', { name: /Open the contact/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'ada@example.com', level: 1 }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Resources').waitFor();
    await expectAccessible(page);
  });
});
