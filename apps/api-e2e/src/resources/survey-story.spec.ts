import { Receiver } from '@keyway/platform/testing';
import { Webhook } from 'standardwebhooks';
import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson } from '../support/people.js';
import { submit, SURVEY_QUESTIONS } from '../support/surveys.js';
import { until } from '../support/until.js';

type Json = Record<string, unknown>;

interface Told {
  readonly type: string;
  readonly data: Json;
}

/** The whole way of a survey: what its author, those who are asked and a receiver of webhooks see of it. */
describe('a survey', () => {
  let keyway: Keyway;
  let receiver: Receiver;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1, env: { WEBHOOK_ALLOW_CIDRS: '127.0.0.1/32' } });
    receiver = await Receiver.listen();
    const scopes = ['surveys:*', 'responses:read', 'contacts:write', 'webhooks:write'];
    key = (await newKey(keyway.url, await newPerson(keyway.url), scopes)).key;
  });

  afterAll(async () => {
    await receiver.close();
    await keyway.stop();
  });

  const api = <Body = Json>(method: string, path: string, body?: object): Promise<Answer<Body>> =>
    call<Body>(keyway.url, method, `/api/v1${path}`, { key, ...(body && { body }) });
  const made = async (path: string, body?: object): Promise<Json & { id: string }> => {
    const answer = await api<Json & { id: string }>('POST', path, body);
    if (answer.status >= 300) throw new Error(`POST ${path} answered ${answer.status}: ${answer.text}`);
    return answer.body;
  };

  /** What the receiver was told, each signed by the secret it was given. */
  const told = (secret: string): Told[] =>
    receiver.received.map(
      ({ body, headers }) => new Webhook(secret).verify(body, headers as Record<string, string>) as Told,
    );

  /** The link in the mail to an address, as a path: it is written nowhere else. */
  async function linkTo(address: string): Promise<string> {
    const sql = 'SELECT body, status FROM outgoing_messages WHERE recipient = $1';
    const read = () => keyway.sql<{ body: string; status: string }>(sql, [address]);
    const [mail] = await until(read, ({ length }) => length > 0);
    expect(mail!.status).toBe('recorded');
    return /\/s\/srv_[\w-]+/.exec(mail!.body)![0];
  }

  it('is created, activated, sent to contacts and answered on its page; its responses, scores, events and webhooks follow', async () => {
    const { secret } = await made('/webhooks', { url: receiver.url, events: ['survey.*', 'response.*'] });
    const { id } = await made('/surveys', { name: 'After a month', questions: SURVEY_QUESTIONS });
    expect(await made(`/surveys/${id}/activate`)).toMatchObject({ state: 'active' });
    const [ada, eve] = [
      await made('/contacts', { email: 'ada@example.com', first_name: 'Ada' }),
      await made('/contacts', { email: 'eve@example.com' }),
    ];
    const order = { external_id: 'order-4711', metadata: { order: 4711 } };
    const sent = await api<Json>('POST', `/surveys/${id}/send`, {
      channel: 'email',
      contact_ids: [ada.id, eve.id],
      ...order,
    });
    expect([sent.status, sent.body]).toEqual([
      202,
      {
        send_id: expect.stringMatching(/^snd_/) as string,
        accepted: 2,
        skipped: 0,
        results: [ada, eve].map((contact) => ({
          contact_id: contact.id,
          lead_id: null,
          status: 'accepted',
          reason: null,
          link: null,
        })),
      },
    ]);

    const link = await linkTo('ada@example.com');
    const page = await call(keyway.url, 'GET', link);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('How likely are you to recommend us?');
    const form = { recommend: '9', ease: '4', plan: 'Pro', 'uses.0': 'Sync', 'uses.2': 'Alerts', why: 'It works.' };
    const thanks = await submit(keyway.url, link, form);
    expect([thanks.status, thanks.text.includes('Thank you')]).toEqual([201, true]);
    expect((await submit(keyway.url, link, form)).status).toBe(410);
    expect((await submit(keyway.url, await linkTo('eve@example.com'), { recommend: '3' })).status).toBe(201);

    const { body: responses } = await api<{ items: Json[] }>('GET', `/responses?survey_id=${id}`);
    expect(responses.items).toMatchObject([
      { contact_id: eve.id, score: 3, category: 'detractor', metadata: order.metadata },
      {
        id: expect.stringMatching(/^rsp_/) as string,
        survey_id: id,
        contact_id: ada.id,
        send_id: sent.body['send_id'],
        answers: { recommend: 9, ease: 4, plan: 'Pro', uses: ['Sync', 'Alerts'], why: 'It works.' },
        score: 9,
        category: 'promoter',
        metadata: order.metadata,
        submitted_at: expect.stringMatching(/Z$/) as string,
      },
    ]);
    expect((await api('GET', `/responses/${String(responses.items[0]!['id'])}`)).body).toEqual(responses.items[0]);
    const { body: sends } = await api<{ items: Json[] }>('GET', `/surveys/${id}/sends?external_id=order-4711`);
    expect(sends.items).toMatchObject([{ ...order, state: 'sent', sent: 2, answered: 2 }]);
    expect((await api('GET', `/surveys/${id}/results`)).body).toMatchObject({
      response_count: 2,
      nps: { score: 0, promoters: 1, detractors: 1 },
    });

    const expected = ['response.created', 'response.created', 'survey.activated', 'survey.created', 'survey.sent'];
    await until(() => receiver.received.length >= expected.length);
    const messages = told(secret as string);
    expect(messages.map(({ type }) => type).sort()).toEqual(expected);
    const shown = messages.filter(({ type }) => type === 'response.created').map(({ data }) => data);
    expect(shown).toHaveLength(2);
    expect(shown).toEqual(expect.arrayContaining(responses.items));
    expect(messages.find(({ type }) => type === 'survey.sent')!.data).toMatchObject({ accepted: 2, state: 'sent' });
  });
});
