import { call } from './client.js';
import type { Keyway } from './keyway.js';
import type { Person } from './people.js';
import { activeSequence } from './sequences.js';

/** How many have come how far, and what was recorded of them. */
export interface WorkAccount {
  readonly expected: number;
  /** What was made: messages, tasks and steps. */
  readonly effects: number;
  readonly doubled: number;
  readonly unfinished: number;
}

/** Work of the worker's, begun over the API and counted behind its back. */
export interface KilledWork {
  readonly name: string;
  /** Answers the id by which it is counted. */
  readonly begin: (round: number) => Promise<string>;
  readonly count: (id: string) => Promise<WorkAccount>;
}

const CONTACTS = 100;

/** What workers must finish once though they are killed; another kind is one more of these. */
export function killedWork(keyway: Keyway, person: Person, key: string): readonly KilledWork[] {
  const post = async <Body>(path: string, body: object): Promise<Body> => {
    const answer = await call<Body>(keyway.url, 'POST', `/api/v1${path}`, { key, body });
    if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  };

  async function people(label: string, round: number): Promise<string[]> {
    const items = Array.from({ length: CONTACTS }, (_, n) => ({ email: `${label}-${round}-${n}@example.com` }));
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
  ];
}

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

/** Of each contact one message, two tasks, and one record for each of the four steps. */
const SEQUENCE_ACCOUNT = `
  WITH mine AS (SELECT id, contact_id, state FROM enrolments WHERE sequence_id = $1),
  effects AS (
    SELECT 'message' AS kind, m.contact_id AS of_whom FROM outgoing_messages m JOIN mine USING (contact_id)
      WHERE m.effect_key LIKE 'enrolment:%'
    UNION ALL SELECT t.title, t.contact_id FROM tasks t JOIN mine USING (contact_id)
    UNION ALL SELECT s.step_id, mine.contact_id FROM enrolment_steps s JOIN mine ON mine.id = s.enrolment_id
    UNION ALL SELECT e.type, mine.contact_id FROM events e JOIN mine ON e.data->>'id' = mine.id::text
      WHERE e.type = 'enrolment.completed')
  SELECT ${CONTACTS * 8} AS expected, (SELECT count(*)::int FROM effects) AS effects,
    (SELECT count(*)::int FROM (SELECT 1 FROM effects GROUP BY kind, of_whom HAVING count(*) > 1) twice) AS doubled,
    (SELECT count(*)::int FROM mine WHERE state <> 'completed') AS unfinished`;

/** Of each contact one message, and of the send one event. */
const SEND_ACCOUNT = `
  WITH mine AS (SELECT id, contact_id, state FROM survey_invitations WHERE send_id = $1),
  effects AS (
    SELECT m.recipient AS of_whom FROM outgoing_messages m JOIN mine ON m.effect_key = 'survey-invitation:' || mine.id
    UNION ALL SELECT e.type FROM events e WHERE e.type = 'survey.sent' AND e.data->>'id' = $1::uuid::text)
  SELECT ${CONTACTS + 1} AS expected, (SELECT count(*)::int FROM effects) AS effects,
    (SELECT count(*)::int FROM (SELECT 1 FROM effects GROUP BY of_whom HAVING count(*) > 1) twice) AS doubled,
    (SELECT count(*)::int FROM survey_sends WHERE id = $1::uuid AND state <> 'sent') AS unfinished`;

/** Of each contact one task and one change of its tags, and of the action one event. */
const ACTION_ACCOUNT = `
  WITH mine AS (SELECT DISTINCT target_id AS contact_id FROM action_items WHERE action_id = $1::uuid),
  effects AS (
    SELECT 'task' AS kind, t.contact_id::text AS of_whom FROM tasks t JOIN mine USING (contact_id)
    UNION ALL SELECT 'tag', e.data->>'id' FROM events e JOIN mine ON e.data->>'id' = mine.contact_id::text
      WHERE e.type = 'contact.updated'
    UNION ALL SELECT e.type, '' FROM events e WHERE e.type = 'action.completed' AND e.data->>'id' = $1::uuid::text)
  SELECT ${CONTACTS * 2 + 1} AS expected, (SELECT count(*)::int FROM effects) AS effects,
    (SELECT count(*)::int FROM (SELECT 1 FROM effects GROUP BY kind, of_whom HAVING count(*) > 1) twice) AS doubled,
    (SELECT count(*)::int FROM actions WHERE id = $1::uuid AND status <> 'completed') AS unfinished`;
