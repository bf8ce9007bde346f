export const BOOKING_STATES = ['pending', 'confirmed', 'completed', 'no_show', 'cancelled'] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

/** Those that hold their time: no two of them on one resource overlap. */
export const LIVE_STATES = ['pending', 'confirmed'] as const satisfies readonly BookingState[];
