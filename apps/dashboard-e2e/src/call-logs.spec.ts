import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { type IssuedKey, newKey, newPerson, type Person, untilUsed } from './support/people.js';
import { recordGap } from './support/past-calls.js';
import { call, URL as ORIGIN } from './support/service.js';

const LOGS = '/call-logs';

describe('Call Logs', () => {
  let browser: Browser;
  let person: Person;
  let key: IssuedKey;
  let here: Visit;
  let page: Page;

  /** The calls of the key alone: a user's, with a token, are in the logs as well. */
  const logs = (search = '') => `${LOGS}?key=${key.id}${search}`;
  const send = (path: string, headers: object = {}) =>
    fetch(`${ORIGIN}${path}`, { headers: { 'x-api-key': key.key, ...headers } });
  const rows = () => page.getByRole('table', { name: 'Call logs' }).getByRole('row').filter({ hasText: '/api/' });
  const drawer = () => page.getByRole('dialog');

  beforeAll(async () => {
    browser = await launch();
    person = await newPerson();
    key = await newKey(person, { name: 'Integrator' });
    for (let calls = 0; calls < 3; calls++) await send('/api/v1/contacts');
    await send('/api/v1/companies', { 'x-request-id': 'sync-42' });
    await untilUsed(person, key.id);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    here = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    page = here.page;
    await signIn(page, person);
  });
  afterEach(() => here.end());

  it('shows the calls of the keys, and none of its own', async () => {
    await page.goto(logs());
    await rows().nth(3).waitFor();
    expect(await rows().count()).toBe(4);
    await page.getByRole('img', { name: '4 calls by hour' }).waitFor();
    expect(await page.getByRole('table').textContent()).not.toContain('call-logs');
    await page.getByText(/Calls are kept for \d+ days/).waitFor();
    await expectAccessible(page);
  });

  it('finds what was pasted, keeps it in the address, and takes it away again', async () => {
    await page.goto(logs());
    await rows().nth(3).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('sync-42');
    await page.keyboard.press('Enter');
    await page.waitForURL(/client=sync-42/);
    await page.getByText('1 call', { exact: true }).waitFor();
    // The rows of before stay until those of the filter are there, which may be after their count.
    await rows().nth(1).waitFor({ state: 'detached' });
    expect(await rows().textContent()).toContain('403');
    await page.getByRole('button', { name: 'Filter by Method' }).click();
    await page.getByRole('menuitem', { name: 'POST' }).click();
    await page.getByText('No call matches these filters.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await rows().nth(3).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('tells a tenant without a call from a search that finds none', async () => {
    await here.end();
    here = await visit(browser);
    page = here.page;
    await signIn(page, await newPerson('Silent Inc'));
    await page.goto(`${LOGS}?status=5xx`);
    await page.getByText('No data yet.').waitFor();
    await expectAccessible(page);
  });

  it('opens everything about a call, goes on by keys, and copies it as curl', async () => {
    await page.goto(logs('&status=4xx'));
    await rows().getByRole('link').click();
    await drawer().getByText('access.scopes_missing').waitFor();
    await drawer().getByText('sync-42').first().waitFor();
    await expectAccessible(page);
    await drawer().getByRole('button', { name: 'Copy curl' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/api/v1/companies');
    await page.goto(logs());
    await rows().first().getByRole('link').click();
    await drawer().getByText('As curl').waitFor();
    const first = new URL(page.url()).searchParams.get('call');
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.searchParams.get('call') !== first);
    await page.keyboard.press('k');
    await page.waitForURL((url) => url.searchParams.get('call') === first);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('call'));
  });

  it('follows new calls, and holds them back while somebody reads', async () => {
    await page.goto(logs());
    await rows().nth(3).waitFor();
    await page.getByRole('button', { name: 'Live' }).click();
    await page.getByText('following new ones').waitFor();
    await send('/api/v1/contacts?limit=1');
    await rows().nth(4).waitFor();
    await rows().first().getByRole('link').click();
    await drawer().getByText('As curl').waitFor();
    await send('/api/v1/contacts');
    await send('/api/v1/contacts');
    const more = page.getByRole('button', { name: '2 new', includeHidden: true });
    await more.waitFor({ state: 'attached' });
    expect(await rows().count()).toBeLessThanOrEqual(5);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '2 new' }).click();
    await rows().nth(6).waitFor();
  });

  it('zooms into the part of the time that is dragged over', async () => {
    await page.goto(logs());
    const box = (await page.getByRole('img', { name: /calls by hour/ }).boundingBox())!;
    await page.mouse.move(box.x + box.width - 3, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 60, box.y + 20);
    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.has('from') && url.searchParams.has('to'));
    await rows().first().waitFor();
    await page.getByRole('button', { name: /look at all of it again/ }).click();
    await page.waitForURL((url) => !url.searchParams.has('from'));
  });

  it('zooms by the keyboard alone as well: handles at both ends, Enter between them', async () => {
    await page.goto(logs());
    const handle = (name: string) => page.getByRole('slider', { name });
    const from = handle('Look at the calls from');
    await from.focus();
    const whole = await from.getAttribute('aria-valuetext');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    expect(await from.getAttribute('aria-valuetext')).not.toBe(whole);
    await page.getByText('Enter looks at it, Escape forgets it.', { exact: false }).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await from.getAttribute('aria-valuetext')).toBe(whole);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    expect(await handle('Look at the calls until').evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.has('from') && url.searchParams.has('to'));
    const { searchParams } = new URL(page.url());
    const [begins, ends] = ['from', 'to'].map((name) => Date.parse(searchParams.get(name)!));
    expect(ends! - begins!).toBe(2 * 3_600_000);
    await rows().nth(3).waitFor();
  });

  it('exports what the filters find', async () => {
    await page.goto(logs('&status=4xx'));
    await rows().first().waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('access.scopes_missing');
  });

  it('shows what was captured of a call, without its secrets', async () => {
    await call('PATCH', '/api/v1/call-logs/settings', {
      token: person.token,
      body: { capture: { enabled: true, headers: ['x-client-version'] } },
    });
    const { key: writer } = await newKey(person, { name: 'Writer', scopes: ['contacts:write'] });
    const body = JSON.stringify({ email: 'grace@example.com', custom_fields: { password: 'hunter2' } });
    const headers = { 'x-api-key': writer, 'content-type': 'application/json', 'x-client-version': '4.12' };
    const made = await fetch(`${ORIGIN}/api/v1/contacts?from=form`, { method: 'POST', headers, body });
    await page.goto(`${LOGS}?request=${made.headers.get('x-request-id')}`);
    await untilFound();
    await rows().first().getByRole('link').click();
    await drawer().getByRole('heading', { name: 'Request', exact: true }).waitFor();
    for (const [label, text] of [
      ['the query', 'from=form'],
      ['the request headers', 'x-client-version: 4.12'],
      ['the request body', 'grace@example.com'],
      ['the response body', '"con_'],
    ] as const)
      expect(await drawer().getByLabel(label, { exact: true }).textContent()).toContain(text);
    expect(await page.content()).not.toContain('hunter2');
    expect(await page.content()).not.toContain(writer);
    await expectAccessible(page);
  });

  it('tells of calls that could not be recorded, where they are missing', async () => {
    const { uuid } = await call<{ uuid: string }>('GET', `/api/v1/tenants/${person.tenantId}`, person);
    await recordGap(uuid, 1_234);
    await page.goto(logs());
    const note = page.getByRole('note').filter({ hasText: '1,234 answered calls are missing here' });
    await note.getByText(/the log database was away for longer than the buffer held/).waitFor();
    await expectAccessible(page);
    await page.goto('/overview');
    await page.getByText('1,234 calls of the last 24 hours were answered, and are in no log.').waitFor();
  });

  /** Reads anew until the worker has moved the call. */
  async function untilFound(): Promise<void> {
    await page.getByRole('button', { name: 'Refresh' }).waitFor();
    for (let tries = 0; tries < 100 && (await rows().count()) === 0; tries++) {
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.waitForTimeout(200);
    }
  }
});
