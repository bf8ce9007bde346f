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
