import { call } from './client.js';

/** The id of the conversation that a message is in. */
export async function conversationOf(url: string, key: string, messageId: string): Promise<string> {
  const { body } = await call<{ conversation_id: string }>(url, 'GET', `/api/v1/inbox/messages/${messageId}`, { key });
  return body.conversation_id;
}
