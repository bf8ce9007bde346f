import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { expectAccessible, launch, signIn, visit } from './support/browser.js';
import { newKey, newPerson, type Person } from './support/people.js';
import { type Receiver, receiver } from './support/receiver.js';
import { call } from './support/service.js';

type Json = Record<string, unknown> & { readonly id: string };

const NARROW = { width: 360, height: 740 };
const WITHIN_MS = 60_000;
const EVENTS = ['response.created', 'response.created', 'survey.activated', 'survey.created', 'survey.sent'];
const QUESTIONS = [
  { id: 'recommend', type: 'nps', title: 'How likely are you to recommend us?', required: true },
  { id: 'ease', type: 'rating', title: 'How easy was it?', scale: 5 },
  { id: 'plan', type: 'single', title: 'Which plan?', options: ['Free', 'Pro'] },
  { id: 'uses', type: 'multiple', title: 'What for?', options: ['Sync', 'Reports', 'Alerts'] },
  { id: 'why', type: 'text', title: 'Why?' },
];

/** The whole way of a survey: what its author, who is asked, and a receiver of webhooks see of it. */
describe('a survey', () => {
  let browser: Browser;
  let author: Person;
  let key: string;
  let there: Receiver;

  beforeAll(async () => {
    browser = await launch();
    there = await receiver();
    author = await newPerson('Asking Inc');
    const scopes = ['surveys:*', 'responses:read', 'contacts:write', 'webhooks:write'];
    key = (await newKey(author, { scopes })).key;
  });
  afterAll(async () => {
    there.end();
    await browser.close();
  });

  const api = <Body = Json>(method: string, path: string, body?: object): Promise<Body> =>
    call<Body>(method, `/api/v1${path}`, { key, body });

  /** Activates it, sends it to two contacts by link, and answers the links. */
  async function sent(surveyId: string, contacts: readonly Json[]): Promise<[string, string]> {
    expect(await api('POST', `/surveys/${surveyId}/activate`)).toMatchObject({ state: 'active' });
    const body = { channel: 'link', contact_ids: contacts.map(({ id }) => id) };
    const { results } = await api<{ results: { link: string }[] }>('POST', `/surveys/${surveyId}/send`, body);
    return [results[0]!.link, results[1]!.link];
  }

  async function inBothSchemes(page: Page): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  }

  it('is made, activated, sent, and answered in a browser; its response, score, event and delivery follow', async () => {
    const { secret } = await api<Json>('POST', '/webhooks', { url: there.url, events: ['survey.*', 'response.*'] });
    const survey = await api('POST', '/surveys', { name: 'After a month', questions: QUESTIONS });
    const [ada, eve] = [
      await api('POST', '/contacts', { email: 'ada@example.com', first_name: 'Ada' }),
      await api('POST', '/contacts', { email: 'eve@example.com' }),
    ];
    const [adasLink, evesLink] = await sent(survey.id, [ada, eve]);

    const { page, allow, end } = await visit(browser, { viewport: NARROW });
    allow(410, 422);
    await page.goto(adasLink);
    await page.getByRole('heading', { name: 'After a month', level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await inBothSchemes(page);
    // Nobody who has said something says it twice.
    await page.getByLabel('Why?').fill('It works.');
    await page.getByRole('radiogroup', { name: 'Which plan?' }).getByLabel('Pro').check();
    for (const use of ['Sync', 'Alerts']) await page.getByLabel(use).check();
    await page.getByRole('button', { name: 'Send answers' }).click();
    await page.getByText('Please choose an answer').last().waitFor();
    await inBothSchemes(page);
    expect(await page.getByLabel('Why?').inputValue()).toBe('It works.');
    // With the keyboard: a point of the scale is a radio button.
    await page
      .getByRole('radiogroup', { name: /How likely/ })
      .getByLabel('9', { exact: true })
      .focus();
    await page.keyboard.press('Space');
    await page
      .getByRole('radiogroup', { name: /How easy/ })
      .getByLabel('4', { exact: true })
      .check();
    await page.getByRole('button', { name: 'Send answers' }).click();
    await page.getByText('Thank you').first().waitFor();
    await inBothSchemes(page);
    await page.goto(adasLink);
    await page
      .getByText(/already|answered/i)
      .first()
      .waitFor();
    await page.goto(evesLink);
    await page
      .getByRole('radiogroup', { name: /How likely/ })
      .getByLabel('3', { exact: true })
      .check();
    await page.getByRole('button', { name: 'Send answers' }).click();
    await page.getByText('Thank you').first().waitFor();
    await end();

    const { items } = await api<{ items: Json[] }>('GET', `/responses?survey_id=${survey.id}`);
    expect(items).toMatchObject([
      { contact_id: eve.id, score: 3, category: 'detractor' },
      {
        contact_id: ada.id,
        answers: { recommend: 9, ease: 4, plan: 'Pro', uses: ['Sync', 'Alerts'], why: 'It works.' },
        score: 9,
        category: 'promoter',
      },
    ]);
    const results = await api('GET', `/surveys/${survey.id}/results`);
    expect(results).toMatchObject({ response_count: 2, nps: { score: 0, promoters: 1, detractors: 1 } });

    for (const until = Date.now() + WITHIN_MS; there.received.length < EVENTS.length && Date.now() < until;)
      await sleep(50);
    const told = there.received.map(
      ({ body, headers }) => new Webhook(String(secret)).verify(body, headers) as { type: string; data: Json },
    );
    expect(told.map(({ type }) => type).sort()).toEqual(EVENTS);
    const responses = told.filter(({ type }) => type === 'response.created').map(({ data }) => data);
    expect(responses).toEqual(expect.arrayContaining(items));
    await isSeen(items[1]!.id);
  });

  /** By its author, in the dashboard: the response, and that it was delivered. */
  async function isSeen(responseId: string): Promise<void> {
    const { page, end } = await visit(browser);
    await signIn(page, author);
    await page.goto(`/resources/responses/${responseId}`);
    await page.getByText('promoter', { exact: false }).first().waitFor();
    await page.goto('/settings/developer/webhooks');
    await page.getByRole('link', { name: there.url }).click();
    const row = page.getByRole('row').filter({ hasText: 'response.created' }).first();
    await row.getByText('Delivered').waitFor();
    await end();
  }
});
