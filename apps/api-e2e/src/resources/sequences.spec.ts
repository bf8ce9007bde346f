import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person, signIn } from '../support/people.js';
import { runOperator } from '../support/processes.js';
import { activeSequence } from '../support/sequences.js';

type Json = Record<string, unknown>;

interface Executed {
  readonly execution_id: string;
  readonly enrolled: number;
  readonly skipped: number;
  readonly results: readonly { contact_id: string; status: string; reason: string | null; enrolment_id: string }[];
}

interface Enrolment extends Json {
  readonly id: string;
  readonly state: string;
  readonly steps: readonly Json[];
}

const TASK = { id: 'call', type: 'task', title: 'Call them' };
const SHORT_WAIT = { id: 'wait', type: 'wait', delay_seconds: 1 };
const LONG_WAIT = { id: 'wait', type: 'wait', delay_seconds: 86_400 };

describe('sequences', () => {
  let keyway: Keyway;
  let person: Person;
  let stranger: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    [person, stranger] = [await newPerson(keyway.url), await newPerson(keyway.url, 'Another')];
    key = await keyFor('admin');
  });

  afterAll(() => keyway.stop());

  const keyFor = async (...scopes: string[]): Promise<string> => (await newKey(keyway.url, person, scopes)).key;
  const get = <Body = Json>(path: string, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, 'GET', `/api/v1${path}`, { key: by });
  const post = <Body = Json>(path: string, body?: object, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, 'POST', `/api/v1${path}`, { key: by, ...(body && { body }) });
  /** As somebody who is signed in. */
  const author = <Body = Json>(method: string, path: string, body?: object, by = person): Promise<Answer<Body>> =>
    call<Body>(keyway.url, method, `/api/v1${path}`, { token: by.token, ...(body && { body }) });
  const draft = async (steps: readonly object[]): Promise<string> =>
    (await author<{ id: string }>('POST', '/sequences', { name: 'Draft', steps })).body.id;
  const active = (...steps: readonly object[]): Promise<string> => activeSequence(keyway.url, person, steps);
  const aContact = async (fields: object = {}): Promise<string> =>
    (await post<{ id: string }>('/contacts', { email: `${crypto.randomUUID()}@example.com`, ...fields })).body.id;
  const execute = (id: string, ...contact_ids: string[]): Promise<Answer<Executed>> =>
    post<Executed>(`/sequences/${id}/execute`, { contact_ids });
  const enrolled = async (id: string): Promise<string> =>
    (await execute(id, await aContact())).body.results[0]!.enrolment_id;
  const enrolment = async (sequence: string, id: string): Promise<Enrolment> =>
    (await get<Enrolment>(`/sequences/${sequence}/enrolments/${id}`)).body;
  const until = async <T>(read: () => Promise<T>, isIt: (value: T) => boolean): Promise<T> => {
    for (let tries = 0; tries < 400; tries++) {
      const value = await read();
      if (isIt(value)) return value;
      await sleep(50);
    }
    throw new Error('It never came');
  };
  const inState = (sequence: string, id: string, state: string): Promise<Enrolment> =>
    until(
      () => enrolment(sequence, id),
      (it) => it.state === state,
    );

  it('answer an execution with 202, its id and one result each, and lead every contact through the steps in order', async () => {
    const survey = await post<{ id: string }>('/surveys', {
      name: 'Short',
      questions: [{ type: 'nps', title: 'How likely?' }],
    });
    await post(`/surveys/${survey.body.id}/activate`);
    const id = await active(
      { id: 'hello', type: 'email', subject: 'Hello {{first_name}}', body: 'Hello {{first_name}}.' },
      { id: 'text', type: 'sms', body: 'Hello by phone' },
      SHORT_WAIT,
      { id: 'ask', type: 'survey', survey_id: survey.body.id },
      { ...TASK, task_type: 'call', due_in_days: 2, owner_id: person.userId },
      { id: 'end', type: 'end' },
    );
    const contactId = await aContact({ first_name: 'Ada', phone: '+442071234567' });
    const executed = await execute(id, contactId);
    expect([executed.status, executed.body]).toEqual([
      202,
      {
        execution_id: expect.stringMatching(/^exe_/) as string,
        enrolled: 1,
        skipped: 0,
        results: [
          {
            contact_id: contactId,
            status: 'enrolled',
            reason: null,
            enrolment_id: expect.stringMatching(/^enr_/) as string,
          },
        ],
      },
    ]);
    const ended = await inState(id, executed.body.results[0]!.enrolment_id, 'completed');
    expect(ended.steps.map((step) => [step['step_id'], step['outcome'], step['message']])).toEqual([
      ['hello', 'done', 'recorded'],
      ['text', 'done', 'recorded'],
      ['wait', 'done', null],
      ['ask', 'done', null],
      ['call', 'done', null],
      ['end', 'done', null],
    ]);
    expect((await get(`/tasks/${String(ended.steps[4]!['task_id'])}`)).body).toMatchObject({
      title: 'Call them',
      type: 'call',
      contact_id: contactId,
      owner_id: expect.stringMatching(/^usr_/) as string,
    });
    const send = `/surveys/${survey.body.id}/sends/${String(ended.steps[3]!['send_id'])}`;
    expect((await get(send)).body).toMatchObject({ accepted: 1, channel: 'email' });
    const sent = await keyway.sql<{ channel: string; subject: string | null; body: string }>(
      `SELECT channel, subject, body FROM outgoing_messages WHERE effect_key LIKE 'enrolment:%' ORDER BY id`,
    );
    expect(sent).toEqual([
      { channel: 'email', subject: 'Hello Ada', body: 'Hello Ada.' },
      { channel: 'sms', subject: null, body: 'Hello by phone' },
    ]);
    expect(new Date(String(ended.steps[2]!['finished_at'])).getTime()).toBeGreaterThanOrEqual(
      new Date(String(ended.steps[1]!['finished_at'])).getTime() + 1_000,
    );
  });

  it('have one live enrolment for each contact: who is on their way, has unsubscribed or was named twice is skipped', async () => {
    const id = await active(LONG_WAIT);
    const [on, silent, fresh] = [await aContact(), await aContact({ unsubscribed: true }), await aContact()];
    await execute(id, on);
    const { body } = await execute(id, on, silent, fresh, fresh);
    expect([body.enrolled, body.skipped, body.results.map(({ reason }) => reason)]).toEqual([
      1,
      3,
      ['already_enrolled', 'unsubscribed', null, 'duplicate'],
    ]);
    expect((await get(`/sequences/${id}`)).body['active_enrolments']).toBe(2);
  });

  it('take contacts in full, found by email or made', async () => {
    const id = await active(LONG_WAIT);
    const email = `${crypto.randomUUID()}@example.com`;
    const { body } = await post<Executed>(`/sequences/${id}/execute`, { contacts: [{ email, first_name: 'Grace' }] });
    expect((await get(`/contacts/${body.results[0]!.contact_id}`)).body).toMatchObject({ email, first_name: 'Grace' });
    const again = await post<Executed>(`/sequences/${id}/execute`, { contacts: [{ email: email.toUpperCase() }] });
    expect(again.body.results[0]).toMatchObject({
      contact_id: body.results[0]!.contact_id,
      reason: 'already_enrolled',
    });
  });

  it('refuse the whole execution for one foreign id, more than 500 ids, more than 100 contacts, or both kinds', async () => {
    const id = await active(LONG_WAIT);
    const mine = await aContact();
    const theirs = (
      await call<{ id: string }>(keyway.url, 'POST', '/api/v1/contacts', {
        token: stranger.token,
        body: { email: 'theirs@example.com' },
      })
    ).body.id;
    const contacts = Array.from({ length: 101 }, (_, n) => ({ email: `many-${n}@example.com` }));
    const bodies = [
      { contact_ids: [mine, theirs] },
      { contact_ids: Array.from({ length: 501 }, () => mine) },
      { contacts },
      { contact_ids: [mine], contacts: contacts.slice(0, 1) },
      {},
      { contact_ids: [] },
    ];
    for (const body of bodies)
      expect([body, (await post(`/sequences/${id}/execute`, body)).status]).toEqual([body, 422]);
    const { body: page } = await get<{ items: Json[] }>(`/sequences/${id}/enrolments`);
    expect(page.items).toEqual([]);
    expect((await get<{ items: Json[] }>('/contacts?email=many-0@example.com')).body.items).toEqual([]);
  });

  it('list their enrolments by state, contact and execution, and refuse unknown filters', async () => {
    const id = await active(LONG_WAIT);
    const [one, another] = [await aContact(), await aContact()];
    const first = (await execute(id, one)).body;
    await execute(id, another);
    await post(`/sequences/${id}/enrolments/${first.results[0]!.enrolment_id}/cancel`);
    const contactsOf = async (query: string): Promise<unknown[]> => {
      const { body } = await get<{ items: Json[] }>(`/sequences/${id}/enrolments?${query}`);
      return body.items.map((it) => it['contact_id']);
    };
    expect(await contactsOf('')).toEqual([another, one]);
    expect(await contactsOf('state=cancelled')).toEqual([one]);
    expect(await contactsOf(`contact_id=${another}`)).toEqual([another]);
    expect(await contactsOf(`execution_id=${first.execution_id}`)).toEqual([one]);
    expect((await get(`/sequences/${id}/enrolments?step=wait`)).status).toBe(422);
  });

  it('are read and executed by keys, and written by people who are signed in alone', async () => {
    const id = await active(LONG_WAIT);
    const [reads, executes] = [await keyFor('sequences:read'), await keyFor('sequences:execute')];
    const body = { contact_ids: [await aContact()] };
    expect((await get(`/sequences/${id}`, reads)).status).toBe(200);
    expect((await post(`/sequences/${id}/execute`, body, reads)).status).toBe(403);
    expect((await get(`/sequences/${id}`, executes)).status).toBe(403);
    expect((await post(`/sequences/${id}/execute`, body, executes)).status).toBe(202);
    for (const by of [await keyFor('sequences:*'), await keyFor('sequences:write'), key]) {
      expect(await post('/sequences', { name: 'By a key' }, by)).toMatchObject({
        status: 403,
        body: { code: 'access.session_required' },
      });
      expect((await post(`/sequences/${id}/pause`, undefined, by)).status).toBe(403);
    }
    const viewer = await newPerson(keyway.url, 'Views');
    await keyway.sql(`UPDATE memberships SET role = 'viewer' WHERE user_id = (SELECT id FROM users WHERE email = $1)`, [
      viewer.email,
    ]);
    expect(await author('POST', '/sequences', { name: 'By a viewer' }, viewer)).toMatchObject({
      status: 403,
      body: { code: 'access.scopes_missing', required_scopes: ['sequences:write'] },
    });
  });

  it('are written, changed and deleted as any resource, apart for each environment and tenant', async () => {
    const id = await draft([TASK]);
    expect((await author('PATCH', `/sequences/${id}`, { name: 'Renamed' })).body).toMatchObject({
      name: 'Renamed',
      state: 'draft',
      steps: [TASK],
    });
    for (const [method, path, body] of [
      ['PATCH', '', { name: 'Stolen' }],
      ['DELETE', ''],
      ['POST', '/activate'],
      ['POST', '/pause'],
      ['POST', '/resume'],
      ['POST', '/archive'],
    ] as const)
      expect([method, path, (await author(method, `/sequences/${id}${path}`, body, stranger)).status]).toEqual([
        method,
        path,
        404,
      ]);
    const headers = { 'x-environment': 'test' };
    const inTest = await call(keyway.url, 'GET', `/api/v1/sequences/${id}`, { token: person.token, headers });
    expect(inTest.status).toBe(404);
    expect((await author('DELETE', `/sequences/${id}`)).body).toMatchObject({ success: true });
    expect((await get(`/sequences/${id}`)).status).toBe(404);
  });

  it('name the path of every step that does not fit', async () => {
    const steps = [{ type: 'email', body: 'x' }, { type: 'wait', delay_seconds: 0 }, { type: 'fax' }];
    const { status, body } = await author('POST', '/sequences', { name: 'Wrong', steps });
    expect([status, body['details']]).toEqual([
      422,
      [
        { field: 'steps[1].delay_seconds', message: 'Must be 1 at least' },
        { field: 'steps[2].type', message: 'Must be one of email, sms, wait, survey, task, end' },
      ],
    ]);
    const fitting = await author('POST', '/sequences', { name: 'Wrong', steps: steps.slice(0, 1) });
    expect(fitting.body['details']).toEqual([{ field: 'steps[0].subject', message: 'Is required' }]);
  });

  it('lead from draft to active, paused, active and archived; anything else is 409 with the allowed states', async () => {
    const id = await draft([TASK]);
    const to = (action: string) => author('POST', `/sequences/${id}/${action}`);
    const refused = async (action: string, allowed: readonly string[]): Promise<void> =>
      expect(await to(action)).toMatchObject({
        status: 409,
        body: { error: 'invalid_state', allowed_states: allowed },
      });
    expect(await execute(id, await aContact())).toMatchObject({ status: 409, body: { allowed_states: ['active'] } });
    await refused('pause', ['active']);
    expect((await to('activate')).body['state']).toBe('active');
    await refused('activate', ['draft']);
    expect(await author('PATCH', `/sequences/${id}`, { steps: [TASK] })).toMatchObject({
      status: 409,
      body: { code: 'sequence.steps_frozen', allowed_states: ['draft', 'paused'] },
    });
    expect((await to('pause')).body['state']).toBe('paused');
    expect((await author('PATCH', `/sequences/${id}`, { steps: [TASK, SHORT_WAIT] })).status).toBe(200);
    expect((await to('resume')).body['state']).toBe('active');
    expect((await to('archive')).body['state']).toBe('archived');
    await refused('archive', ['draft', 'active', 'paused']);
    const events = await keyway.sql<{ type: string }>(
      `SELECT type FROM events WHERE type LIKE 'sequence.%' AND data->>'id' = (SELECT id::text FROM sequences ORDER BY created_at DESC LIMIT 1) ORDER BY id`,
    );
    expect(events.map(({ type }) => type.split('.')[1])).toEqual([
      'created',
      'activated',
      'paused',
      'updated',
      'resumed',
      'archived',
    ]);
    const empty = await draft([]);
    expect(await author('POST', `/sequences/${empty}/activate`)).toMatchObject({
      status: 409,
      body: { code: 'sequence.steps_missing' },
    });
  });

  it('run nothing while they are paused, and go on where they were when they are resumed', async () => {
    const id = await active(SHORT_WAIT, TASK);
    const one = await enrolled(id);
    await author('POST', `/sequences/${id}/pause`);
    // Its job has come and gone.
    const jobs = `SELECT state FROM jobs.job WHERE data->>'enrolmentId' = (SELECT id::text FROM enrolments ORDER BY created_at DESC LIMIT 1)`;
    await until(
      () => keyway.sql<{ state: string }>(jobs),
      ([job]) => job?.state === 'completed',
    );
    expect(await enrolment(id, one)).toMatchObject({ state: 'active', step_id: 'wait', steps: [] });
    await author('POST', `/sequences/${id}/resume`);
    expect((await inState(id, one, 'completed')).steps).toHaveLength(2);
  });

  it('stop an enrolment that is cancelled, one of a contact who unsubscribes, and all when they are archived', async () => {
    const id = await active(SHORT_WAIT, TASK);
    const cancelled = await enrolled(id);
    const contactId = await aContact();
    const silent = (await execute(id, contactId)).body.results[0]!.enrolment_id;
    await call(keyway.url, 'PATCH', `/api/v1/contacts/${contactId}`, { key, body: { unsubscribed: true } });
    expect((await post(`/sequences/${id}/enrolments/${cancelled}/cancel`)).body).toMatchObject({
      state: 'cancelled',
      reason: 'requested',
    });
    expect(await post(`/sequences/${id}/enrolments/${cancelled}/cancel`)).toMatchObject({
      status: 409,
      body: { allowed_states: ['active'] },
    });
    expect(await inState(id, silent, 'cancelled')).toMatchObject({ reason: 'unsubscribed', steps: [] });
    const ending = await active(LONG_WAIT);
    const archived = await enrolled(ending);
    await author('POST', `/sequences/${ending}/archive`);
    expect(await enrolment(ending, archived)).toMatchObject({ state: 'cancelled', reason: 'sequence_archived' });
    const told = `SELECT 1 FROM events WHERE type = 'enrolment.cancelled' AND data->>'reason' = 'sequence_archived'`;
    expect(await keyway.sql(told)).toHaveLength(1);
  });

  it('tell why a step could not be done, and end the enrolment there', async () => {
    const survey = await post<{ id: string }>('/surveys', { name: 'Draft' });
    const id = await active({ id: 'ask', type: 'survey', survey_id: survey.body.id }, TASK);
    const failed = await inState(id, await enrolled(id), 'failed');
    expect(failed).toMatchObject({
      error: { code: 'survey.invalid_state', message: 'A survey that is draft cannot be sent.' },
      steps: [{ step_id: 'ask', outcome: 'failed' }],
    });
  });

  it('leave a poison step with the dead letters, and go on when an operator has it tried again', async () => {
    await runOperator(['grant-operator', person.email], keyway.env);
    const { access_token: token } = await signIn(keyway.url, person.email, person.password);
    const id = await active(SHORT_WAIT, TASK);
    const stuck = await enrolled(id);
    const title = `UPDATE sequences SET steps = jsonb_set(steps, '{1,dueInDays}', $1) WHERE name = 'Active' AND state = 'active'`;
    await keyway.sql(title, ['"poison"']);
    await keyway.sql(`UPDATE jobs.job SET retry_limit = 0 WHERE name = 'sequences.run' AND state = 'created'`);
    interface Jobs {
      readonly items: readonly { id: string; error: string }[];
    }
    const dead = await until(
      async () => (await call<Jobs>(keyway.url, 'GET', '/api/v1/admin/jobs?state=failed', { token })).body.items,
      ({ length }) => length > 0,
    );
    expect(await enrolment(id, stuck)).toMatchObject({ state: 'active', step_id: 'call' });
    await keyway.sql(title, ['2']);
    await call(keyway.url, 'POST', `/api/v1/admin/jobs/${dead[0]!.id}/retry`, { token });
    expect((await inState(id, stuck, 'completed')).steps).toHaveLength(2);
  });
});
