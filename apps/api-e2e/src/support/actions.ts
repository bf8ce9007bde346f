import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './client.js';

const WITHIN_MS = 20_000;

export type RunningAction = Record<string, unknown> & { readonly id: string };

/** Waits until nothing is left to do of an action. */
export async function endedAction(url: string, key: string, id: string): Promise<RunningAction> {
  for (const deadline = Date.now() + WITHIN_MS; Date.now() < deadline; await sleep(50)) {
    const { body } = await call<RunningAction>(url, 'GET', `/api/v1/actions/${id}`, { key });
    if (body['status'] === 'completed') return body;
  }
  throw new Error(`The action did not end within ${WITHIN_MS} ms`);
}

/** Tags a contact by an action, and waits until that is done. */
export async function taggedByAction(url: string, key: string, contactId: string): Promise<string> {
  const body = { entity: 'contact', ids: [contactId], actions: [{ type: 'add_tag', tag: 'tagged' }] };
  const { id } = (await call<{ id: string }>(url, 'POST', '/api/v1/actions/run', { key, body })).body;
  return (await endedAction(url, key, id)).id;
}
