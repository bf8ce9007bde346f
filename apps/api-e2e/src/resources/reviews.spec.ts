import { call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';

interface Review extends Record<string, unknown> {
  readonly id: string;
  readonly reply_history: readonly { text: string; written_at: string }[];
}

interface Imported {
  readonly results: readonly { id: string; status: string; error?: { code: string } }[];
}

describe('reviews', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway();
  });

  beforeEach(async () => {
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['reviews:read', 'reviews:write'])).key;
  });

  afterAll(() => keyway.stop());

  const aReview = (more: object = {}): object => ({
    source: 'google',
    external_id: 'rev-1',
    rating: 5,
    author: 'Ada L.',
    text: 'It computes.',
    reviewed_at: '2026-01-15T10:30:00Z',
    ...more,
  });

  const importing = (items: readonly object[], token = person.token) =>
    call<Imported>(keyway.url, 'POST', '/api/v1/reviews/import', { token, tenant: person.tenantId, body: { items } });

  const imported = async (more: object = {}): Promise<string> => (await importing([aReview(more)])).body.results[0]!.id;

  const reply = (method: string, id: string, text: string) =>
    call<Review>(keyway.url, method, `/api/v1/reviews/${id}/reply`, { key, body: { text } });

  const listed = async (query: string): Promise<unknown[]> => {
    const { body } = await call<{ items: Review[] }>(keyway.url, 'GET', `/api/v1/reviews?${query}`, { key });
    return body.items.map((it) => it['external_id']).sort();
  };

  it('come in by POST /reviews/import, each telling what became of it', async () => {
    const { status, body } = await importing([aReview(), aReview({ external_id: 'rev-2', rating: 6 })]);
    expect([status, body.results]).toMatchObject([
      200,
      [
        { index: 0, status: 'created' },
        { index: 1, status: 'failed', error: { code: 'request.body_invalid' } },
      ],
    ]);
    const { body: review } = await call<Review>(keyway.url, 'GET', `/api/v1/reviews/${body.results[0]!.id}`, { key });
    expect(review).toMatchObject({
      id: expect.stringMatching(/^rev_/) as string,
      source: 'google',
      external_id: 'rev-1',
      rating: 5,
      author: 'Ada L.',
      text: 'It computes.',
      reviewed_at: '2026-01-15T10:30:00.000Z',
      reply: null,
      replied_at: null,
      reply_history: [],
    });
  });

  it('are unique by source and external_id: importing one again updates it and keeps its reply', async () => {
    const id = await imported();
    await reply('POST', id, 'Thank you!');
    expect((await importing([aReview({ rating: 4 })])).body.results).toMatchObject([{ id, status: 'updated' }]);
    const other = await importing([aReview({ source: 'trustpilot' })]);
    expect(other.body.results).toMatchObject([{ status: 'created' }]);
    const { body } = await call<Review>(keyway.url, 'GET', `/api/v1/reviews/${id}`, { key });
    expect(body).toMatchObject({ rating: 4, reply: 'Thank you!' });
  });

  it('are imported by signed-in owners and admins alone: a key and a member get 403', async () => {
    const admin = (await newKey(keyway.url, person, ['admin'])).key;
    const byKey = await call(keyway.url, 'POST', '/api/v1/reviews/import', {
      key: admin,
      body: { items: [aReview()] },
    });
    expect(byKey).toMatchObject({ status: 403, body: { code: 'access.session_required' } });
    const member = await newPerson(keyway.url);
    await keyway.sql(
      `INSERT INTO memberships (tenant_id, user_id, role)
       SELECT m.tenant_id, u.id, 'member' FROM users u, memberships m
       WHERE u.email = $1 AND m.user_id = (SELECT id FROM users WHERE email = $2)`,
      [member.email, person.email],
    );
    const byMember = await importing([aReview()], member.token);
    expect(byMember).toMatchObject({ status: 403, body: { required_scopes: ['admin'] } });
    expect(await listed('')).toEqual([]);
  });

  it('POST /reviews/:id/reply is 201, and 409 again', async () => {
    const id = await imported();
    const first = await reply('POST', id, 'Thank you!');
    expect(first).toMatchObject({ status: 201, body: { reply: 'Thank you!' } });
    expect(first.body['replied_at']).toMatch(/Z$/);
    expect(await reply('POST', id, 'Thanks again!')).toMatchObject({
      status: 409,
      body: { code: 'review.already_replied' },
    });
  });

  it('of two replies at once one is 201 and the other 409', async () => {
    const id = await imported();
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => reply('POST', id, text)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('PATCH /reviews/:id/reply without a reply is 404; with one it keeps the history', async () => {
    const id = await imported();
    expect(await reply('PATCH', id, 'Thanks!')).toMatchObject({ status: 404, body: { code: 'review.not_replied' } });
    await reply('POST', id, 'Thank you!');
    const { status, body } = await reply('PATCH', id, 'Thank you, Ada!');
    expect([status, body['reply']]).toEqual([200, 'Thank you, Ada!']);
    const { body: shown } = await call<Review>(keyway.url, 'GET', `/api/v1/reviews/${id}`, { key });
    expect(shown.reply_history.map(({ text }) => text)).toEqual(['Thank you!', 'Thank you, Ada!']);
    for (const { written_at } of shown.reply_history) expect(written_at).toMatch(/^\d{4}-.+Z$/);
  });

  it('are filtered by source, rating and whether they have a reply', async () => {
    const one = await imported({ external_id: 'one', rating: 1 });
    await imported({ external_id: 'two', rating: 2, source: 'trustpilot' });
    await reply('POST', one, 'Sorry!');
    expect(await listed('source=trustpilot')).toEqual(['two']);
    expect(await listed('rating=1')).toEqual(['one']);
    expect(await listed('replied=true')).toEqual(['one']);
    expect(await listed('replied=false')).toEqual(['two']);
    const unknown = await call(keyway.url, 'GET', '/api/v1/reviews?stars=5', { key });
    expect(unknown.status).toBe(422);
  });

  it('need reviews:read to be read and reviews:write to be replied to, and neither implies the other', async () => {
    const id = await imported();
    const reader = (await newKey(keyway.url, person, ['reviews:read'])).key;
    const writer = (await newKey(keyway.url, person, ['reviews:write'])).key;
    const statuses = async (credential: string): Promise<number[]> => {
      const calls = [
        ['GET', '/api/v1/reviews'],
        ['GET', `/api/v1/reviews/${id}`],
        ['POST', `/api/v1/reviews/${id}/reply`],
        ['PATCH', `/api/v1/reviews/${id}/reply`],
      ] as const;
      const answers = [];
      for (const [method, path] of calls)
        answers.push(
          await call(keyway.url, method, path, { key: credential, ...(method !== 'GET' && { body: { text: 'Hi' } }) }),
        );
      return answers.map(({ status }) => status);
    };
    expect(await statuses(reader)).toEqual([200, 200, 403, 403]);
    expect(await statuses(writer)).toEqual([403, 403, 201, 200]);
  });

  it('tell of being imported, replied to and replied to otherwise', async () => {
    const id = await imported({ external_id: `told-${person.userId}` });
    await reply('POST', id, 'Thank you!');
    await reply('PATCH', id, 'Thank you, Ada!');
    const told = await keyway.sql<{ type: string; reply: string | null }>(
      `SELECT type, data->>'reply' AS reply FROM events WHERE data->>'externalId' = $1 ORDER BY id`,
      [`told-${person.userId}`],
    );
    expect(told).toEqual([
      { type: 'review.created', reply: null },
      { type: 'review.replied', reply: 'Thank you!' },
      { type: 'review.reply_changed', reply: 'Thank you, Ada!' },
    ]);
  });
});
