import type { Browser, Locator, Page } from 'playwright-core';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newKey, newPerson, type Person } from './support/people.js';

const KEYS = '/settings/developer/api-keys';

describe('a key that is shown once', () => {
  let browser: Browser;
  let person: Person;
  let here: Visit;
  let page: Page;
  let once: Locator;

  beforeAll(async () => {
    browser = await launch();
    person = await newPerson();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    here = await visit(browser);
    page = here.page;
    await signIn(page, person);
    await page.getByRole('link', { name: 'API Keys' }).click();
    once = page.getByRole('dialog', { name: 'Precious is ready' });
  });
  afterEach(() => here.end());

  const saved = (): Locator => page.getByRole('button', { name: 'I have saved this key' });

  async function create(): Promise<string> {
    await page.getByRole('button', { name: 'Create API Key' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Create API Key' });
    await dialog.getByLabel('Name', { exact: true }).fill('Precious');
    await dialog.getByRole('checkbox', { name: 'contacts:read', exact: true }).check();
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    return (await once.getByLabel('the key', { exact: true }).textContent())!;
  }

  /** What the browser asks, and stays. */
  function asked(): Promise<string> {
    return new Promise((resolve) =>
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      }),
    );
  }

  it('is not lost by Esc, a click outside, a shortcut, or the way back', async () => {
    const key = await create();
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    for (const shortcut of ['g', 'l', 'Control+k']) await page.keyboard.press(shortcut);
    for (let times = 0; times < 2; times++) {
      await page.evaluate(() => history.back());
      // The browser goes back for a moment, and forth again.
      await page.waitForTimeout(300);
      await page.waitForURL((url) => url.pathname === KEYS);
    }
    expect(await once.getByLabel('the key', { exact: true }).textContent()).toBe(key);
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await once.getByRole('button', { name: 'Close' }).count()).toBe(0);
    await saved().click();
    await once.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Call Logs' }).click();
    await page.getByRole('heading', { name: 'Call Logs', level: 1 }).waitFor();
  });

  it('is not lost by loading the page anew, or by leaving it, before somebody is asked', async () => {
    await create();
    const reloading = asked();
    await page.reload({ timeout: 2_000 }).catch(() => undefined);
    expect(await reloading).toBe('beforeunload');
    const leaving = asked();
    await page.goto('/reference', { timeout: 2_000 }).catch(() => undefined);
    expect(await leaving).toBe('beforeunload');
    expect(await once.isVisible()).toBe(true);
    await saved().click();
    await page.goto('/overview');
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  });

  it('is not lost by leaving while it is being made', async () => {
    let pass = (): void => undefined;
    const held = new Promise<void>((resolve) => (pass = resolve));
    await page.route('**/api/v1/auth/api-keys', async (route) => {
      await held;
      await route.continue();
    });
    const key = create();
    await page.getByRole('button', { name: 'Create', exact: true }).and(page.locator('[data-loading]')).waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => history.back());
    await page.waitForTimeout(300);
    pass();
    expect(await key).toMatch(/^kw_live_/);
    await saved().click();
  });

  it('is in the memory of the page no more once it is saved', async () => {
    const key = await create();
    expect(await heap(page)).toContain(key);
    await saved().click();
    await once.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await page.getByText('There is no live webhook yet.').waitFor();
    expect(await heap(page)).not.toContain(key);
  });

  it('is the successor of a rotated one, too', async () => {
    await newKey(person, { name: 'Turning' });
    await page.reload();
    await page.getByRole('link', { name: 'Turning' }).click();
    await page.getByRole('button', { name: 'Actions for Turning' }).click();
    await page.getByRole('menuitem', { name: 'Rotate' }).click();
    await page.getByRole('button', { name: 'Rotate key' }).click();
    const successor = page.getByRole('dialog', { name: 'The successor of Turning' });
    await successor.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.evaluate(() => history.back());
    await page.waitForTimeout(300);
    expect(await successor.isVisible()).toBe(true);
    await saved().click();
  });

  it('is made with the keyboard alone', async () => {
    const focused = (target: Locator) => target.evaluate((it) => it === document.activeElement);
    const tabTo = async (target: Locator): Promise<void> => {
      for (let steps = 0; steps < 120 && !(await focused(target)); steps++) await page.keyboard.press('Tab');
      expect(await focused(target)).toBe(true);
    };
    await page.goto('/overview');
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: 'API Keys', level: 1 }).waitFor();
    await tabTo(page.getByRole('button', { name: 'Create API Key' }).first());
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Create API Key' }).waitFor();
    await page.keyboard.type('By keyboard');
    await tabTo(page.getByRole('checkbox', { name: 'contacts:read', exact: true }));
    await page.keyboard.press('Space');
    await tabTo(page.getByRole('button', { name: 'Create', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'By keyboard is ready' }).waitFor();
    await tabTo(saved());
    await page.keyboard.press('Enter');
    await page.getByRole('row').filter({ hasText: 'By keyboard' }).waitFor();
  });
});

/** Everything that the page's scripts can still reach. */
async function heap(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
