import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch, signIn, visit } from './support/browser.js';
import { newKey, newPerson, type Person } from './support/people.js';
import { type PastCall, recordPastCalls } from './support/past-calls.js';
import { call } from './support/service.js';

const KEYS = '/settings/developer/api-keys';
const LOADS = 7;
const MANY_KEYS = 1_000;
const KEYS_AT_ONCE = 10;
const MANY_CALLS = 100_000;
const HOUR_MS = 3_600_000;
/** 6,000 px a second: a flick on a touchpad, which goes on. */
const NOTCH_PX = 100;
const NOTCHES = 400;
const NOTCH_MS = 16;

/**
 * `npm run test:browser -- measures`: what the pages are like, in figures, which are printed. Nothing fails by them, since
 * they say as much about the machine.
 */
describe('measures', () => {
  let browser: Browser;
  let person: Person;
  let uuid: string;
  const lines: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    person = await newPerson('Large Inc');
    ({ uuid } = await call<{ uuid: string }>('GET', `/api/v1/tenants/${person.tenantId}`, person));
    for (let made = 0; made < 20; made++) await newKey(person, { name: `Key ${made}` });
  });
  afterAll(async () => {
    await browser.close();
    process.stdout.write(`\n${lines.join('\n')}\n`);
  });

  /** From the beginning of the navigation until a key stands in the table and is painted. */
  it('first useful paint of the keys page', async () => {
    const { page, context } = await visit(browser);
    await signIn(page, person);
    const { cookies } = await context.storageState();
    const cold: number[] = [];
    for (let load = 0; load < LOADS; load++) {
      const fresh = await visit(browser);
      await fresh.context.addCookies(cookies);
      cold.push(await usefulPaintMs(fresh.context));
      await fresh.context.close();
    }
    const warm: number[] = [];
    for (let load = 0; load < LOADS; load++) warm.push(await usefulPaintMs(context));
    await context.close();
    lines.push(`Keys page, a key is painted: ${told(cold)} with an empty cache, ${told(warm)} with a full one`);
  });

  it(`a list of ${MANY_KEYS} keys, each of which was used`, async () => {
    const keys: { id: string }[] = [];
    for (let from = 20; from < MANY_KEYS; from += KEYS_AT_ONCE)
      keys.push(
        ...(await Promise.all(
          Array.from({ length: KEYS_AT_ONCE }, (_, at) => newKey(person, { name: `Key ${from + at}` })),
        )),
      );
    await recordPastCalls(
      uuid,
      keys.map(({ id }, at) => aCall(id, at)),
    );
    const { page, context } = await visit(browser);
    await signIn(page, person);
    await page.goto(KEYS);
    await page.locator(`table[aria-rowcount="${MANY_KEYS}"]`).waitFor();
    lines.push(`${MANY_KEYS} keys: ${await scrolled(page)}`);
    await context.close();
  }, 600_000);

  it(`a list of ${MANY_CALLS} calls`, async () => {
    const { id } = await newKey(person, { name: 'Busy' });
    await recordPastCalls(
      uuid,
      Array.from({ length: MANY_CALLS }, (_, at) => aCall(id, at)),
    );
    await untilCounted(person, id);
    const { page, context } = await visit(browser);
    await signIn(page, person);
    await page.goto(`/call-logs?key=${id}`);
    await page.getByRole('row').nth(20).waitFor();
    lines.push(`${MANY_CALLS} calls, read as one scrolls: ${await scrolled(page)}`);
    await readAll(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    lines.push(`${MANY_CALLS} calls, all of them read: ${await scrolled(page)}`);
    await context.close();
  }, 900_000);
});

async function usefulPaintMs(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('tbody tr:not([aria-hidden]) a')) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('useful')));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(KEYS);
  await page.waitForFunction(() => performance.getEntriesByName('useful').length > 0);
  const ms = await page.evaluate(() => performance.getEntriesByName('useful')[0]!.startTime);
  await page.close();
  return ms;
}

/** Turns the wheel, and says how the frames were meanwhile. */
async function scrolled(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle');
  await page.mouse.move(700, 500);
  const from = await page.evaluate(() => {
    const frames: number[] = [];
    const tasks: number[] = [];
    let last = performance.now();
    const count = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(window, { measured: { frames, tasks } });
    return scrollY;
  });
  for (let notch = 0; notch < NOTCHES; notch++) {
    await page.mouse.wheel(0, NOTCH_PX);
    await page.waitForTimeout(NOTCH_MS);
  }
  const { frames, tasks, y } = await page.evaluate(() => ({
    ...(window as unknown as { measured: { frames: number[]; tasks: number[] } }).measured,
    y: scrollY,
  }));
  const late = frames.filter((ms) => ms > 34).length;
  const longest = Math.round(Math.max(...frames));
  return (
    `${Math.round(y - from).toLocaleString('en')} px in ${frames.length} frames, ${late} of them later than 34 ms ` +
    `(median ${middle(frames).toFixed(1)} ms, longest ${longest} ms), ${tasks.length} tasks over 50 ms` +
    (tasks.length > 0 ? ` (longest ${Math.round(Math.max(...tasks))} ms)` : '')
  );
}

/** Goes to the end of the list until there is no more of it. */
async function readAll(page: Page): Promise<void> {
  const table = page.locator(`[role="table"][aria-rowcount="${MANY_CALLS}"]`);
  while ((await table.count()) === 0) {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForTimeout(20);
  }
}

async function untilCounted({ token }: Person, keyId: string): Promise<void> {
  for (;;) {
    const { totals } = await call<{ totals: { requests: number } }>('GET', `/api/v1/usage?api_key_id=${keyId}`, {
      token,
    });
    if (totals.requests >= MANY_CALLS) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const aCall = (keyId: string, at: number): PastCall => ({
  atMs: Date.now() - HOUR_MS - (at % 20) * HOUR_MS - ((at * 977) % HOUR_MS),
  keyId,
  method: 'GET',
  route: '/api/v1/contacts/:id',
  path: `/api/v1/contacts/con_${at}`,
  status: at % 50 === 0 ? 404 : 200,
  ...(at % 50 === 0 && { error: 'resource.not_found' }),
  durationMs: 3 + (at % 40),
  ip: '203.0.113.24',
  agent: 'storefront/4.12 node',
});

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const told = (values: readonly number[]): string =>
  `${Math.round(middle(values))} ms (${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))})`;
