import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';
import { sendByLink, submit, SURVEY_QUESTIONS } from '../support/surveys.js';

interface Survey {
  readonly id: string;
  readonly state: string;
  readonly questions: readonly { readonly id: string }[];
}

interface Sent {
  readonly send_id: string;
  readonly accepted: number;
  readonly skipped: number;
  readonly results: readonly { contact_id: string | null; reason: string | null; link: string | null }[];
}

describe('surveys', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway();
    person = await newPerson(keyway.url);
    key = await keyOf('admin');
  });

  afterAll(() => keyway.stop());

  const keyOf = async (...scopes: string[]): Promise<string> => (await newKey(keyway.url, person, scopes)).key;
  const api = <Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    by = key,
  ): Promise<Answer<Body>> =>
    call<Body>(keyway.url, method, `/api/v1${path}`, { key: by, ...(body !== undefined && { body }) });
  const draft = async (questions: object[] = SURVEY_QUESTIONS): Promise<Survey> =>
    (await api<Survey>('POST', '/surveys', { name: 'After a month', questions })).body;
  const active = async (questions?: object[]): Promise<Survey> =>
    (await api<Survey>('POST', `/surveys/${(await draft(questions)).id}/activate`)).body;
  const contact = async (fields: object = {}): Promise<string> =>
    (await api<{ id: string }>('POST', '/contacts', { email: `${crypto.randomUUID()}@example.com`, ...fields })).body
      .id;
  const linked = async (surveyId: string) =>
    sendByLink(keyway.url, key, surveyId, `${crypto.randomUUID()}@example.com`);
  const eventsOf = (type: string): Promise<{ data: Record<string, unknown> }[]> =>
    keyway.sql('SELECT data FROM events WHERE type = $1 ORDER BY id', [type]);

  describe('states', () => {
    it('lead from draft to active, paused, active and archived; anything else is 409 with the allowed ones', async () => {
      const { id } = await draft();
      const to = async (action: string): Promise<unknown> => {
        const { status, body } = await api('POST', `/surveys/${id}/${action}`);
        return status === 200 ? body['state'] : [status, body['error'], body['allowed_states']];
      };
      expect(await to('pause')).toEqual([409, 'invalid_state', ['active']]);
      expect(await to('activate')).toBe('active');
      expect(await to('activate')).toEqual([409, 'invalid_state', ['draft']]);
      expect(await to('pause')).toBe('paused');
      expect(await to('resume')).toBe('active');
      expect(await to('archive')).toBe('archived');
      expect(await to('resume')).toEqual([409, 'invalid_state', ['paused']]);
      expect(await to('archive')).toEqual([409, 'invalid_state', ['draft', 'active', 'paused']]);
      for (const type of ['survey.created', 'survey.activated', 'survey.paused', 'survey.resumed', 'survey.archived'])
        expect(await eventsOf(type)).not.toHaveLength(0);
    });

    it('that are active need a question', async () => {
      const { id } = await draft([]);
      expect(await api('POST', `/surveys/${id}/activate`)).toMatchObject({
        status: 409,
        body: { code: 'survey.questions_missing' },
      });
    });

    it('freeze the questions once active, and nothing else', async () => {
      const { id, questions } = await draft();
      const more = [...questions, { type: 'text', title: 'More?' }];
      const changed = await api<Survey>('PATCH', `/surveys/${id}`, { questions: more });
      expect(changed.body.questions.map((it) => it.id)).toEqual([...SURVEY_QUESTIONS.map((it) => it.id), 'q1']);
      await api('POST', `/surveys/${id}/activate`);
      expect(await api('PATCH', `/surveys/${id}`, { questions })).toMatchObject({
        status: 409,
        body: { code: 'survey.questions_frozen', allowed_states: ['draft'] },
      });
      expect(await api('PATCH', `/surveys/${id}`, { name: 'Renamed' })).toMatchObject({ status: 200 });
    });

    it('are filtered by; questions that do not fit their type are 422 with the path', async () => {
      const { id } = await active();
      const { body } = await api<{ items: Survey[] }>('GET', '/surveys?state=active&limit=100');
      expect(body.items.map((it) => it.state)).toEqual(body.items.map(() => 'active'));
      expect(body.items.map((it) => it.id)).toContain(id);
      const refused = await api('POST', '/surveys', { name: 'n', questions: [{ type: 'single', title: 't' }] });
      expect(refused).toMatchObject({ status: 422, body: { details: [{ field: 'questions[0].options' }] } });
    });

    it('a survey with responses cannot be deleted: 409; one without can', async () => {
      const { id } = await draft();
      const { path } = await linked(id);
      await submit(keyway.url, path, { recommend: '1' });
      expect(await api('DELETE', `/surveys/${id}`)).toMatchObject({
        status: 409,
        body: { code: 'survey.has_responses' },
      });
      const { id: unanswered } = await draft();
      const link = await linked(unanswered);
      expect((await api('DELETE', `/surveys/${unanswered}`)).body).toEqual({
        success: true,
        message: 'Survey deleted',
      });
      expect((await call(keyway.url, 'GET', link.path)).status).toBe(404);
    });
  });

  describe('sending', () => {
    it('takes surveys:send and nothing else: it alone suffices, and surveys:write does not', async () => {
      const { id } = await active();
      const body = { channel: 'email', contacts: [{ email: 'only@example.com' }] };
      expect((await api('POST', `/surveys/${id}/send`, body, await keyOf('surveys:send'))).status).toBe(202);
      expect(
        (await api('POST', `/surveys/${id}/send`, body, await keyOf('surveys:write', 'surveys:read'))).status,
      ).toBe(403);
      expect((await api('GET', `/surveys/${id}`, undefined, await keyOf('surveys:send'))).status).toBe(403);
    });

    it('skips with the reason who is unsubscribed, without address or named twice', async () => {
      const { id } = await active();
      const [there, silent, mute] = [
        await contact({ phone: '+15550100' }),
        await contact({ unsubscribed: true, phone: '+15550101' }),
        await contact(),
      ];
      const { status, body } = await api<Sent>('POST', `/surveys/${id}/send`, {
        channel: 'sms',
        contact_ids: [there, silent, mute, there],
      });
      expect([status, body.accepted, body.skipped]).toEqual([202, 1, 3]);
      expect(body.results.map((it) => it.reason)).toEqual([null, 'unsubscribed', 'no_address', 'duplicate']);
      expect(await api('POST', `/surveys/${id}/send`, { channel: 'sms', contact_ids: [silent] })).toMatchObject({
        status: 422,
        body: { code: 'survey_send.nobody_eligible' },
      });
    });

    it('of a survey that is not active is 409', async () => {
      const { id } = await draft();
      const body = { channel: 'email', contact_ids: [await contact()] };
      expect(await api('POST', `/surveys/${id}/send`, body)).toMatchObject({
        status: 409,
        body: { error: 'invalid_state', allowed_states: ['active'] },
      });
    });

    it('is refused as a whole for one foreign id, with nothing written, and for none or two audiences', async () => {
      const { id } = await active();
      const stranger = await newPerson(keyway.url, 'Stranger');
      const theirKey = (await newKey(keyway.url, stranger, ['admin'])).key;
      const { body: theirs } = await api<{ id: string }>('POST', '/contacts', { email: 't@example.com' }, theirKey);
      const mine = await contact();
      const refused = await api('POST', `/surveys/${id}/send`, { channel: 'email', contact_ids: [mine, theirs.id] });
      expect(refused).toMatchObject({
        status: 422,
        body: { details: [{ field: 'contact_ids[1]', message: `There is no contact ${theirs.id}` }] },
      });
      expect((await api('POST', `/surveys/${id}/send`, { channel: 'email' })).status).toBe(422);
      const two = { channel: 'email', contact_ids: [mine], contacts: [{ email: 'x@example.com' }] };
      expect((await api('POST', `/surveys/${id}/send`, two)).status).toBe(422);
      const contacts = Array.from({ length: 101 }, (_, index) => ({ email: `c${index}@example.com` }));
      expect((await api('POST', `/surveys/${id}/send`, { channel: 'email', contacts })).status).toBe(422);
      expect((await api<{ items: [] }>('GET', `/surveys/${id}/sends`)).body.items).toEqual([]);
    });

    it('goes to the leads of a list', async () => {
      const { id } = await active();
      const list = (await api<{ id: string }>('POST', '/lists', { name: 'l' })).body.id;
      const leads = [{ name: 'Grace Hopper', email: 'grace@example.com' }, { name: 'Nobody' }];
      for (const lead of leads) {
        const leadId = (await api<{ id: string }>('POST', '/leads', lead)).body.id;
        await api('POST', `/lists/${list}/leads`, { lead_ids: [leadId] });
      }
      const { body } = await api<Sent>('POST', `/surveys/${id}/send`, { channel: 'email', list_id: list });
      expect(body.results.map((it) => it.reason)).toEqual([null, 'no_address']);
      const made = await api('GET', `/contacts/${body.results[0]!.contact_id}`);
      expect(made.body).toMatchObject({ first_name: 'Grace', last_name: 'Hopper', email: 'grace@example.com' });
    });

    it('at a later time is listed as scheduled, and can be cancelled', async () => {
      const { id } = await active();
      const send_at = new Date(Date.now() + 86_400_000).toISOString();
      const body = { channel: 'email', contact_ids: [await contact()], send_at };
      const { send_id } = (await api<Sent>('POST', `/surveys/${id}/send`, body)).body;
      const { body: sends } = await api<{ items: object[] }>('GET', `/surveys/${id}/sends`);
      expect(sends.items).toMatchObject([{ id: send_id, state: 'scheduled', send_at, pending: 1, accepted: 1 }]);
      const cancelled = await api(
        'POST',
        `/surveys/${id}/sends/${send_id}/cancel`,
        undefined,
        await keyOf('surveys:send'),
      );
      expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled', pending: 0, dropped: 1 } });
      expect((await api('POST', `/surveys/${id}/sends/${send_id}/cancel`)).status).toBe(409);
      expect((await api('GET', `/surveys/${(await draft()).id}/sends/${send_id}`)).status).toBe(404);
    });

    it('by link answers each link once, and keeps them nowhere', async () => {
      const { id } = await draft();
      const { sendId, path } = await linked(id);
      const token = path.split('/').at(-1)!;
      expect((await api('GET', `/surveys/${id}/sends/${sendId}`)).text).not.toContain('srv_');
      const kept = await keyway.sql<{ text: string }>(
        'SELECT survey_invitations::text AS text FROM survey_invitations',
      );
      expect(JSON.stringify(kept)).not.toContain(token);
    });
  });

  it('responses are filtered by survey, contact, category and when they were submitted, and read with responses:read alone', async () => {
    const { id } = await draft();
    const before = new Date().toISOString();
    for (const recommend of ['10', '7', '0']) await submit(keyway.url, (await linked(id)).path, { recommend });
    const reader = await keyOf('responses:read');
    const found = async (filter: string): Promise<unknown[]> => {
      const { status, body } = await api<{ items: { score: number }[] }>(
        'GET',
        `/responses?survey_id=${id}&${filter}`,
        undefined,
        reader,
      );
      return status === 200 ? body.items.map((it) => it.score) : [status];
    };
    expect(await found('limit=10')).toEqual([0, 7, 10]);
    expect(await found('category=detractor')).toEqual([0]);
    expect(await found(`submitted_from=${before}`)).toEqual([0, 7, 10]);
    expect(await found(`submitted_to=${before}`)).toEqual([]);
    const { body } = await api<{ items: { contact_id: string }[] }>(
      'GET',
      `/responses?survey_id=${id}&category=promoter`,
    );
    expect(await found(`contact_id=${body.items[0]!.contact_id}`)).toEqual([10]);
    expect(await found('rating=1')).toEqual([422]);
    expect((await api('GET', `/surveys/${id}/results`, undefined, reader)).status).toBe(403);
  });
});
