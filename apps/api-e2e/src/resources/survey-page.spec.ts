import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson } from '../support/people.js';
import { sendByLink, submit, SURVEY_QUESTIONS } from '../support/surveys.js';

describe('the page of a survey', () => {
  let keyway: Keyway;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway({ workers: 1 });
    key = (await newKey(keyway.url, await newPerson(keyway.url), ['admin'])).key;
  });

  afterAll(() => keyway.stop());

  const api = <Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Answer<Body>> =>
    call<Body>(keyway.url, method, `/api/v1${path}`, { key, ...(body !== undefined && { body }) });
  const draft = async (): Promise<{ id: string }> =>
    (await api<{ id: string }>('POST', '/surveys', { name: 'After a month', questions: SURVEY_QUESTIONS })).body;
  const linked = async (surveyId: string) =>
    sendByLink(keyway.url, key, surveyId, `${crypto.randomUUID()}@example.com`);

  it('is for nobody else: a strict policy, no referrer, no script, not to be kept or found', async () => {
    const { path } = await linked((await draft()).id);
    const { headers, text } = await call(keyway.url, 'GET', path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect([headers.get('referrer-policy'), headers.get('cache-control')]).toEqual(['no-referrer', 'no-store']);
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(text).not.toMatch(/<script|https?:\/\//);
  });

  it('says beside the question what is missing, and keeps what was typed', async () => {
    const { path } = await linked((await draft()).id);
    const { status, text } = await submit(keyway.url, path, { why: 'Because <b>', plan: 'Pro', ease: '9' });
    expect(status).toBe(422);
    expect(text).toContain('id="recommend-message">Please choose an answer</p>');
    expect(text).toContain('id="ease-message">Must be a whole number from 1 to 5</p>');
    expect(text).toContain('Because &#60;b&#62;</textarea>');
    expect(text).toContain('value="Pro" checked');
    expect((await submit(keyway.url, path, { recommend: '7', why: 'Because' })).status).toBe(201);
  });

  it('records one response though it is posted ten times at once', async () => {
    const { id } = await draft();
    const { path } = await linked(id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(keyway.url, path, { recommend: '8' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(410)]);
    const { body } = await api<{ items: object[] }>('GET', `/responses?survey_id=${id}`);
    expect(body.items).toMatchObject([{ score: 8, category: 'passive' }]);
  });

  it('is friendly where it cannot be answered, with the status: unknown, answered, paused, ended', async () => {
    const { id } = await draft();
    const [answered, other] = [await linked(id), await linked(id)];
    await submit(keyway.url, answered.path, { recommend: '1' });
    const said = async (path: string): Promise<unknown> => {
      const { status, text, headers } = await call(keyway.url, 'GET', path, { headers: { accept: 'text/html' } });
      return [status, headers.get('content-type'), /<h1>(.*)<\/h1>/.exec(text)?.[1]];
    };
    const html = 'text/html; charset=utf-8';
    expect(await said('/s/srv_nonsense')).toEqual([404, html, 'No survey here']);
    expect(await said(answered.path)).toEqual([410, html, 'Already answered']);
    await api('POST', `/surveys/${id}/pause`);
    expect(await said(other.path)).toEqual([409, html, 'Taking a break']);
    expect((await submit(keyway.url, other.path, { recommend: '1' })).status).toBe(409);
    await api('POST', `/surveys/${id}/archive`);
    expect(await said(other.path)).toEqual([410, html, 'This survey has ended']);
  });

  it('takes the same as JSON, and answers it as such', async () => {
    const { path } = await linked((await draft()).id);
    const post = (body: unknown) => call(keyway.url, 'POST', path, { body });
    expect(await post({ answers: { recommend: 11, other: 1 } })).toMatchObject({
      status: 422,
      body: { code: 'request.body_invalid', details: [{ field: 'answers.recommend' }, { field: 'answers.other' }] },
    });
    for (const body of [[], 'text', {}, { answers: [] }, { answers: null }])
      expect((await post(body)).status).toBe(422);
    expect(await post({ answers: { recommend: 10, uses: ['Reports'] } })).toMatchObject({
      status: 201,
      body: { id: expect.stringMatching(/^rsp_/) as string, submitted_at: expect.stringMatching(/Z$/) as string },
    });
    expect(await post({ answers: { recommend: 10 } })).toMatchObject({
      status: 410,
      body: { code: 'survey_link.used' },
    });
  });

  it('keeps its address, which is a secret, out of call logs and logs', async () => {
    const { path } = await linked((await draft()).id);
    const token = path.split('/').at(-1)!;
    await call(keyway.url, 'GET', path);
    await call(keyway.url, 'POST', path, { raw: '{', headers: { 'content-type': 'application/json' } });
    await submit(keyway.url, path, { recommend: '5' });
    await sleep(500);
    const logs = await keyway.sql<{ text: string }>('SELECT call_logs::text AS text FROM call_logs');
    expect(JSON.stringify(logs)).not.toContain(token);
    for (const it of [...keyway.nodes, ...keyway.workers]) expect(it.output()).not.toContain('srv_');
  });
});
