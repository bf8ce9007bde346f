import { useSyncExternalStore } from 'react';
import type { TimeZone } from './time-text.js';

const KEY = 'keyway-time-zone';
const listeners = new Set<() => void>();
let chosenZone: TimeZone = localStorage.getItem(KEY) === 'utc' ? 'utc' : 'local';

/** Whether exact times are told in UTC or in the browser's zone. */
export const useTimeZone = (): TimeZone =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosenZone,
  );

export function chooseTimeZone(zone: TimeZone): void {
  localStorage.setItem(KEY, zone);
  chosenZone = zone;
  for (const listener of listeners) listener();
}
