import { setTimeout as wait } from 'node:timers/promises';

/**
 * How long a node may go by the settings it has read, counted from before it read them. A node that cannot read them
 * any more captures nothing, rather than what somebody may have forbidden.
 */
export const SETTINGS_LEASE_MS = 1_500;

/** Timers may fire a little early, and a lease must have run out everywhere, not almost. */
const MARGIN_MS = 20;

/** Returns once no node goes by what was committed before. */
export const leasesRunOut = (): Promise<void> => wait(SETTINGS_LEASE_MS + MARGIN_MS);
