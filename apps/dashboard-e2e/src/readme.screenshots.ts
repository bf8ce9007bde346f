import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addLatestCalls, fillBusyDay } from './support/busy-day.js';
import { launch, signIn, visit } from './support/browser.js';
import { DEMO } from './support/service.js';

const SECONDS = 20;
const DOCS = join(__dirname, '../../../docs');

/** `npm run screenshots -- readme` */
describe('the pictures of the README', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    await fillBusyDay();
    await addLatestCalls(SECONDS);
  }, 180_000);
  afterAll(() => browser.close());

  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    [
      'dashboard-keys',
      '/settings/developer/api-keys',
      (page) => page.getByText('calls in the last 24 hours').nth(5).waitFor({ state: 'attached' }),
    ],
    ['dashboard-logs', '/call-logs', (page) => page.getByText(/Calls are kept/).waitFor()],
  ])('shows %s', async (name, path, ready) => {
    const { page, end } = await visit(browser, { viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
    await signIn(page, DEMO);
    await page.goto(path);
    await ready(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(DOCS, `${name}.png`) });
    await end();
  });
});
