import { decodeId } from '@keyway/platform';
import { call } from './client.js';
import type { Keyway } from './keyway.js';
import type { Person } from './people.js';
import { activeSequence } from './sequences.js';
import {
  ACTION_ACCOUNT,
  CAMPAIGN_ACCOUNT,
  CONTACTS,
  SEND_ACCOUNT,
  SEQUENCE_ACCOUNT,
  WORKFLOW_ACCOUNT,
  type WorkAccount,
} from './work-accounts.js';

/** Work of the worker's, begun over the API and counted behind its back. */
export interface KilledWork {
  readonly name: string;
  /** Answers the id by which it is counted. */
  readonly begin: (round: number) => Promise<string>;
  readonly count: (id: string) => Promise<WorkAccount>;
}

/** What workers must finish once though they are killed; another kind is one more of these. */
export function killedWork(keyway: Keyway, person: Person, key: string): readonly KilledWork[] {
  const post = async <Body>(path: string, body: object): Promise<Body> => {
    const answer = await call<Body>(keyway.url, 'POST', `/api/v1${path}`, { key, body });
    if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  };

  async function people(label: string, round: number): Promise<string[]> {
    const items = Array.from({ length: CONTACTS }, (_, n) => ({ email: address(label, round, n) }));
    const { results } = await post<{ results: { id: string }[] }>('/contacts/batch', { items });
    return results.map(({ id }) => id);
  }

  const accountBy =
    (sql: string) =>
    async (id: string): Promise<WorkAccount> => {
      const [account] = await keyway.sql<WorkAccount>(sql, [id]);
      return account!;
    };

  return [
    {
      name: 'sequences',
      begin: async (round) => {
        const contact_ids = await people('sequence', round);
        const id = await activeSequence(keyway.url, person, SEQUENCE_STEPS);
        await post(`/sequences/${id}/execute`, { contact_ids });
        return newest(keyway, 'sequences');
      },
      count: accountBy(SEQUENCE_ACCOUNT),
    },
    {
      name: 'survey sends',
      begin: async (round) => {
        const contact_ids = await people('survey', round);
        const questions = [{ type: 'nps', title: 'How likely?' }];
        const { id } = await post<{ id: string }>('/surveys', { name: `Round ${round}`, questions });
        await post(`/surveys/${id}/activate`, {});
        await post(`/surveys/${id}/send`, { contact_ids, channel: 'email' });
        return newest(keyway, 'survey_sends');
      },
      count: accountBy(SEND_ACCOUNT),
    },
    {
      name: 'actions',
      begin: async (round) => {
        const ids = await people('action', round);
        await post('/actions/run', { entity: 'contact', ids, actions: ACTION_STEPS });
        return newest(keyway, 'actions');
      },
      count: accountBy(ACTION_ACCOUNT),
    },
    {
      name: 'campaigns',
      begin: async (round) => {
        const contact_ids = await people('campaign', round);
        const { id } = await post<{ id: string }>('/campaigns', { name: `Round ${round}`, steps: CAMPAIGN_STEPS });
        await post(`/campaigns/${id}/contacts`, { contact_ids });
        await call(keyway.url, 'PATCH', `/api/v1/campaigns/${id}/status`, { key, body: { status: 'active' } });
        return newest(keyway, 'campaigns');
      },
      count: accountBy(CAMPAIGN_ACCOUNT),
    },
    {
      name: 'workflow executions',
      begin: async (round) => {
        const contact_ids = await people('workflow', round);
        const agent = await post<{ id: string }>('/agents', { name: `Round ${round}`, model: 'small' });
        const { id } = await post<{ id: string }>('/workflows', { name: `Round ${round}`, ...workflowWith(agent.id) });
        await post(`/workflows/${id}/activate`, {});
        const execute = async (contact: string, n: number): Promise<void> => {
          const input = { contact, uuid: decodeId('con', contact), email: address('workflow', round, n) };
          await post(`/workflows/${id}/execute`, { input });
        };
        await Promise.all(contact_ids.map(execute));
        return newest(keyway, 'workflows');
      },
      count: accountBy(WORKFLOW_ACCOUNT),
    },
  ];
}

const address = (label: string, round: number, n: number): string => `${label}-${round}-${n}@example.com`;

async function newest(keyway: Keyway, table: string): Promise<string> {
  const [row] = await keyway.sql<{ id: string }>(`SELECT id FROM ${table} ORDER BY created_at DESC, id DESC LIMIT 1`);
  return row!.id;
}

const SEQUENCE_STEPS = [
  { id: 'hello', type: 'email', subject: 'Hello', body: 'Hello.' },
  { id: 'first', type: 'task', title: 'First' },
  { id: 'wait', type: 'wait', delay_seconds: 1 },
  { id: 'second', type: 'task', title: 'Second' },
];
const ACTION_STEPS = [
  { type: 'add_tag', tag: 'called' },
  { type: 'create_task', title: 'Call' },
];
/** Every tenth address is one of few, so that both branches are taken. */
const CAMPAIGN_STEPS = [
  { type: 'email', subject: 'Hello', body: 'Hello {{email}}.' },
  {
    type: 'condition',
    field: 'email',
    operator: 'contains',
    value: '0@',
    on_true: [{ type: 'task', title: 'One of few' }],
    on_false: [{ type: 'task', title: 'One of many' }],
  },
  { type: 'task', title: 'Last' },
];

const forContact = { contact_id: '{{input.contact}}' };
const workflowWith = (agent_id: string) => ({
  nodes: [
    { id: 'known', type: 'condition', config: { value: '{{input.email}}', operator: 'exists' } },
    { id: 'ask', type: 'agent', config: { agent_id, message: 'Who is {{input.email}}?' } },
    { id: 'first', type: 'create_task', config: { title: 'First', ...forContact } },
    { id: 'mail', type: 'send_email', config: { to: '{{input.email}}', subject: 'Hello', body: 'Hello.' } },
    { id: 'wait', type: 'delay', config: { seconds: 1 } },
    { id: 'second', type: 'create_task', config: { title: 'Second', ...forContact } },
  ],
  edges: [
    { from: 'known', to: 'ask', when: true },
    { from: 'ask', to: 'first' },
    { from: 'first', to: 'mail' },
    { from: 'mail', to: 'wait' },
    { from: 'wait', to: 'second' },
  ],
});
