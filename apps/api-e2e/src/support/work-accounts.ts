/** How many have come how far, and what was recorded of them. */
export interface WorkAccount {
  readonly expected: number;
  /** What was made: messages, tasks, steps, and the events that tell of an end. */
  readonly effects: number;
  readonly doubled: number;
  readonly unfinished: number;
}

/** How many contacts each piece of work is for. */
export const CONTACTS = 60;

interface Counted {
  readonly expected: number;
  /** Whom the work `$1` is for. */
  readonly mine: string;
  /** Each effect by its kind and by whom it is for: the same twice is one too many. */
  readonly effects: readonly string[];
  readonly unfinished: string;
}

/** The SQL of a WorkAccount of the work `$1`. */
const accountOf = ({ expected, mine, effects, unfinished }: Counted): string => `
  WITH mine AS (${mine}), effects (kind, of_whom) AS (${effects.join(' UNION ALL ')})
  SELECT ${expected} AS expected, (SELECT count(*)::int FROM effects) AS effects,
    (SELECT count(*)::int FROM (SELECT FROM effects GROUP BY kind, of_whom HAVING count(*) > 1) twice) AS doubled,
    (SELECT count(*)::int FROM ${unfinished}) AS unfinished`;

const messagesOf = (effectKeys: string): string => `
  SELECT 'message', m.contact_id::text FROM outgoing_messages m JOIN mine USING (contact_id)
   WHERE m.effect_key LIKE '${effectKeys}'`;

const TASKS = 'SELECT t.title, t.contact_id::text FROM tasks t JOIN mine USING (contact_id)';

const told = (event: string): string =>
  `SELECT e.type, mine.id::text FROM events e JOIN mine ON e.data->>'id' = mine.id::text WHERE e.type = '${event}'`;

const toldOnce = (event: string): string =>
  `SELECT e.type, '' FROM events e WHERE e.type = '${event}' AND e.data->>'id' = $1::uuid::text`;

/** Of each contact one message, two tasks, one record for each of the four steps, and one event. */
export const SEQUENCE_ACCOUNT = accountOf({
  expected: CONTACTS * 8,
  mine: 'SELECT id, contact_id, state FROM enrolments WHERE sequence_id = $1::uuid',
  effects: [
    messagesOf('enrolment:%'),
    TASKS,
    'SELECT s.step_id, mine.id::text FROM enrolment_steps s JOIN mine ON mine.id = s.enrolment_id',
    told('enrolment.completed'),
  ],
  unfinished: `mine WHERE state <> 'completed'`,
});

/** Of each contact one message, and of the send one event. */
export const SEND_ACCOUNT = accountOf({
  expected: CONTACTS + 1,
  mine: 'SELECT id, contact_id FROM survey_invitations WHERE send_id = $1::uuid',
  effects: [messagesOf('survey-invitation:%'), toldOnce('survey.sent')],
  unfinished: `survey_sends WHERE id = $1::uuid AND state <> 'sent'`,
});

/** Of each contact one task and one change of its tags, and of the action one event. */
export const ACTION_ACCOUNT = accountOf({
  expected: CONTACTS * 2 + 1,
  mine: 'SELECT DISTINCT target_id AS id, target_id AS contact_id FROM action_items WHERE action_id = $1::uuid',
  effects: [TASKS, told('contact.updated'), toldOnce('action.completed')],
  unfinished: `actions WHERE id = $1::uuid AND status <> 'completed'`,
});

/** Of each contact one message, the task of its branch and the last one, four steps, and one event. */
export const CAMPAIGN_ACCOUNT = accountOf({
  expected: CONTACTS * 8,
  mine: 'SELECT id, contact_id, state FROM campaign_members WHERE campaign_id = $1::uuid',
  effects: [
    messagesOf('campaign-member:%'),
    TASKS,
    'SELECT s.step, mine.id::text FROM campaign_member_steps s JOIN mine ON mine.id = s.member_id',
    told('campaign_member.completed'),
  ],
  unfinished: `mine WHERE state <> 'completed'`,
});

/** Of each execution, which is for one contact, one answer, one message, two tasks, six nodes, and one event. */
export const WORKFLOW_ACCOUNT = accountOf({
  expected: CONTACTS * 11,
  mine: `
    SELECT it.id, it.status, (given.input->>'uuid')::uuid AS contact_id
      FROM workflow_executions it JOIN workflow_inputs given ON given.execution_id = it.id WHERE it.workflow_id = $1::uuid`,
  effects: [
    messagesOf('workflow-execution:%'),
    TASKS,
    `SELECT 'answer', mine.id::text FROM agent_messages a JOIN agent_chats chat ON chat.id = a.chat_id
       JOIN mine ON chat.effect_key = 'workflow-execution:' || mine.id || ':ask' WHERE a.role = 'assistant'`,
    `SELECT n.node_id, mine.id::text FROM workflow_node_runs n JOIN mine ON mine.id = n.execution_id
      WHERE n.status = 'completed'`,
    told('workflow_execution.completed'),
  ],
  unfinished: `mine WHERE status <> 'completed'`,
});
