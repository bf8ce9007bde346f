import { useSyncExternalStore } from 'react';

export type Environment = 'live' | 'test';

/** Where one is: every call is for this tenant, and this side of its data. */
export interface Place {
  readonly tenantId: string | null;
  readonly environment: Environment;
}

const KEY = 'keyway-place';
const listeners = new Set<() => void>();
let place = remembered();

export const currentPlace = (): Place => place;

/** Each tab keeps its own; a new one begins where the last change was. */
export function moveTo(change: Partial<Place>): void {
  place = { ...place, ...change };
  for (const storage of [sessionStorage, localStorage]) storage.setItem(KEY, JSON.stringify(place));
  for (const listener of listeners) listener();
}

export function usePlace(): Place {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentPlace);
}

function remembered(): Place {
  const nowhere: Place = { tenantId: null, environment: 'live' };
  try {
    const text = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
    return text ? { ...nowhere, ...(JSON.parse(text) as Partial<Place>) } : nowhere;
  } catch {
    return nowhere;
  }
}
