import { Booking } from './booking.entity.js';
import { BOOKING_STATES, type BookingState } from './booking-state.js';

const actions: Readonly<Record<string, (booking: Booking) => void>> = {
  confirm: (booking) => booking.confirm(),
  cancel: (booking) => booking.cancel(),
  reschedule: (booking) => booking.reschedule({ startAt: new Date(0), endAt: new Date(1) }),
  complete: (booking) => booking.complete(),
  'mark as a no-show': (booking) => booking.markNoShow(),
};

const becomes: Readonly<Record<string, Partial<Record<BookingState, BookingState>>>> = {
  confirm: { pending: 'confirmed' },
  cancel: { pending: 'cancelled', confirmed: 'cancelled' },
  reschedule: { pending: 'pending', confirmed: 'confirmed' },
  complete: { confirmed: 'completed' },
  'mark as a no-show': { confirmed: 'no_show' },
};

describe.each(Object.keys(actions))('to %s a booking', (action) => {
  it.each(BOOKING_STATES)('leads from %s to where it should, or is refused with the states that allow it', (state) => {
    const booking = Object.assign(new Booking(), { state });
    const next = becomes[action]![state];
    if (next) {
      actions[action]!(booking);
      expect(booking.state).toBe(next);
    } else {
      const allowedStates = Object.keys(becomes[action]!);
      expect(() => actions[action]!(booking)).toThrow(
        expect.objectContaining({ code: 'booking.invalid_state', extras: { allowedStates } }) as Error,
      );
      expect(booking.state).toBe(state);
    }
  });
});
