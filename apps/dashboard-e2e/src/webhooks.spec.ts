import type { Browser, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { expectAccessible, launch, signIn, visit, type Visit } from './support/browser.js';
import { newColleague, newPerson, type Person } from './support/people.js';
import { receiver, type Receiver } from './support/receiver.js';
import { call } from './support/service.js';

const WEBHOOKS = '/settings/developer/webhooks';

describe('Settings > Developer > Webhooks', () => {
  let browser: Browser;
  let person: Person;
  let here: Visit;
  let page: Page;
  let server: Receiver;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    [server, person] = [await receiver(), await newPerson()];
    here = await visit(browser);
    page = here.page;
    await signIn(page, person);
  });
  afterEach(async () => {
    server.end();
    await here.end();
  });

  async function openNew(events: readonly string[]): Promise<string> {
    const { id } = await call<{ id: string }>('POST', '/api/v1/webhooks', {
      token: person.token,
      body: { url: server.url, events },
    });
    await page.goto(`${WEBHOOKS}/${id}`);
    await page.getByText('Nothing was sent in the last 30 days.').waitFor();
    return id;
  }

  it('adds a webhook by events of the catalogue; its secret is shown once, and verifies what is sent', async () => {
    await page.goto(WEBHOOKS);
    await page.getByText('There is no live webhook yet.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add webhook' }).first().click();
    await page.getByLabel('Endpoint URL').fill(server.url);
    await page.getByRole('searchbox', { name: 'Find an event' }).fill('contact');
    await page.getByRole('checkbox', { name: 'contact.created', exact: true }).check();
    await page.getByText(/^It hears 1 of \d+ events/).waitFor();
    await page.getByRole('checkbox', { name: /^contact\.\*/ }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add', exact: true }).click();

    const once = page.getByRole('dialog', { name: 'The webhook is ready' });
    const secret = (await once.getByLabel('the secret', { exact: true }).textContent())!;
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await once.getByRole('button', { name: 'I have saved this secret' }).click();
    await once.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(secret);

    await page.getByRole('link', { name: server.url }).click();
    await page.getByText('contact.*').waitFor();
    await page.getByRole('button', { name: 'Send test event' }).click();
    await page.getByRole('dialog', { name: 'webhook.test' }).getByText('thank you').waitFor();
    const { body, headers } = server.received[0]!;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'webhook.test' });
  });

  it('shows why a delivery failed, attempt by attempt, and sends it again', async () => {
    await openNew(['contact.*']);
    server.answer = 503;
    await page.getByRole('button', { name: 'Send test event' }).click();
    const drawer = page.getByRole('dialog', { name: 'webhook.test' });
    await drawer.getByText('1. 503').waitFor();
    expect(await drawer.textContent()).toMatch(/not today/);
    expect(await drawer.textContent()).toMatch(/\d ms/);
    await expectAccessible(page);
    server.answer = 200;
    await drawer.getByRole('button', { name: 'Redeliver' }).click();
    await drawer.getByText('2. 200').waitFor();
    await drawer.getByText('Delivered', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filter by State' }).click();
    await page.getByRole('menuitem', { name: 'Failed' }).click();
    await page.getByText('No delivery matches these filters.').waitFor();
    expect(new URL(page.url()).search).toBe('?state=failed');
    await expectAccessible(page);
  });

  it('disables a webhook, enables it again, and recovers what it missed meanwhile', async () => {
    await openNew(['contact.*']);
    const act = async (action: string): Promise<void> => {
      await page.getByRole('button', { name: /^Actions for/ }).click();
      await page.getByRole('menuitem', { name: action }).click();
    };
    await act('Disable');
    await page.getByText('The webhook is disabled').waitFor();
    const recover = page.getByRole('button', { name: 'Recover' });
    await recover.and(page.locator('[aria-description*="enable it first"]')).waitFor();
    const contact = { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@example.com' };
    await call('POST', '/api/v1/contacts', { token: person.token, body: contact });
    await act('Enable');
    await page.getByText('The webhook is enabled').waitFor();
    await recover.and(page.locator(':not([aria-description])')).click();
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('1 event is being sent.').waitFor();
    await page.getByRole('button', { name: 'contact.created' }).waitFor();
  });

  it('rotates the secret, and deletes the webhook', async () => {
    await openNew(['*']);
    await page.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Rotate secret' }).click();
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await page
      .getByRole('dialog', { name: 'The new secret' })
      .getByText(/^whsec_/)
      .waitFor();
    await page.getByRole('button', { name: 'I have saved this secret' }).click();
    await page.getByText('The secret before signs until').waitFor();
    await page.getByRole('button', { name: /^Actions for/ }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete webhook' }).click();
    await page.getByText('There is no live webhook yet.').waitFor();
  });

  it("shows nothing of another tenant's, and lets a viewer only look", async () => {
    const stranger = await newPerson('Strangers');
    const body = { url: server.url, events: ['*'] };
    const { id } = await call<{ id: string }>('POST', '/api/v1/webhooks', { token: stranger.token, body });
    here.allow(404);
    await page.goto(`${WEBHOOKS}/${id}`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByText(server.url).count()).toBe(0);

    const viewer = await newColleague(person, 'viewer');
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await signIn(page, viewer);
    await page.getByRole('button', { name: /^Tenant/ }).click();
    await page.getByRole('menuitem', { name: /Acme Inc/ }).click();
    await page.goto(WEBHOOKS);
    const add = page.getByRole('button', { name: 'Add webhook' }).first();
    expect(await add.getAttribute('aria-description')).toContain('As a viewer you may not do this');
  });
});
