/** How long the worker waits when there was nothing to do, unless it is woken. */
export const IDLE_MS = 150;

/**
 * Most likely the database is away. Long enough that, when it is back, every process has written down what it has done
 * before any asks for more to do.
 */
export const AFTER_FAILURE = { failedFirstMs: 2_000, failedLastMs: 5_000 } as const;
