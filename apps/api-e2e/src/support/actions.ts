import { call } from './client.js';
import { until } from './until.js';

export type RunningAction = Record<string, unknown> & { readonly id: string };

/** Waits until nothing is left to do of an action. */
export async function endedAction(url: string, key: string, id: string): Promise<RunningAction> {
  const read = () => call<RunningAction>(url, 'GET', `/api/v1/actions/${id}`, { key });
  return (await until(read, ({ body }) => body['status'] === 'completed')).body;
}

/** Tags a contact by an action, and waits until that is done. */
export async function taggedByAction(url: string, key: string, contactId: string): Promise<string> {
  const body = { entity: 'contact', ids: [contactId], actions: [{ type: 'add_tag', tag: 'tagged' }] };
  const { id } = (await call<{ id: string }>(url, 'POST', '/api/v1/actions/run', { key, body })).body;
  return (await endedAction(url, key, id)).id;
}
