import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { ApiError, follow } from '../../app/api.js';
import { type CallLogQuery, searchOf } from './filters.js';
import { type LiveCalls, nextLiveCalls, NOTHING } from './live-list.js';
import type { CallLog } from './queries.js';

const RETRY_MS = 2_000;
/** Calls that were made while the stream was being opened are in the list by then. */
const SETTLED_MS = 1_500;

interface LiveTail extends LiveCalls {
  readonly error: ApiError | null;
  readonly show: () => void;
}

/** Follows the calls that the filters find. `isReading` is asked when one arrives; `reload` reads the list anew. */
export function useLiveTail(
  isOn: boolean,
  query: CallLogQuery,
  isReading: () => boolean,
  reload: () => void,
): LiveTail {
  const [calls, tell] = useReducer(nextLiveCalls, NOTHING);
  const [error, setError] = useState<ApiError | null>(null);
  const latest = useRef({ isReading, reload });
  useEffect(() => {
    latest.current = { isReading, reload };
  });
  const search = searchOf({ ...query, from: undefined, to: undefined });
  useEffect(() => {
    if (!isOn) return;
    const stop = new AbortController();
    const settled = setTimeout(() => latest.current.reload(), SETTLED_MS);
    const onCall = (call: CallLog) => tell({ kind: 'arrived', call, isReading: latest.current.isReading() });
    followCalls(search, stop.signal, onCall, () => latest.current.reload()).catch((reason: unknown) => {
      if (!stop.signal.aborted) setError(reason instanceof ApiError ? reason : ApiError.unreachable());
    });
    return () => {
      stop.abort();
      clearTimeout(settled);
      tell({ kind: 'reset' });
      setError(null);
    };
  }, [isOn, search]);
  const show = useCallback(() => tell({ kind: 'shown' }), []);
  return { ...calls, error, show };
}

/** Connects again where a stream breaks off, from the last event on; rejects with what does not pass. */
async function followCalls(
  search: string,
  signal: AbortSignal,
  onCall: (call: CallLog) => void,
  onSkipped: () => void,
): Promise<void> {
  let lastId = '';
  while (!signal.aborted) {
    try {
      const headers = new Headers(lastId ? { 'Last-Event-ID': lastId } : {});
      for await (const { id, event, data } of follow(`/api/v1/call-logs/live?${search}`, { signal, headers })) {
        lastId = id;
        if (event === 'call') onCall(JSON.parse(data) as CallLog);
        if (event === 'skipped') onSkipped();
      }
    } catch (error) {
      if (signal.aborted || (error instanceof ApiError && !error.isPassing)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
