import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { expectAccessible, launch, signIn, visit } from './support/browser.js';
import { newKey, newPerson, type Person, untilUsed } from './support/people.js';
import { receiver } from './support/receiver.js';
import { call, URL as ORIGIN } from './support/service.js';

const ROUTER = join(__dirname, '../../dashboard/src/app/router.tsx');
const NARROW = { width: 360, height: 740 };

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

interface World extends Person {
  readonly keyId: string;
  readonly callId: string;
  readonly webhookId: string;
  readonly contactId: string;
  readonly surveyId: string;
}

/** Somebody with one of each thing that has a page. The word is in all that could be shown of it. */
async function worldOf(word: string): Promise<World> {
  const person = await newPerson(`${word} Inc`);
  const { token } = person;
  const make = (path: string, body: object) => call<{ id: string }>('POST', `/api/v1/${path}`, { token, body });
  const key = await newKey(person, { name: `${word} key`, scopes: ['contacts:read', 'surveys:read'] });
  await fetch(`${ORIGIN}/api/v1/contacts?q=${word}`, { headers: { 'x-api-key': key.key } });
  await untilUsed(person, key.id);
  const { items } = await call<{ items: { id: string }[] }>('GET', `/api/v1/call-logs?api_key_id=${key.id}`, person);
  const there = await receiver();
  const webhook = await make('webhooks', { url: there.url, events: ['contact.*'], description: `${word} webhook` });
  await make(`webhooks/${webhook.id}/test`, {});
  there.end();
  const contact = await make('contacts', { email: `${word}@example.com`, first_name: word });
  const questions = [{ id: 'recommend', type: 'nps', title: `${word}?` }];
  const survey = await make('surveys', { name: `${word} survey`, questions });
  const ids = {
    keyId: key.id,
    callId: items[0]!.id,
    webhookId: webhook.id,
    contactId: contact.id,
    surveyId: survey.id,
  };
  return { ...person, ...ids };
}

/** The path of each route of the dashboard, and the address at which it is looked at. */
const PAGES: Readonly<Record<string, (world: World) => string>> = {
  '/overview': () => '/overview',
  '/settings/developer/api-keys': () => '/settings/developer/api-keys',
  '/settings/developer/api-keys/$id': ({ keyId }) => `/settings/developer/api-keys/${keyId}`,
  '/call-logs': ({ callId }) => `/call-logs?call=${callId}`,
  '/usage': () => '/usage',
  '/settings/developer/webhooks': () => '/settings/developer/webhooks',
  '/settings/developer/webhooks/$webhookId': ({ webhookId }) => `/settings/developer/webhooks/${webhookId}`,
  '/settings/members': () => '/settings/members',
  '/settings/general': () => '/settings/general',
  '/resources/$group': () => '/resources/contacts',
  '/resources/$group/$id': ({ contactId }) => `/resources/contacts/${contactId}`,
};
/** For whoever is not signed in. */
const PUBLIC: readonly string[] = ['/sign-in', '/sign-up', '/invitations/accept'];
/** Lead on to another page. */
const WAYS: readonly string[] = ['/', '/resources', '/settings', '/settings/api-keys', '/settings/developer'];

describe('every page', () => {
  let browser: Browser;
  let world: World;
  /** Of the world's person, and of somebody in another tenant: each signs in once. */
  let session: Session;
  let foreign: Session;

  beforeAll(async () => {
    browser = await launch();
    world = await worldOf('Marmalade');
    session = await sessionOf(world);
    foreign = await sessionOf(await newPerson('Curious Inc'));
  });
  afterAll(() => browser.close());

  async function sessionOf(person: Person): Promise<Session> {
    const { page, context, end } = await visit(browser);
    await signIn(page, person);
    const state = await context.storageState();
    await end();
    return state;
  }

  it('that the router knows is looked at here', () => {
    const paths = [...readFileSync(ROUTER, 'utf8').matchAll(/^ {2}path: '(.+)',$/gm)].map(([, path]) => path);
    expect([...new Set(paths)].sort()).toEqual([...Object.keys(PAGES), ...PUBLIC, ...WAYS].sort());
  });

  it.each([...PUBLIC, '/nowhere'])(
    'is without a violation, an error or a request to anybody else: %s',
    async (path) => {
      const { page, end } = await visit(browser, { viewport: NARROW });
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await expectAccessible(page);
      await end();
    },
  );

  it.each(Object.entries(PAGES))(
    'is without a violation, an error or a request to anybody else, wide and narrow: %s',
    async (_path, addressIn) => {
      const { page, end } = await visit(browser, { storageState: session });
      await page.goto(addressIn(world));
      await page.getByText('Marmalade').first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
      await page.setViewportSize(NARROW);
      await page.getByRole('button', { name: 'Menu', exact: true, includeHidden: true }).waitFor();
      await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
      await expectAccessible(page, ['dark']);
      await end();
    },
  );

  it.each<[string, (theirs: World) => string]>([
    ['a key', PAGES['/settings/developer/api-keys/$id']!],
    ['a call', PAGES['/call-logs']!],
    ['a webhook', PAGES['/settings/developer/webhooks/$webhookId']!],
    ['a contact', PAGES['/resources/$group/$id']!],
    ['a survey', ({ surveyId }) => `/resources/surveys/${surveyId}`],
    ['the use of a key', ({ keyId }) => `/usage?key=${keyId}`],
    ['the calls of a key', ({ keyId }) => `/call-logs?key=${keyId}`],
    ['the deliveries of a webhook', ({ webhookId }) => `/settings/developer/webhooks/${webhookId}?state=failed`],
  ])("shows nothing at the address of another tenant's: %s", async (_what, addressIn) => {
    const { page, allow, end } = await visit(browser, { storageState: foreign });
    allow(404);
    await page.goto(addressIn(world));
    await page
      .getByText(/There is nothing here|No data yet|No call was made/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.content()).not.toContain('Marmalade');
    await expectAccessible(page);
    await end();
  });
});
