import { type Answer, call } from './client.js';
import { newKey, newPerson } from './people.js';

export const AGENT_SCOPES = ['agents:read', 'agents:write', 'agents:execute', 'credits:read'];

type Item = Record<string, unknown> & { readonly id: string };

export interface Chat extends Item {
  readonly session_id: string;
  readonly reply: string;
}

/** What callers do with agents at one installation. */
export class AgentCaller {
  constructor(
    readonly url: string,
    readonly key: string,
  ) {}

  static async of(url: string, more: object = {}): Promise<AgentCaller> {
    return new AgentCaller(url, (await newKey(url, await newPerson(url), AGENT_SCOPES, more)).key);
  }

  agent(more: object = {}): Promise<Answer<Item>> {
    const body = { name: 'Price desk', model: 'small', ...more };
    return call<Item>(this.url, 'POST', '/api/v1/agents', { key: this.key, body });
  }

  chat(agentId: string, body: object, headers: Record<string, string> = {}): Promise<Answer<Chat>> {
    return call<Chat>(this.url, 'POST', `/api/v1/agents/${agentId}/chat`, { key: this.key, body, headers });
  }

  async get<Body = Record<string, unknown>>(path: string): Promise<Body> {
    return (await call<Body>(this.url, 'GET', `/api/v1/${path}`, { key: this.key })).body;
  }

  async items(path: string): Promise<Item[]> {
    return (await this.get<{ items: Item[] }>(path)).items;
  }

  async balance(): Promise<number> {
    return (await this.get<{ balance: number }>('credits')).balance;
  }
}

/** Says something to an agent and answers the id of the session that this began. */
export async function sessionWith(url: string, key: string, agentId: string): Promise<string> {
  return (await new AgentCaller(url, key).chat(agentId, { message: 'Hello' })).body.session_id;
}
