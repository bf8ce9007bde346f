import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, signIn, visit } from './support/browser.js';
import { fillBusyDay } from './support/busy-day.js';
import { call, DEMO } from './support/service.js';
import { fillWebhooks, webhookShots } from './webhooks.shots.js';

const FOLDER = join(__dirname, '../screenshots');
const WIDTHS = [1280, 360];
const SCHEMES = ['light', 'dark'] as const;
const KEYS = '/settings/developer/api-keys';

export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly isPublic?: boolean;
  /** What is done before the picture is taken. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Where the survey stands that is filled in. */
let surveyLink = '';

const SHOTS: readonly Shot[] = [
  { name: 'sign-in', path: '/sign-in', isPublic: true, before: (page) => page.getByText('This is a demo').waitFor() },
  { name: 'sign-up', path: '/sign-up', isPublic: true },
  { name: 'accept-invitation', path: '/invitations/accept#kwi_x', isPublic: true },
  { name: 'not-found', path: '/nowhere', isPublic: true },
  { name: 'survey', path: '/sign-in', isPublic: true, before: (page) => page.goto(surveyLink) },
  { name: 'api-keys', path: KEYS, before: (page) => page.getByText('Warehouse sync').first().waitFor() },
  { name: 'api-keys-none', path: `${KEYS}?q=zzz`, before: (page) => page.getByText('No key matches').waitFor() },
  {
    name: 'api-keys-create',
    path: `${KEYS}?create=1`,
    before: async (page) => {
      await page.getByRole('button', { name: 'CRM sync', exact: true }).click();
      await page.getByLabel('Name', { exact: true }).fill('CRM sync, production');
    },
  },
  {
    name: 'api-keys-revoke',
    path: KEYS,
    before: async (page) => {
      await page.getByRole('button', { name: 'Actions for Warehouse sync' }).click();
      await page.getByRole('menuitem', { name: 'Revoke' }).click();
      await page.getByRole('dialog').getByText('in the last 24 hours').waitFor();
    },
  },
  { name: 'call-logs', path: '/call-logs', before: (page) => page.getByText(/Calls are kept/).waitFor() },
  {
    name: 'call-logs-none',
    path: '/call-logs?error=no.such&status=5xx&slower=250',
    before: (page) => page.getByText('No call matches').waitFor(),
  },
  {
    name: 'call-logs-zoom',
    path: '/call-logs',
    before: async (page) => {
      await page.getByRole('slider').first().focus();
      await page.keyboard.press('PageUp');
    },
  },
  {
    name: 'call-logs-call',
    path: '/call-logs',
    before: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByText('As curl').waitFor();
    },
  },
  {
    name: 'api-key',
    path: KEYS,
    before: async (page) => {
      await page.getByRole('link', { name: 'Warehouse sync' }).click();
      await page.getByText('Latest calls').waitFor();
    },
  },
  {
    name: 'api-key-history',
    path: KEYS,
    before: async (page) => {
      await page.getByRole('link', { name: 'Warehouse sync' }).click();
      await page.getByRole('region', { name: 'History' }).getByText('created it').scrollIntoViewIfNeeded();
    },
  },
  { name: 'usage', path: '/usage', before: (page) => page.getByText('Top keys').waitFor() },
  ...webhookShots,
  {
    name: 'members',
    path: '/settings/members',
    before: (page) => page.getByRole('region', { name: 'Invitations that wait' }).waitFor(),
  },
  {
    name: 'settings',
    path: '/settings/general',
    before: async (page) => {
      await page.getByRole('switch').check();
      await page.getByText('Further headers').waitFor();
    },
  },
  {
    name: 'settings-sessions',
    path: '/settings/general',
    before: (page) => page.getByText('You are the last owner').scrollIntoViewIfNeeded(),
  },
  {
    name: 'overview',
    path: '/overview',
    before: (page) =>
      page
        .getByRole('heading', { name: /First steps|Needs attention/ })
        .first()
        .waitFor(),
  },
  { name: 'resources', path: '/resources/contacts', before: (page) => page.getByText('ada@example.com').waitFor() },
  {
    name: 'resources-none',
    path: '/resources/surveys?external_id=zzz',
    before: (page) => page.getByText('No survey matches').waitFor(),
  },
  {
    name: 'resources-create',
    path: '/resources/contacts?create=1',
    before: (page) => page.getByLabel('First name').waitFor(),
  },
  {
    name: 'resources-record',
    path: '/resources/contacts',
    before: async (page) => {
      await page.getByRole('link', { name: 'ada@example.com' }).click();
      await page.getByText('Unsubscribed').waitFor();
    },
  },
  {
    name: 'command-palette',
    path: KEYS,
    before: async (page) => {
      await page.getByText('Warehouse sync').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
    },
  },
  // The last: whoever leaves it is asked first.
  {
    name: 'api-keys-once',
    path: `${KEYS}?create=1`,
    before: async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('Loyalty app');
      await page.getByRole('checkbox', { name: 'contacts:read', exact: true }).check();
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await page.getByRole('button', { name: 'Test this key' }).click();
      await page.getByText('It works: 200').waitFor();
    },
  },
];

