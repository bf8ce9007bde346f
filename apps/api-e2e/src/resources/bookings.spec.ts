import { type Answer, call } from '../support/client.js';
import { type Keyway, startKeyway } from '../support/keyway.js';
import { newKey, newPerson, type Person } from '../support/people.js';

type Booking = Record<string, unknown> & { readonly id: string; readonly state: string };
interface Page {
  readonly items: readonly Booking[];
}

describe('bookings', () => {
  let keyway: Keyway;
  let person: Person;
  let key: string;

  beforeAll(async () => {
    keyway = await startKeyway();
  });

  beforeEach(async () => {
    person = await newPerson(keyway.url);
    key = (await newKey(keyway.url, person, ['bookings:*', 'contacts:*'])).key;
  });

  afterAll(() => keyway.stop());

  const api = <Body = Booking>(method: string, path: string, body?: object, by = key): Promise<Answer<Body>> =>
    call<Body>(keyway.url, method, `/api/v1${path}`, { key: by, ...(body && { body }) });
  /** Half an hour of the second of March, `minutes` after midnight in UTC. */
  const at = (minutes: number) => {
    const [start_at, end_at] = [minutes, minutes + 30].map((it) => new Date(Date.UTC(2031, 2, 2, 0, it)).toISOString());
    return { start_at, end_at };
  };
  const book = (minutes: number, more: object = {}, by = key): Promise<Answer<Booking>> =>
    api('POST', '/bookings', { service: 'Talk', resource: 'room-1', ...at(minutes), ...more }, by);
  const booked = async (minutes: number, more: object = {}): Promise<string> => (await book(minutes, more)).body.id;
  const to = async (id: string, action: string, body?: object): Promise<unknown> => {
    const answer = await api('POST', `/bookings/${id}/${action}`, body);
    return answer.status === 200
      ? answer.body.state
      : [answer.status, answer.body['error'], answer.body['allowed_states']];
  };

  it('are pending, confirmed and then completed or a no-show; cancelled while they live; else 409 with the states', async () => {
    const [one, two, three] = [await booked(0), await booked(30), await booked(60)];
    expect(await to(one, 'complete')).toEqual([409, 'invalid_state', ['confirmed']]);
    expect(await to(one, 'confirm')).toBe('confirmed');
    expect(await to(one, 'confirm')).toEqual([409, 'invalid_state', ['pending']]);
    expect(await to(one, 'complete')).toBe('completed');
    expect(await to(one, 'cancel')).toEqual([409, 'invalid_state', ['pending', 'confirmed']]);
    await to(two, 'confirm');
    expect(await to(two, 'no-show')).toBe('no_show');
    expect(await to(three, 'cancel')).toBe('cancelled');
    expect(await to(three, 'reschedule', at(90))).toEqual([409, 'invalid_state', ['pending', 'confirmed']]);
  });

  it('that overlap on one resource are 409 slot_taken; one may begin as another ends, and elsewhere nothing is in the way', async () => {
    const id = await booked(60);
    const taken = { status: 409, body: { code: 'booking.slot_taken' } };
    for (const minutes of [31, 60, 89]) expect(await book(minutes)).toMatchObject(taken);
    for (const minutes of [30, 90]) expect((await book(minutes)).status).toBe(201);
    expect((await book(60, { resource: 'room-2' })).status).toBe(201);
    const stranger = (await newKey(keyway.url, await newPerson(keyway.url), ['bookings:*'])).key;
    expect((await book(60, {}, stranger)).status).toBe(201);
    await to(id, 'cancel');
    expect((await book(60)).status).toBe(201);
  });

  it('of many at once for one slot one is made', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => book(0)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
  });

  it('are moved by reschedule, into free time alone', async () => {
    const [one, two] = [await booked(0), await booked(60)];
    expect(await api('POST', `/bookings/${one}/reschedule`, at(45))).toMatchObject({
      status: 409,
      body: { code: 'booking.slot_taken' },
    });
    const moved = await api('POST', `/bookings/${one}/reschedule`, at(90));
    expect(moved).toMatchObject({ status: 200, body: { state: 'pending', ...at(90) } });
    expect(await api('POST', `/bookings/${two}/reschedule`, at(0))).toMatchObject({ status: 200, body: at(0) });
    const backwards = { start_at: at(0).end_at, end_at: at(0).start_at };
    for (const answer of [await book(0, backwards), await api('POST', `/bookings/${one}/reschedule`, backwards)])
      expect(answer).toMatchObject({ status: 422, body: { details: [{ field: 'end_at' }] } });
  });

  it('GET /bookings/availability answers the slots that no live booking holds', async () => {
    await booked(30);
    await to(await booked(120), 'cancel');
    const query = `resource=room-1&from=${at(0).start_at}&to=${at(120).end_at}&duration_minutes=30`;
    const free = await api<Page>('GET', `/bookings/availability?${query}`);
    expect(free.body.items).toEqual([0, 60, 90, 120].map(at));
    const whole = await api<Page>('GET', `/bookings/availability?${query.replace('room-1', 'room-2')}`);
    expect(whole.body.items).toHaveLength(5);
    for (const bad of [
      `${query}&tz=UTC`,
      query.replace('=30', '=0'),
      `${query}`.replace('2031-03-02T02', '2032-03-02T02'),
    ])
      expect([bad, (await api('GET', `/bookings/availability?${bad}`)).status]).toEqual([bad, 422]);
  });

  it('are filtered by state, resource, contact and when they are', async () => {
    const contact_id = (await api('POST', '/contacts', { email: 'ada@example.com' })).body.id;
    const id = await booked(0, { contact_id, external_id: 'cal-1' });
    await to(id, 'confirm');
    await booked(600, { resource: 'room-2' });
    const found = async (query: string): Promise<unknown[]> => {
      const { status, body } = await api<Page>('GET', `/bookings?${query}`);
      return status === 200 ? body.items.map((it) => it.id) : [status];
    };
    for (const query of [
      'state=confirmed',
      'resource=room-1',
      `contact_id=${contact_id}`,
      'external_id=cal-1',
      `to=${at(30).start_at}`,
      `from=${at(0).start_at}&to=${at(600).start_at}`,
    ])
      expect([query, await found(query)]).toEqual([query, [id]]);
    expect(await found(`from=${at(0).end_at}&to=${at(600).start_at}`)).toEqual([]);
    expect(await found('room=1')).toEqual([422]);
  });

  it('keep the time zone they are shown in, and no zone that is none', async () => {
    expect((await book(0, { timezone: 'Europe/Paris' })).body['timezone']).toBe('Europe/Paris');
    expect((await book(60)).body['timezone']).toBe('UTC');
    expect(await book(120, { timezone: 'Mars/Olympus' })).toMatchObject({
      status: 422,
      body: { details: [{ field: 'timezone' }] },
    });
  });

  it('stay when their contact is deleted, without it', async () => {
    const contact_id = (await api('POST', '/contacts', { email: 'ada@example.com' })).body.id;
    const id = await booked(0, { contact_id });
    await api('DELETE', `/contacts/${contact_id}`);
    expect((await api('GET', `/bookings/${id}`)).body).toMatchObject({ contact_id: null });
  });
});
