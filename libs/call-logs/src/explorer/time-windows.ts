import type { Clock, Position } from '@keyway/platform';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** Before every id of ours: what is older than `(t, FIRST_ID)` is what is older than `t`. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The calls from an instant on that are older than a position. */
export interface Stretch {
  readonly from: Date;
  readonly before: Position;
}

export interface Pace {
  /** How much time the first window spans. */
  readonly firstWindowMs: number;
  /** By `Clock.monotonicMs()`: when it has passed, the window under way is the last one. */
  readonly deadlineMs: number;
}

/** After a window that took this long the next one is as long; after a quicker one it is longer. */
const WINDOW_GOAL_MS = 50;
const MOST_GROWTH = 24;
/** After a window that took longer than PostgreSQL lets a statement take. */
const SHRINKING = 16;
const SHORTEST_WINDOW_MS = 1_000;
const STATEMENT_TIMED_OUT = '57014';

export const olderThan = (instant: Date): Position => ({ createdAt: instant, id: FIRST_ID });

/** Whether it parts calls by their time alone. */
export const isInstant = ({ id }: Position): boolean => id === FIRST_ID;

/** No call before the position is as late as this. */
export const endOf = (position: Position): Date =>
  isInstant(position) ? position.createdAt : new Date(position.createdAt.getTime() + 1);

export const isEmpty = ({ from, before }: Stretch): boolean => endOf(before) <= from;

export const lengthMs = ({ from, before }: Stretch): number => endOf(before).getTime() - from.getTime();

/**
 * Searches a stretch from its newest end back, window by window, until `search` says that it has found enough. Windows
 * grow while they are quick: a common value needs the first one, a rare one a handful, and no statement comes near its
 * timeout. Returns the position to go on from when time ran out, null when nothing is left to be done.
 */
export async function searchBackwards(
  { from, before }: Stretch,
  { firstWindowMs, deadlineMs }: Pace,
  clock: Clock,
  search: (window: Stretch) => Promise<boolean>,
): Promise<Position | null> {
  let rest: Stretch = { from, before };
  let sizeMs = firstWindowMs;
  while (!isEmpty(rest)) {
    const window = newestWindow(rest, sizeMs, clock.now());
    const startedMs = clock.monotonicMs();
    const outcome = await outcomeOf(search(window), sizeMs);
    if (outcome === 'enough') return null;
    if (outcome === 'too slow') {
      sizeMs = Math.max(sizeMs / SHRINKING, SHORTEST_WINDOW_MS);
      continue;
    }
    rest = { from, before: olderThan(window.from) };
    sizeMs = nextSizeMs(sizeMs, clock.monotonicMs() - startedMs);
    // Asked only here: each search gets somewhere, so whoever goes on from where it stopped reaches the end.
    if (clock.monotonicMs() >= deadlineMs) break;
  }
  return isEmpty(rest) ? null : rest.before;
}

/** Calls dated in the future, by a clock that is wrong, are few: they count with the newest. */
function newestWindow({ from, before }: Stretch, sizeMs: number, now: Date): Stretch {
  const startMs = Math.min(before.createdAt.getTime(), now.getTime()) - sizeMs;
  // Days are kept apart: no window but the first looks into a part of one if it is long enough for all of it.
  const wholeMs = sizeMs < DAY_MS ? startMs : Math.floor(startMs / DAY_MS) * DAY_MS;
  return { from: new Date(Math.max(from.getTime(), wholeMs)), before };
}

const nextSizeMs = (sizeMs: number, tookMs: number): number =>
  Math.max(sizeMs * Math.min(WINDOW_GOAL_MS / tookMs, MOST_GROWTH), SHORTEST_WINDOW_MS);

async function outcomeOf(searched: Promise<boolean>, sizeMs: number): Promise<'enough' | 'more' | 'too slow'> {
  try {
    return (await searched) ? 'enough' : 'more';
  } catch (error) {
    if ((error as { code?: string }).code !== STATEMENT_TIMED_OUT || sizeMs <= SHORTEST_WINDOW_MS) throw error;
    return 'too slow';
  }
}
