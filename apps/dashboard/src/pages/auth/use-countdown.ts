import { useEffect, useState } from 'react';
import { ApiError } from '../../app/api.js';

/** Seconds until one may try again after an answer that said to wait; 0 otherwise. */
export function useCountdown(error: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const seconds = error instanceof ApiError && error.status === 429 ? (error.retryAfterSeconds ?? 0) : 0;
    const endsAtMs = Date.now() + seconds * 1_000;
    const update = (): void => setLeft(Math.max(0, Math.ceil((endsAtMs - Date.now()) / 1_000)));
    update();
    const timer = setInterval(update, 1_000);
    return () => clearInterval(timer);
  }, [error]);
  return left;
}

/** "4:09", "59 s". */
export const countdownText = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
