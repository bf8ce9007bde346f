import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';
import { sendByLink } from '../support/surveys.js';
import { declaredEvents, ToldEvents } from '../support/told-events.js';
import { until } from '../support/until.js';

type Row = Record<string, unknown> & { readonly id: string };

/** Each walks a group through all of its states: every change is told, by the call that made it, and nothing else is. */
describe('the events of', () => {
  let keyway: Keyway;
  let declared: readonly string[];
  let person: Person;
  let key: string;
  let told: ToldEvents;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    declared = await declaredEvents(keyway.url);
  });

  beforeEach(async () => {
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['admin'])).key;
    told = new ToldEvents(keyway, person, key, declared);
  });

  afterAll(() => keyway.stop());

  const telling: ToldEvents['telling'] = (...what) => told.telling(...what);
  const nothingElseIsDeclared: ToldEvents['nothingElseIsDeclared'] = (...subjects) =>
    told.nothingElseIsDeclared(...subjects);

  it('contacts, companies, leads and lists', async () => {
    for (const [path, label, body, change] of [
      ['/contacts', 'contact', { email: 'ada@example.com' }, { title: 'Countess' }],
      ['/companies', 'company', { name: 'Acme' }, { size: '1-10' }],
      ['/leads', 'lead', { name: 'Grace' }, { title: 'Admiral' }],
      ['/lists', 'list', { name: 'Spring' }, { description: 'Of March' }],
    ] as const) {
      const { id } = await telling([`${label}.created`], 'POST', path, body);
      await telling([`${label}.updated`], 'PATCH', `${path}/${id}`, change);
      await telling([], 'PATCH', `${path}/${id}`, {});
      await telling([`${label}.created`], 'PUT', `${path}?external_id=e`, body.email ? { email: 'e@b.example' } : body);
      if (label === 'lead')
        await telling(['lead.updated', 'lead.status_changed'], 'PATCH', `${path}/${id}`, { status: 'lost' });
      await telling([`${label}.deleted`], 'DELETE', `${path}/${id}`);
    }
    await nothingElseIsDeclared('contact', 'company', 'lead', 'list');
  });

  it('bookings', async () => {
    const at = (hour: number) => ({ start_at: `2031-03-02T${hour}:00:00Z`, end_at: `2031-03-02T${hour}:30:00Z` });
    const book = async (hour: number): Promise<string> => {
      const body = { service: 'Talk', resource: 'room-1', ...at(hour) };
      return `/bookings/${(await telling(['booking.created'], 'POST', '/bookings', body)).id}`;
    };
    const [one, two] = [await book(10), await book(11)];
    await telling(['booking.updated'], 'PATCH', one, { service: 'Long talk' });
    await telling(['booking.rescheduled'], 'POST', `${one}/reschedule`, at(12));
    await telling(['booking.confirmed'], 'POST', `${one}/confirm`);
    await telling(['booking.completed'], 'POST', `${one}/complete`);
    await telling(['booking.confirmed'], 'POST', `${two}/confirm`);
    await telling(['booking.no_show'], 'POST', `${two}/no-show`);
    await telling(['booking.cancelled'], 'POST', `${await book(13)}/cancel`);
    await telling(['booking.deleted'], 'DELETE', two);
    await nothingElseIsDeclared('booking');
  });

  it('surveys, their sends and responses', async () => {
    const draft = async (): Promise<string> => {
      const body = { name: 'After a month', questions: [{ id: 'nps', type: 'nps', title: 'How likely?' }] };
      return (await telling(['survey.created'], 'POST', '/surveys', body)).id;
    };
    const id = await draft();
    await telling(['survey.updated'], 'PATCH', `/surveys/${id}`, { name: 'After a year' });
    await telling([], 'PATCH', `/surveys/${id}`, {});
    await telling(['survey.activated'], 'POST', `/surveys/${id}/activate`);
    const to = { channel: 'email', contacts: [{ email: 'ada@example.com' }] };
    const [soon, late] = [1_000, 86_400_000].map((ms) => new Date(Date.now() + ms).toISOString());
    const events = ['contact.created', 'survey_send.created'];
    const sent = await telling(events, 'POST', `/surveys/${id}/send`, { ...to, send_at: soon });
    const later = await telling(['survey_send.created'], 'POST', `/surveys/${id}/send`, { ...to, send_at: late });
    await telling(['survey_send.cancelled'], 'POST', `/surveys/${id}/sends/${String(later['send_id'])}/cancel`);
    await telling(['survey_send.created'], 'POST', `/surveys/${id}/send`, { ...to, send_at: late });
    const { path } = await sendByLink(keyway.url, key, id, 'grace@example.com');
    expect((await call(keyway.url, 'POST', path, { body: { answers: { nps: 9 } } })).status).toBe(201);
    const progress = () => telling([], 'GET', `/surveys/${id}/sends/${String(sent['send_id'])}`);
    await until(progress, ({ state }) => state === 'sent');
    await telling(['survey.paused'], 'POST', `/surveys/${id}/pause`);
    await telling(['survey.resumed'], 'POST', `/surveys/${id}/resume`);
    await telling(['survey.archived', 'survey_send.cancelled'], 'POST', `/surveys/${id}/archive`);
    const respondent = (await telling([], 'GET', '/contacts?email=grace@example.com'))['items'] as { id: string }[];
    await telling(['contact.deleted', 'response.updated'], 'DELETE', `/contacts/${respondent[0]!.id}`);
    const unanswered = await draft();
    await telling(['survey.activated'], 'POST', `/surveys/${unanswered}/activate`);
    await telling(['survey_send.created'], 'POST', `/surveys/${unanswered}/send`, { ...to, send_at: late });
    await telling(['survey.deleted', 'survey_send.deleted'], 'DELETE', `/surveys/${unanswered}`);
    await nothingElseIsDeclared('survey', 'survey_send', 'response');
  });

  it('reviews', async () => {
    const review = { source: 'google', external_id: 'r-1', rating: 5, reviewed_at: '2026-01-15T10:30:00Z' };
    const people = { token: person.token };
    const imported = (events: string[]) => telling(events, 'POST', '/reviews/import', { items: [review] }, people);
    const { results } = (await imported(['review.created'])) as unknown as { results: Row[] };
    await imported(['review.updated']);
    const reply = `/reviews/${results[0]!.id}/reply`;
    await telling(['review.replied'], 'POST', reply, { text: 'Thank you!' });
    await telling(['review.reply_changed'], 'PATCH', reply, { text: 'Thank you, Ada!' });
    await telling([], 'PATCH', reply, { text: 'Thank you, Ada!' });
    await nothingElseIsDeclared('review');
  });

  it('identities', async () => {
    const people = { token: person.token };
    const body = { type: 'email', address: 'sales@example.com' };
    const { id } = await telling(['identity.created'], 'POST', '/identities', body, people);
    await telling(['identity.updated'], 'PATCH', `/identities/${id}`, { name: 'Sales' }, people);
    const both = ['identity.updated', 'identity.status_changed'];
    await telling(both, 'PATCH', `/identities/${id}`, { status: 'paused' }, people);
    await telling(['identity.deleted'], 'DELETE', `/identities/${id}`, undefined, people);
    await nothingElseIsDeclared('identity');
  });

  it('tasks', async () => {
    const { id } = await telling(['task.created'], 'POST', '/tasks', { title: 'Call Ada' });
    await telling(['task.updated'], 'PATCH', `/tasks/${id}`, { title: 'Call Grace' });
    await telling(['task.started'], 'POST', `/tasks/${id}/start`);
    await telling(['task.completed'], 'POST', `/tasks/${id}/complete`);
    await telling([], 'POST', `/tasks/${id}/complete`);
    await telling(['task.reopened'], 'POST', `/tasks/${id}/reopen`);
    await telling(['task.cancelled'], 'POST', `/tasks/${id}/cancel`);
    await telling(['task.deleted'], 'DELETE', `/tasks/${id}`);
    await nothingElseIsDeclared('task');
  });

  it('actions', async () => {
    const items = Array.from({ length: 300 }, (_, n) => ({ email: `a${n}@example.com` }));
    const created = items.map(() => 'contact.created');
    const batch = await telling(created, 'POST', '/contacts/batch', { items });
    const ids = (batch as unknown as { results: Row[] }).results.map(({ id }) => id);
    const actions = Array.from({ length: 10 }, (_, n) => ({ type: 'add_tag', tag: `tag-${n}` }));
    const run = (body: object) => telling(['action.created'], 'POST', '/actions/run', { entity: 'contact', ...body });
    await run({ ids: ids.slice(0, 1), actions });
    await told.untilTold('action.completed');
    const { id: long } = await run({ ids, actions });
    await telling(['action.cancelled'], 'POST', `/actions/${long}/cancel`);
    await nothingElseIsDeclared('action');
  });

  it('the inbox', async () => {
    const fresh = ['conversation.created', 'message.created'];
    const hello = { to: 'ada@example.com', body: 'Hello' };
    const { id, conversation_id } = await telling(fresh, 'POST', '/inbox/messages', hello);
    const at = `/inbox/conversations/${String(conversation_id)}`;
    const received = { from: 'ada@example.com', body: 'Hi' };
    const came = ['message.created', 'message.received'];
    await telling(came, 'POST', '/inbox/messages/received', received);
    await telling(['conversation.read'], 'POST', `${at}/read`);
    await telling([], 'POST', `${at}/read`);
    await telling(['conversation.assigned'], 'POST', `${at}/assign`, { assignee_id: person.userId });
    await telling(['conversation.updated'], 'PATCH', at, { metadata: { topic: 'price' } });
    await telling(['conversation.paused'], 'POST', `${at}/pause`);
    await telling(['conversation.resumed'], 'POST', `${at}/resume`);
    await telling(['conversation.completed'], 'POST', `${at}/complete`);
    await telling(['conversation.reopened'], 'POST', `${at}/reopen`);
    await telling(['conversation.archived'], 'POST', `${at}/archive`);
    await telling(['conversation.unarchived'], 'POST', `${at}/unarchive`);
    await telling(['conversation.completed'], 'POST', `${at}/complete`);
    await telling(['conversation.archived'], 'POST', `${at}/archive`);
    const back = [...came, 'conversation.reopened', 'conversation.unarchived'];
    await telling(back, 'POST', '/inbox/messages/received', received);
    for (const status of ['sent', 'delivered'])
      await telling([`message.${status}`], 'POST', `/inbox/messages/${id}/status`, { status });
    const lost = await telling(['message.created'], 'POST', '/inbox/messages', hello);
    await telling(['message.failed'], 'POST', `/inbox/messages/${lost.id}/status`, { status: 'failed' });
    await nothingElseIsDeclared('conversation', 'message');
  });
});
