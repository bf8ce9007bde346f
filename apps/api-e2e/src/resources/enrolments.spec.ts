import { call } from '../support/client.js';
import { newPerson, type Person, signIn } from '../support/people.js';
import { runOperator } from '../support/processes.js';
import { type Executed, LONG_WAIT, SequencesWorld, SHORT_WAIT, TASK } from '../support/sequences-world.js';
import { until } from '../support/until.js';

type Json = Record<string, unknown>;

describe('executing sequences', () => {
  let world: SequencesWorld;
  let stranger: Person;

  beforeAll(async () => {
    world = await SequencesWorld.start();
    stranger = await newPerson(world.keyway.url, 'Another');
  });

  afterAll(() => world.keyway.stop());

  it('answer an execution with 202, its id and one result each, and lead every contact through the steps in order', async () => {
    const survey = await world.post<{ id: string }>('/surveys', {
      name: 'Short',
      questions: [{ type: 'nps', title: 'How likely?' }],
    });
    await world.post(`/surveys/${survey.body.id}/activate`);
    const id = await world.active(
      { id: 'hello', type: 'email', subject: 'Hello {{first_name}}', body: 'Hello {{first_name}}.' },
      { id: 'text', type: 'sms', body: 'Hello by phone' },
      SHORT_WAIT,
      { id: 'ask', type: 'survey', survey_id: survey.body.id },
      { ...TASK, task_type: 'call', due_in_days: 2, owner_id: world.person.userId },
      { id: 'end', type: 'end' },
    );
    const contactId = await world.aContact({ first_name: 'Ada', phone: '+442071234567' });
    const executed = await world.execute(id, contactId);
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
    const ended = await world.inState(id, executed.body.results[0]!.enrolment_id, 'completed');
    expect(ended.steps.map((step) => [step['step_id'], step['outcome'], step['message']])).toEqual([
      ['hello', 'done', 'recorded'],
      ['text', 'done', 'recorded'],
      ['wait', 'done', null],
      ['ask', 'done', null],
      ['call', 'done', null],
      ['end', 'done', null],
    ]);
    expect((await world.get(`/tasks/${String(ended.steps[4]!['task_id'])}`)).body).toMatchObject({
      title: 'Call them',
      type: 'call',
      contact_id: contactId,
      owner_id: expect.stringMatching(/^usr_/) as string,
    });
    const send = `/surveys/${survey.body.id}/sends/${String(ended.steps[3]!['send_id'])}`;
    expect((await world.get(send)).body).toMatchObject({ accepted: 1, channel: 'email' });
    const sent = await world.keyway.sql<{ channel: string; subject: string | null; body: string }>(
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
    const id = await world.active(LONG_WAIT);
    const [on, silent, fresh] = [
      await world.aContact(),
      await world.aContact({ unsubscribed: true }),
      await world.aContact(),
    ];
    await world.execute(id, on);
    const { body } = await world.execute(id, on, silent, fresh, fresh);
    expect([body.enrolled, body.skipped, body.results.map(({ reason }) => reason)]).toEqual([
      1,
      3,
      ['already_enrolled', 'unsubscribed', null, 'duplicate'],
    ]);
    expect((await world.get(`/sequences/${id}`)).body['active_enrolments']).toBe(2);
  });

  it('take contacts in full, found by email or made', async () => {
    const id = await world.active(LONG_WAIT);
    const email = `${crypto.randomUUID()}@example.com`;
    const { body } = await world.post<Executed>(`/sequences/${id}/execute`, {
      contacts: [{ email, first_name: 'Grace' }],
    });
    expect((await world.get(`/contacts/${body.results[0]!.contact_id}`)).body).toMatchObject({
      email,
      first_name: 'Grace',
    });
    const again = await world.post<Executed>(`/sequences/${id}/execute`, {
      contacts: [{ email: email.toUpperCase() }],
    });
    expect(again.body.results[0]).toMatchObject({
      contact_id: body.results[0]!.contact_id,
      reason: 'already_enrolled',
    });
  });

  it('refuse the whole execution for one foreign id, more than 500 ids, more than 100 contacts, or both kinds', async () => {
    const id = await world.active(LONG_WAIT);
    const mine = await world.aContact();
    const theirs = (
      await call<{ id: string }>(world.keyway.url, 'POST', '/api/v1/contacts', {
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
      expect([body, (await world.post(`/sequences/${id}/execute`, body)).status]).toEqual([body, 422]);
    const { body: page } = await world.get<{ items: Json[] }>(`/sequences/${id}/enrolments`);
    expect(page.items).toEqual([]);
    expect((await world.get<{ items: Json[] }>('/contacts?email=many-0@example.com')).body.items).toEqual([]);
  });

  it('list their enrolments by state, contact and execution, and refuse unknown filters', async () => {
    const id = await world.active(LONG_WAIT);
    const [one, another] = [await world.aContact(), await world.aContact()];
    const first = (await world.execute(id, one)).body;
    await world.execute(id, another);
    await world.post(`/sequences/${id}/enrolments/${first.results[0]!.enrolment_id}/cancel`);
    const contactsOf = async (query: string): Promise<unknown[]> => {
      const { body } = await world.get<{ items: Json[] }>(`/sequences/${id}/enrolments?${query}`);
      return body.items.map((it) => it['contact_id']);
    };
    expect(await contactsOf('')).toEqual([another, one]);
    expect(await contactsOf('state=cancelled')).toEqual([one]);
    expect(await contactsOf(`contact_id=${another}`)).toEqual([another]);
    expect(await contactsOf(`execution_id=${first.execution_id}`)).toEqual([one]);
    expect((await world.get(`/sequences/${id}/enrolments?step=wait`)).status).toBe(422);
  });

  it('run nothing while they are paused, and go on where they were when they are resumed', async () => {
    const id = await world.active(SHORT_WAIT, TASK);
    const one = await world.enrolled(id);
    await world.author('POST', `/sequences/${id}/pause`);
    // Its job has come and gone.
    const jobs = `SELECT state FROM jobs.job WHERE data->'enrolmentIds'->>0 = (SELECT id::text FROM enrolments ORDER BY created_at DESC LIMIT 1)`;
    await until(
      () => world.keyway.sql<{ state: string }>(jobs),
      ([job]) => job?.state === 'completed',
    );
    expect(await world.enrolment(id, one)).toMatchObject({ state: 'active', step_id: 'wait', steps: [] });
    await world.author('POST', `/sequences/${id}/resume`);
    expect((await world.inState(id, one, 'completed')).steps).toHaveLength(2);
  });

  it('stop an enrolment that is cancelled, one of a contact who unsubscribes, and all when they are archived', async () => {
    const id = await world.active(SHORT_WAIT, TASK);
    const cancelled = await world.enrolled(id);
    const contactId = await world.aContact();
    const silent = (await world.execute(id, contactId)).body.results[0]!.enrolment_id;
    await call(world.keyway.url, 'PATCH', `/api/v1/contacts/${contactId}`, {
      key: world.key,
      body: { unsubscribed: true },
    });
    expect((await world.post(`/sequences/${id}/enrolments/${cancelled}/cancel`)).body).toMatchObject({
      state: 'cancelled',
      reason: 'requested',
    });
    expect(await world.post(`/sequences/${id}/enrolments/${cancelled}/cancel`)).toMatchObject({
      status: 409,
      body: { allowed_states: ['active'] },
    });
    expect(await world.inState(id, silent, 'cancelled')).toMatchObject({ reason: 'unsubscribed', steps: [] });
    const ending = await world.active(LONG_WAIT);
    const archived = await world.enrolled(ending);
    await world.author('POST', `/sequences/${ending}/archive`);
    expect(await world.enrolment(ending, archived)).toMatchObject({ state: 'cancelled', reason: 'sequence_archived' });
    const told = `SELECT 1 FROM events WHERE type = 'enrolment.cancelled' AND data->>'reason' = 'sequence_archived'`;
    expect(await world.keyway.sql(told)).toHaveLength(1);
  });

  it('tell why a step could not be done, and end the enrolment there', async () => {
    const survey = await world.post<{ id: string }>('/surveys', { name: 'Draft' });
    const id = await world.active({ id: 'ask', type: 'survey', survey_id: survey.body.id }, TASK);
    const failed = await world.inState(id, await world.enrolled(id), 'failed');
    expect(failed).toMatchObject({
      error: { code: 'survey.invalid_state', message: 'A survey that is draft cannot be sent.' },
      steps: [{ step_id: 'ask', outcome: 'failed' }],
    });
  });

  it('leave a poison step with the dead letters, and go on when an operator has it tried again', async () => {
    await runOperator(['grant-operator', world.person.email], world.keyway.env);
    const { access_token: token } = await signIn(world.keyway.url, world.person.email, world.person.password);
    const id = await world.active(SHORT_WAIT, TASK);
    const stuck = await world.enrolled(id);
    const title = `UPDATE sequences SET steps = jsonb_set(steps, '{1,dueInDays}', $1) WHERE name = 'Active' AND state = 'active'`;
    await world.keyway.sql(title, ['"poison"']);
    await world.keyway.sql(`UPDATE jobs.job SET retry_limit = 0 WHERE name = 'sequences.run' AND state = 'created'`);
    interface Jobs {
      readonly items: readonly { id: string; error: string }[];
    }
    const dead = await until(
      async () => (await call<Jobs>(world.keyway.url, 'GET', '/api/v1/admin/jobs?state=failed', { token })).body.items,
      ({ length }) => length > 0,
    );
    expect(await world.enrolment(id, stuck)).toMatchObject({ state: 'active', step_id: 'call' });
    await world.keyway.sql(title, ['2']);
    await call(world.keyway.url, 'POST', `/api/v1/admin/jobs/${dead[0]!.id}/retry`, { token });
    expect((await world.inState(id, stuck, 'completed')).steps).toHaveLength(2);
  });
});
