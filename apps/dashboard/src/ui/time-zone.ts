import { useSyncExternalStore } from 'react';
import type { TimeZone } from './time-text.js';

const KEY = 'keyway-time-zone';
const listeners = new Set<() => void>();

/** Whether exact times are told in UTC or in the browser's zone. */
export const useTimeZone = (): TimeZone =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, chosen);

export function chooseTimeZone(zone: TimeZone): void {
  localStorage.setItem(KEY, zone);
  for (const listener of listeners) listener();
}

const chosen = (): TimeZone => (localStorage.getItem(KEY) === 'utc' ? 'utc' : 'local');
