import type { Period } from './booking.dto.js';

const MINUTE_MS = 60_000;

/**
 * Cuts what `busy` leaves of the window into slots of one length, each stretch from its own beginning. `busy` is in
 * the order of its starts; what is left of a stretch and too short is left out.
 */
export function freeSlots(window: Period, busy: readonly Period[], durationMinutes: number): Period[] {
  const slots: Period[] = [];
  const durationMs = durationMinutes * MINUTE_MS;
  let freeFromMs = window.startAt.getTime();
  const cutUntil = (untilMs: number): void => {
    for (; freeFromMs + durationMs <= untilMs; freeFromMs += durationMs)
      slots.push({ startAt: new Date(freeFromMs), endAt: new Date(freeFromMs + durationMs) });
  };
  for (const { startAt, endAt } of busy) {
    cutUntil(startAt.getTime());
    freeFromMs = Math.max(freeFromMs, endAt.getTime());
  }
  cutUntil(window.endAt.getTime());
  return slots;
}
