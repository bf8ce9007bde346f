import { defineError } from '@keyway/platform';

export const BookingStateInvalid = defineError(
  'booking.invalid_state',
  'conflict',
  'A booking that is {state} cannot be {done}.',
);
export const BookingSlotTaken = defineError(
  'booking.slot_taken',
  'conflict',
  'Another booking holds this resource in that time.',
);
