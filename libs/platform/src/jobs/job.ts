/** Work with a name and a retry, done later by a worker. */
export interface Job<Data extends object> {
  readonly name: string;
  /** How often it is tried again after it has failed. */
  readonly retryLimit: number;
  /** What passes before the first retry, at least; each later one waits twice as long. */
  readonly retryDelaySeconds: number;
  /** How long one attempt may take. */
  readonly timeLimitMs: number;
  /** Only there for its type. */
  readonly data?: Data;
}

/** One run of a job by a worker. */
export interface Attempt {
  /** Whether it will not be tried again by itself. */
  readonly isLast: boolean;
  /** Aborts when the job is no longer this worker's: cancelled, over its time, or taken back because the worker seemed dead. */
  readonly signal: AbortSignal;
}

/**
 * A job may run more than once, and twice at a time when a worker was wrongly taken for dead: what it does must be done
 * once by a key of its own in the database. Throwing retries it.
 */
export type Handler<Data extends object> = (data: Data, attempt: Attempt) => Promise<void>;

const QUARTER_OF_AN_HOUR_MS = 900_000;

/**
 * Declares a job. Its data is ids and the like, never a secret: operators are shown it. One whose data has a `tenantId`
 * belongs to that tenant, and waits while the tenant's work is on hold.
 */
export const defineJob = <Data extends object>(
  name: string,
  {
    retryLimit = 5,
    retryDelaySeconds = 1,
    timeLimitMs = QUARTER_OF_AN_HOUR_MS,
  }: Partial<Omit<Job<Data>, 'name' | 'data'>> = {},
): Job<Data> => Object.freeze({ name, retryLimit, retryDelaySeconds, timeLimitMs });
