import { defineEvent } from '@keyway/events';
import { defineScopes } from '@keyway/scopes';
import { defineResource } from '../kernel/define-resource.js';
import { BookingView, CreateBooking, ListBookings, UpdateBooking } from './booking.dto.js';
import { Booking } from './booking.entity.js';

export const bookings = defineResource({
  name: 'bookings',
  label: 'booking',
  entity: Booking,
  scopes: defineScopes('bookings', {
    read: 'List and retrieve bookings, and find free slots.',
    write: 'Create, update, confirm, cancel, reschedule, and delete bookings.',
  }),
  list: ListBookings,
  create: CreateBooking,
  update: UpdateBooking,
  view: BookingView,
});

export const bookingEvents = {
  confirmed: defineEvent('booking.confirmed', 'A booking was confirmed.', BookingView),
  cancelled: defineEvent('booking.cancelled', 'A booking was cancelled, which freed its slot.', BookingView),
  rescheduled: defineEvent('booking.rescheduled', 'A booking was moved to another time.', BookingView),
  completed: defineEvent('booking.completed', 'A booking took place.', BookingView),
  noShow: defineEvent('booking.no_show', 'Nobody came to a booking.', BookingView),
};