/** One of the keys was changed since it was made. */
async function giveHistory(token: string): Promise<void> {
  const { items } = await call<{ items: { id: string }[] }>('GET', '/api/v1/auth/api-keys?q=Warehouse', { token });
  const body = { tags: ['warehouse'], allowed_cidrs: ['127.0.0.0/8', '::1/128', '192.0.2.0/24'] };
  await call('PATCH', `/api/v1/auth/api-keys/${items[0]!.id}`, { token, body });
}

/** Something to look at, once. */
async function fill(): Promise<void> {
  const token = await fillBusyDay();
  surveyLink = await newSurvey(token);
  const { items } = await call<{ items: unknown[] }>('GET', '/api/v1/webhooks', { token });
  if (items.length > 0) return;
  await fillWebhooks(token);
  const { tenants } = await call<{ tenants: { id: string }[] }>('GET', '/api/v1/auth/me', { token });
  const body = { email: 'grace@example.com', role: 'admin' };
  await call('POST', `/api/v1/tenants/${tenants[0]!.id}/invitations`, { token, body });
  await giveHistory(token);
  for (const [first_name, last_name] of [
    ['Ada', 'Lovelace'],
    ['Grace', 'Hopper'],
    ['Mary', 'Somerville'],
  ]) {
    const email = `${first_name!.toLowerCase()}@example.com`;
    await call('POST', '/api/v1/contacts', {
      token,
      body: { email, first_name, last_name, tags: ['customer', 'vip'] },
    });
  }
}

async function newSurvey(token: string): Promise<string> {
  const questions = [
    { id: 'recommend', type: 'nps', title: 'How likely are you to recommend us?', required: true },
    { id: 'ease', type: 'rating', title: 'How easy was it?', scale: 5 },
    { id: 'plan', type: 'single', title: 'Which plan do you use?', options: ['Free', 'Pro'] },
    { id: 'why', type: 'text', title: 'What should we do better?' },
  ];
  const body = { name: 'After a month', questions };
  const { id } = await call<{ id: string }>('POST', '/api/v1/surveys', { token, body });
  await call('POST', `/api/v1/surveys/${id}/activate`, { token });
  const to = { channel: 'link', contacts: [{ email: 'asked@example.com' }] };
  const { results } = await call<{ results: { link: string }[] }>('POST', `/api/v1/surveys/${id}/send`, {
    token,
    body: to,
  });
  return results[0]!.link;
}

describe('screenshots', () => {
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    browser = await launch();
    await fill();
  }, 120_000);
  afterAll(() => browser.close());

  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES)
      it(`of every page, ${width} wide and ${colorScheme}`, async () => {
        const viewport = { width, height: width < 600 ? 740 : 800 };
        for (const isPublic of [true, false]) {
          const { page, context } = await visit(browser, { viewport, colorScheme });
          if (!isPublic) await signIn(page, DEMO);
          for (const { name, path, before } of SHOTS.filter((shot) => (shot.isPublic ?? false) === isPublic)) {
            await page.goto(path);
            await before?.(page);
            await page.waitForLoadState('networkidle');
            await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`) });
          }
          await context.close();
        }
      }, 400_000);
});
