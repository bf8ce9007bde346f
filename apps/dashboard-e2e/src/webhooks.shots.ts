import type { Page } from 'playwright-core';
import { receiver } from './support/receiver.js';
import { call } from './support/service.js';

const WEBHOOKS = '/settings/developer/webhooks';
const DESCRIPTION = 'Tells the calendar of the front desk.';

const openFirst = async (page: Page): Promise<void> => {
  await page.getByRole('row').filter({ hasText: DESCRIPTION }).getByRole('link').click();
  await page.getByRole('button', { name: 'webhook.test' }).first().waitFor();
};

export const webhookShots = [
  { name: 'webhooks', path: WEBHOOKS, before: (page: Page) => page.getByText(DESCRIPTION).waitFor() },
  {
    name: 'webhooks-create',
    path: `${WEBHOOKS}?create=1`,
    before: async (page: Page) => {
      await page.getByLabel('Endpoint URL').fill('https://hooks.example.com/keyway');
      await page.getByRole('checkbox', { name: /^action\.\*/ }).check();
    },
  },
  { name: 'webhook', path: WEBHOOKS, before: openFirst },
  {
    name: 'webhook-delivery',
    path: WEBHOOKS,
    before: async (page: Page) => {
      await openFirst(page);
      await page.getByRole('button', { name: 'webhook.test' }).first().click();
      await page.getByRole('dialog').getByText('What is sent').waitFor();
    },
  },
];

/** Webhooks and deliveries to look at: some arrived, one was refused. */
export async function fillWebhooks(token: string): Promise<void> {
  const it = await receiver();
  const make = (body: object): Promise<{ id: string }> => call('POST', '/api/v1/webhooks', { token, body });
  const { id } = await make({ url: it.url, events: ['booking.*', 'contact.created'], description: DESCRIPTION });
  await make({ url: 'https://crm.example.com/hooks/keyway', events: ['*'], is_active: false });
  for (const answer of [200, 200, 503]) {
    it.answer = answer;
    await call('POST', `/api/v1/webhooks/${id}/test`, { token });
  }
  it.end();
}
