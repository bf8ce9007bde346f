/**
 * Why calls that were answered are in no log: the api's buffer was full while the database was away, the database
 * refused them for good, or the process had to end before they could be stored.
 */
export const GAP_REASONS = ['buffer_full', 'refused', 'stopped'] as const;
export type GapReason = (typeof GAP_REASONS)[number];

/** Calls of one tenant and environment that are missing, between the first and the last of them. */
export interface Gap {
  readonly id: string;
  readonly reason: GapReason;
  readonly records: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly createdAt: Date;
}
