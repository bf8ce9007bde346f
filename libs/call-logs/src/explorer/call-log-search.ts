import type { Clock } from '@keyway/platform';
import type { CallLogStatements } from './call-log-statements.js';
import type { CallLog, CallLogCount, CallLogsFound } from './call-log.js';
import { DAY_MS, HOUR_MS, lengthMs, olderThan, searchBackwards, type Stretch } from './time-windows.js';

/** Newest calls to look through before anything is sorted, and what they are found by. */
interface Trial {
  readonly statements: CallLogStatements;
  readonly calls: number;
}

/** One search, within bounds of time: back from the newest call, window by window. */
export class CallLogSearch {
  /** There is a trial where `matching` asks for a range of values, whose matches no index has in order of time. */
  constructor(
    private readonly matching: CallLogStatements,
    private readonly trial: Trial | null,
    private readonly clock: Clock,
    private readonly deadlineMs: number,
  ) {}

  async newest(stretch: Stretch, limit: number): Promise<CallLogsFound> {
    const calls: CallLog[] = [];
    const collect = async (found: Promise<CallLog[]>): Promise<boolean> => calls.push(...(await found)) >= limit;
    const walk = (window: Stretch) => collect(this.matching.walk(window, limit - calls.length));
    const sort = (window: Stretch) => collect(this.matching.sort(window, limit - calls.length));

    if (!this.trial) return { calls, reached: await this.backwards(stretch, HOUR_MS, walk) };
    // A common value fills the page from the newest calls. A rare one does not, and then its matches are few enough to
    // be sorted.
    const recent = await this.recent(this.trial, stretch);
    const reached = await this.backwards(recent, lengthMs(recent), walk);
    if (reached || calls.length >= limit) return { calls, reached };
    return { calls, reached: await this.backwards({ ...stretch, before: olderThan(recent.from) }, DAY_MS, sort) };
  }

  async count(stretch: Stretch, most: number): Promise<CallLogCount> {
    let count = 0;
    const reached = await this.backwards(stretch, DAY_MS, async (window) => {
      count += await this.matching.count(window, most + 1 - count);
      return count > most;
    });
    const isExact = count <= most && reached === null;
    return { count: Math.min(count, most), relation: isExact ? 'exact' : 'more_than' };
  }

  /** The part of a stretch that holds the newest calls. */
  private async recent({ statements, calls }: Trial, stretch: Stretch): Promise<Stretch> {
    let { from } = stretch;
    let left = calls;
    const reached = await this.backwards(stretch, HOUR_MS, async (window) => {
      const { count, oldest } = await statements.reach(window, left);
      left -= count;
      if (left === 0) from = oldest!;
      return left === 0;
    });
    return { from: reached?.createdAt ?? from, before: stretch.before };
  }

  private backwards(stretch: Stretch, firstWindowMs: number, search: (window: Stretch) => Promise<boolean>) {
    return searchBackwards(stretch, { firstWindowMs, deadlineMs: this.deadlineMs }, this.clock, search);
  }
}
