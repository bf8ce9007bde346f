import type { CallLog } from './queries.js';

export interface LiveCalls {
  /** In the list, newest first. */
  readonly shown: readonly CallLog[];
  /** Held back while somebody reads, newest first. */
  readonly waiting: readonly CallLog[];
}

type LiveEvent =
  | { readonly kind: 'arrived'; readonly call: CallLog; readonly isReading: boolean }
  | { readonly kind: 'shown' | 'reset' };

export const NOTHING: LiveCalls = { shown: [], waiting: [] };
/** Nobody scrolls through more; the list has the rest. */
const MOST = 5_000;

/** Where a call goes: into the list, or, while somebody reads, to those that wait, so that nothing moves under their eyes. */
export function nextLiveCalls(calls: LiveCalls, event: LiveEvent): LiveCalls {
  if (event.kind === 'reset') return NOTHING;
  const newest = event.kind === 'arrived' ? [event.call, ...calls.waiting] : calls.waiting;
  if (event.kind === 'arrived' && event.isReading) return { ...calls, waiting: newest.slice(0, MOST) };
  return { shown: [...newest, ...calls.shown].slice(0, MOST), waiting: [] };
}
