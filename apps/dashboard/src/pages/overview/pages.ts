import { entries, type NavigationEntry } from '../../app/navigation.js';

/** Where a page is that this one leads to; undefined while there is none. */
export const pageCalled = (...labels: readonly string[]): NavigationEntry['to'] | undefined =>
  entries.find(({ label }) => labels.includes(label))?.to;

/** The page of the calls, whichever of its names it bears. */
export const LOGS = ['Call logs', 'Call Logs', 'Logs'] as const;
