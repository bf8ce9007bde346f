const HOUR_S = 3_600;

/** After the first attempt, in seconds: quickly at first, then hourly for a day. */
const DELAYS_S = [1, 5, 25, 125, 625, ...Array.from({ length: 24 }, () => HOUR_S)];

/** Up to so much longer, by chance, lest all that failed together comes again together. */
const JITTER = 0.2;

/**
 * When to try again after so many retries, in milliseconds; null when it was the last. A receiver that asked for more
 * time gets it, within the schedule: it does not get more attempts.
 */
export function retryDelayMs(retries: number, retryAfterMs: number | null, random = Math.random): number | null {
  const delayS = DELAYS_S[retries];
  if (delayS === undefined) return null;
  return Math.max(Math.round(delayS * 1_000 * (1 + JITTER * random())), retryAfterMs ?? 0);
}
