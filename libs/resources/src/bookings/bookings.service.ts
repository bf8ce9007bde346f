import { Lanes, QueryInvalid, statement } from '@keyway/platform';
import { Injectable } from '@nestjs/common';
import { InjectStore } from '../kernel/define-resource.js';
import { isOneOf } from '../kernel/is-one-of.js';
import { oneAtATime } from '../kernel/one-at-a-time.js';
import type { Owner } from '../kernel/resource.entity.js';
import { ResourceStore } from '../kernel/resource.store.js';
import type { FindAvailability, Period } from './booking.dto.js';
import type { Booking } from './booking.entity.js';
import { LIVE_STATES } from './booking-state.js';
import { bookingEvents, bookings } from './bookings.resource.js';
import { freeSlots } from './free-slots.js';

/** The longest window one call may ask about: it bounds the answer, and a month is what a calendar shows. */
const MAX_WINDOW_DAYS = 31;
const DAY_MS = 86_400_000;

const BUSY = statement(
  'bookings_busy',
  `SELECT start_at AS "startAt", end_at AS "endAt" FROM bookings
   WHERE resource = $1 AND ${isOneOf('state', LIVE_STATES)} AND tstzrange(start_at, end_at) && tstzrange($2, $3)
     AND tenant_id = $4 AND environment = $5
   ORDER BY start_at`,
);

/** What a booking goes through, and when its resource is free. */
@Injectable()
export class BookingsService {
  constructor(
    @InjectStore(bookings) private readonly store: ResourceStore<Booking>,
    private readonly lanes: Lanes,
  ) {}

  confirm(owner: Owner, id: string): Promise<Booking> {
    return this.store.change(owner, id, (booking) => booking.confirm(), bookingEvents.confirmed);
  }

  cancel(owner: Owner, id: string): Promise<Booking> {
    return this.store.change(owner, id, (booking) => booking.cancel(), bookingEvents.cancelled);
  }

  complete(owner: Owner, id: string): Promise<Booking> {
    return this.store.change(owner, id, (booking) => booking.complete(), bookingEvents.completed);
  }

  markNoShow(owner: Owner, id: string): Promise<Booking> {
    return this.store.change(owner, id, (booking) => booking.markNoShow(), bookingEvents.noShow);
  }

  reschedule(owner: Owner, id: string, period: Period): Promise<Booking> {
    return this.store.change(
      owner,
      id,
      async (booking, tx) => {
        // Two bookings that move into each other's way would each wait for the other to commit, which PostgreSQL ends
        // as a deadlock. One after the other, the second is told that the slot is taken.
        await oneAtATime(tx, owner, 'bookings', booking.resource);
        booking.reschedule(period);
      },
      bookingEvents.rescheduled,
    );
  }

  async availability(
    { tenantId, environment }: Owner,
    { resource, from, to, durationMinutes }: FindAvailability,
  ): Promise<Period[]> {
    const windowMs = to.getTime() - from.getTime();
    if (windowMs <= 0 || windowMs > MAX_WINDOW_DAYS * DAY_MS)
      throw new QueryInvalid(
        {},
        { details: [{ field: 'to', message: `Must be after from, by ${MAX_WINDOW_DAYS} days at most` }] },
      );
    const busy = await this.lanes.query<Period>(BUSY, [resource, from, to, tenantId, environment]);
    return freeSlots({ startAt: from, endAt: to }, busy, durationMinutes);
  }
}
