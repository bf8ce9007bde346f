import { call } from './client.js';

export interface Chat extends Record<string, unknown> {
  readonly id: string;
  readonly session_id: string;
  readonly reply: string;
}

/** Says something to an agent and answers the id of the session that this began. */
export async function sessionWith(url: string, key: string, agentId: string): Promise<string> {
  const body = { message: 'Hello' };
  return (await call<Chat>(url, 'POST', `/api/v1/agents/${agentId}/chat`, { key, body })).body.session_id;
}
