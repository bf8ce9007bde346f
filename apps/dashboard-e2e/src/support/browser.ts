import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { URL } from './service.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGS });

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Answers that a test means to provoke: the browser reports each as an error on its console. */
  readonly allow: (...statuses: number[]) => void;
  /** Fails where a page has reported an error, broken the Content-Security-Policy, or asked anybody else for anything. */
  readonly end: () => Promise<void>;
}

/** A browser of somebody who comes by: no cookie, and an eye on what pages do behind one's back. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ baseURL: URL, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  const allowed = new Set<string>();
  page.on('console', (message) => {
    const text = message.text();
    const status = /the server responded with a status of (\d+)/.exec(text)?.[1];
    if (message.type() === 'error' && !(status && allowed.has(status))) problems.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${URL}/`) && !/^(data|blob):/.test(url)) problems.push(`foreign request: ${url}`);
  });
  return {
    page,
    context,
    allow: (...statuses) => statuses.forEach((status) => allowed.add(String(status))),
    async end() {
      await context.close();
      expect(problems).toEqual([]);
    },
  };
}

/** Signs in on the page, as a person does, and waits until they are where they wanted to go. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** Nothing that axe knows to be wrong, in the light and in the dark. What a tooltip says belongs to what it hangs on. */
export async function expectAccessible(page: Page, schemes: readonly Scheme[] = SCHEMES): Promise<void> {
  for (const scheme of schemes) {
    await page.evaluate((it) => document.documentElement.setAttribute('data-mantine-color-scheme', it), scheme);
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).exclude('[role="tooltip"]').analyze();
    const told = violations.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(told).toEqual([]);
  }
}

/** An inherited colour arrives one level after the other, each by a transition that begins a frame after the last. */
const QUIET_FRAMES = 6;
const FRAMES_AT_MOST = 1_200;

/** Until nothing has moved or changed its colour for some frames; fails with what never comes to rest. */
async function settled(page: Page): Promise<void> {
  const restless = await page.evaluate(
    ([quietFrames, most]) =>
      new Promise<string[]>((resolve) => {
        let [quiet, frames] = [0, 0];
        const look = (): void => {
          const moving = document.getAnimations();
          quiet = moving.length === 0 ? quiet + 1 : 0;
          if (quiet === quietFrames) resolve([]);
          else if (++frames === most)
            resolve(moving.map(({ effect }) => (effect as KeyframeEffect | null)?.target?.outerHTML ?? 'something'));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [QUIET_FRAMES, FRAMES_AT_MOST] as const,
  );
  expect(restless).toEqual([]);
}
