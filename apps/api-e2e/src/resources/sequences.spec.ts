import { call } from '../support/client.js';
import { newPerson, type Person } from '../support/people.js';
import { LONG_WAIT, SequencesWorld, SHORT_WAIT, TASK } from '../support/sequences-world.js';

describe('sequences', () => {
  let world: SequencesWorld;
  let stranger: Person;

  beforeAll(async () => {
    world = await SequencesWorld.start();
    stranger = await newPerson(world.keyway.url, 'Another');
  });

  afterAll(() => world.keyway.stop());

  it('are read and executed by keys, and written by people who are signed in alone', async () => {
    const id = await world.active(LONG_WAIT);
    const [reads, executes] = [await world.keyFor('sequences:read'), await world.keyFor('sequences:execute')];
    const body = { contact_ids: [await world.aContact()] };
    expect((await world.get(`/sequences/${id}`, reads)).status).toBe(200);
    expect((await world.post(`/sequences/${id}/execute`, body, reads)).status).toBe(403);
    expect((await world.get(`/sequences/${id}`, executes)).status).toBe(403);
    expect((await world.post(`/sequences/${id}/execute`, body, executes)).status).toBe(202);
    for (const by of [await world.keyFor('sequences:*'), await world.keyFor('sequences:write'), world.key]) {
      expect(await world.post('/sequences', { name: 'By a key' }, by)).toMatchObject({
        status: 403,
        body: { code: 'access.session_required' },
      });
      expect((await world.post(`/sequences/${id}/pause`, undefined, by)).status).toBe(403);
    }
    const viewer = await newPerson(world.keyway.url, 'Views');
    await world.keyway.sql(
      `UPDATE memberships SET role = 'viewer' WHERE user_id = (SELECT id FROM users WHERE email = $1)`,
      [viewer.email],
    );
    expect(await world.author('POST', '/sequences', { name: 'By a viewer' }, viewer)).toMatchObject({
      status: 403,
      body: { code: 'access.scopes_missing', required_scopes: ['sequences:write'] },
    });
  });

  it('are written, changed and deleted as any resource, apart for each environment and tenant', async () => {
    const id = await world.draft([TASK]);
    expect((await world.author('PATCH', `/sequences/${id}`, { name: 'Renamed' })).body).toMatchObject({
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
      expect([method, path, (await world.author(method, `/sequences/${id}${path}`, body, stranger)).status]).toEqual([
        method,
        path,
        404,
      ]);
    const headers = { 'x-environment': 'test' };
    const inTest = await call(world.keyway.url, 'GET', `/api/v1/sequences/${id}`, {
      token: world.person.token,
      headers,
    });
    expect(inTest.status).toBe(404);
    expect((await world.author('DELETE', `/sequences/${id}`)).body).toMatchObject({ success: true });
    expect((await world.get(`/sequences/${id}`)).status).toBe(404);
  });

  it('name the path of every step that does not fit', async () => {
    const steps = [{ type: 'email', body: 'x' }, { type: 'wait', delay_seconds: 0 }, { type: 'fax' }];
    const { status, body } = await world.author('POST', '/sequences', { name: 'Wrong', steps });
    expect([status, body['details']]).toEqual([
      422,
      [
        { field: 'steps[1].delay_seconds', message: 'Must be 1 at least' },
        { field: 'steps[2].type', message: 'Must be one of email, sms, wait, survey, task, end' },
      ],
    ]);
    const fitting = await world.author('POST', '/sequences', { name: 'Wrong', steps: steps.slice(0, 1) });
    expect(fitting.body['details']).toEqual([{ field: 'steps[0].subject', message: 'Is required' }]);
  });

  it('lead from draft to active, paused, active and archived; anything else is 409 with the allowed states', async () => {
    const id = await world.draft([TASK]);
    const to = (action: string) => world.author('POST', `/sequences/${id}/${action}`);
    const refused = async (action: string, allowed: readonly string[]): Promise<void> =>
      expect(await to(action)).toMatchObject({
        status: 409,
        body: { error: 'invalid_state', allowed_states: allowed },
      });
    expect(await world.execute(id, await world.aContact())).toMatchObject({
      status: 409,
      body: { allowed_states: ['active'] },
    });
    await refused('pause', ['active']);
    expect((await to('activate')).body['state']).toBe('active');
    await refused('activate', ['draft']);
    expect(await world.author('PATCH', `/sequences/${id}`, { steps: [TASK] })).toMatchObject({
      status: 409,
      body: { code: 'sequence.steps_frozen', allowed_states: ['draft', 'paused'] },
    });
    expect((await to('pause')).body['state']).toBe('paused');
    expect((await world.author('PATCH', `/sequences/${id}`, { steps: [TASK, SHORT_WAIT] })).status).toBe(200);
    expect((await to('resume')).body['state']).toBe('active');
    expect((await to('archive')).body['state']).toBe('archived');
    await refused('archive', ['draft', 'active', 'paused']);
    const events = await world.keyway.sql<{ type: string }>(
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
    const empty = await world.draft([]);
    expect(await world.author('POST', `/sequences/${empty}/activate`)).toMatchObject({
      status: 409,
      body: { code: 'sequence.steps_missing' },
    });
  });
});
