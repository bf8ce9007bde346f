import { call } from './client.js';
import { until } from './until.js';

/** Makes a contact that is in a campaign, and answers the contact's id. */
export async function campaignMember(url: string, key: string, campaignId: string): Promise<string> {
  const contact = await call<{ id: string }>(url, 'POST', '/api/v1/contacts', {
    key,
    body: { email: 'member@example.com' },
  });
  const body = { contact_ids: [contact.body.id] };
  await call(url, 'POST', `/api/v1/campaigns/${campaignId}/contacts`, { key, body });
  return contact.body.id;
}

/** Waits until no member of a campaign is pending, and answers its stats. */
export async function campaignThrough(url: string, key: string, id: string): Promise<Record<string, unknown>> {
  const read = () => call(url, 'GET', `/api/v1/campaigns/${id}/stats`, { key });
  return (await until(read, ({ body }) => body['pending'] === 0)).body;
}
