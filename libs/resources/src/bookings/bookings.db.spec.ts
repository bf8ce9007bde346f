import type { RowOf } from '../kernel/resource.entity.js';
import type { ResourceStore } from '../kernel/resource.store.js';
import { anOwner, scratchResources, type ScratchResources } from '../testing/scratch-resources.js';
import { contacts } from '../contacts/contacts.resource.js';
import { Booking } from './booking.entity.js';
import { bookings } from './bookings.resource.js';
import { BookingsService } from './bookings.service.js';

const at = (time: string): Date => new Date(`2026-03-02T${time}:00.000Z`);
const booking = (from: string, to: string, resource = 'room-1') => ({
  service: 'Visit',
  resource,
  startAt: at(from),
  endAt: at(to),
});

const RIVALS = 20;

describe('bookings', () => {
  let scratch: ScratchResources;
  let store: ResourceStore<Booking>;
  let service: BookingsService;

  beforeAll(async () => {
    scratch = await scratchResources({ connections: RIVALS });
    store = scratch.store(bookings);
    service = new BookingsService(store, scratch.lanes);
  });

  afterAll(() => scratch.drop());

  const outcomes = async (attempts: Promise<unknown>[]): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const it of await Promise.allSettled(attempts)) {
      const outcome = it.status === 'fulfilled' ? 'won' : ((it.reason as { code?: string }).code ?? String(it.reason));
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    return counts;
  };

  it('of twenty who want the same slot at once, lets one have it', async () => {
    const owner = anOwner();
    const attempts = Array.from({ length: RIVALS }, (_, minute) =>
      store.create(owner, booking(`09:${10 + minute}`, `10:${10 + minute}`)),
    );
    expect(await outcomes(attempts)).toEqual({ won: 1, 'booking.slot_taken': RIVALS - 1 });
  });

  it('are never ended as a deadlock: of those made and moved into one slot, all wait and one has it', async () => {
    const owner = anOwner();
    const made = await Promise.all(
      ['10', '11', '12'].map((hour) => store.create(owner, booking(`${hour}:00`, `${hour}:30`))),
    );
    // Somebody holds the slot and has not committed, so that all the others have begun before any can end.
    const holder = scratch.database.createQueryRunner();
    await holder.startTransaction();
    await holder.manager.save(Object.assign(new Booking(), owner, booking('05:00', '06:00')));
    const moves = made.map(({ id }) => service.reschedule(owner, id, { startAt: at('05:00'), endAt: at('06:00') }));
    const newcomers = Array.from({ length: 3 }, () => store.create(owner, booking('05:30', '06:30')));
    const settled = outcomes([...moves, ...newcomers]);
    await scratch.untilWaiting(6);
    await holder.rollbackTransaction();
    await holder.release();
    expect(await settled).toEqual({ won: 1, 'booking.slot_taken': 5 });
  });

  it('do not meet on another resource, in another tenant or environment, or where one ends as the other begins', async () => {
    const owner = anOwner();
    await store.create(owner, booking('09:00', '10:00'));
    await store.create(owner, booking('09:00', '10:00', 'room-2'));
    await store.create(anOwner(), booking('09:00', '10:00'));
    await store.create({ ...owner, environment: 'test' }, booking('09:00', '10:00'));
    await store.create(owner, booking('10:00', '11:00'));
    await store.create(owner, booking('08:00', '09:00'));
  });

  it('free their slot when they are cancelled, and keep it when they are confirmed', async () => {
    const owner = anOwner();
    const first = await store.create(owner, booking('09:00', '10:00'));
    await service.confirm(owner, first.id);
    await expect(store.create(owner, booking('09:30', '10:30'))).rejects.toMatchObject({ code: 'booking.slot_taken' });
    await service.cancel(owner, first.id);
    await store.create(owner, booking('09:30', '10:30'));
  });

  it('are told their allowed states when they are in the wrong one', async () => {
    const owner = anOwner();
    const { id } = await store.create(owner, booking('09:00', '10:00'));
    await expect(service.complete(owner, id)).rejects.toMatchObject({
      code: 'booking.invalid_state',
      extras: { allowedStates: ['confirmed'] },
    });
    expect(await service.confirm(owner, id)).toMatchObject({ state: 'confirmed' });
    expect(await service.markNoShow(owner, id)).toMatchObject({ state: 'no_show' });
    await expect(service.cancel(owner, id)).rejects.toMatchObject({
      extras: { allowedStates: ['pending', 'confirmed'] },
    });
    expect(await store.get(owner, id)).toMatchObject({ state: 'no_show' });
  });

  it('answer the time of a change to its millisecond, as it is kept', async () => {
    const owner = anOwner();
    const { id, updatedAt } = await store.create(owner, booking('09:00', '10:00'));
    const moved = await service.reschedule(owner, id, { startAt: at('12:00'), endAt: at('13:00') });
    const kept: RowOf<Booking> = await store.get(owner, id);
    expect(moved).toMatchObject({ ...kept });
    expect(kept.updatedAt.getTime()).toBeGreaterThan(updatedAt.getTime() - 1);
  });

  it('cannot end before they begin, neither when made nor when moved', async () => {
    const owner = anOwner();
    const refused = {
      code: 'request.body_invalid',
      extras: { details: [{ field: 'end_at', message: 'Must be after start_at' }] },
    };
    await expect(store.create(owner, booking('10:00', '09:00'))).rejects.toMatchObject(refused);
    await expect(store.create(owner, booking('10:00', '10:00'))).rejects.toMatchObject(refused);
    const { id } = await store.create(owner, booking('09:00', '10:00'));
    await expect(service.reschedule(owner, id, { startAt: at('10:00'), endAt: at('09:00') })).rejects.toMatchObject(
      refused,
    );
  });

  it('outlive their contact, and cannot be for somebody else’s', async () => {
    const owner = anOwner();
    const contactStore = scratch.store(contacts);
    const { id: contactId } = await contactStore.create(owner, { email: 'a@example.com' });
    const { id } = await store.create(owner, { ...booking('09:00', '10:00'), contactId });
    await contactStore.remove(owner, contactId);
    expect(await store.get(owner, id)).toMatchObject({ contactId: null });
    const { id: theirs } = await contactStore.create(anOwner(), { email: 'a@example.com' });
    await expect(store.update(owner, id, { contactId: theirs })).rejects.toMatchObject({
      extras: { details: [{ field: 'contact_id' }] },
    });
  });

  it('leave free what no live one of the owner holds', async () => {
    const owner = anOwner();
    await store.create(owner, booking('09:30', '10:00'));
    const { id } = await store.create(owner, booking('10:00', '11:00'));
    await service.cancel(owner, id);
    await store.create(anOwner(), booking('11:00', '12:00'));
    await store.create(owner, booking('11:00', '12:00', 'room-2'));
    const free = await service.availability(owner, {
      resource: 'room-1',
      from: at('09:00'),
      to: at('12:00'),
      durationMinutes: 60,
    });
    expect(free).toEqual([
      { startAt: at('10:00'), endAt: at('11:00') },
      { startAt: at('11:00'), endAt: at('12:00') },
    ]);
  });

  it('are looked for in a window that ends after it begins, within a month', async () => {
    const window = { resource: 'room-1', from: at('09:00'), durationMinutes: 30 };
    for (const to of [at('09:00'), at('08:00'), new Date('2026-04-03T00:00:00.000Z')])
      await expect(service.availability(anOwner(), { ...window, to })).rejects.toMatchObject({
        code: 'request.query_invalid',
      });
  });
});
