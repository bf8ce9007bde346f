import { FixedClock } from '@keyway/platform/testing';
import { DAY_MS, endOf, HOUR_MS, olderThan, searchBackwards, type Stretch } from './time-windows.js';

const NOW = new Date('2026-01-15T10:30:00.000Z');
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);
const stretch = (from: Date, to = NOW): Stretch => ({ from, before: olderThan(to) });
const timeout = (): Error =>
  Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });

describe(searchBackwards.name, () => {
  let clock: FixedClock;
  let windows: Stretch[];

  beforeEach(() => {
    clock = new FixedClock(NOW);
    windows = [];
  });

  const searching =
    (tookMs: number, isEnough: (window: Stretch) => boolean = () => false) =>
    (window: Stretch): Promise<boolean> => {
      windows.push(window);
      clock.advanceMs(tookMs);
      return Promise.resolve(isEnough(window));
    };

  const search = (
    of: Stretch,
    doing: (window: Stretch) => Promise<boolean>,
    firstWindowMs = HOUR_MS,
    budgetMs = 3_000,
  ) => searchBackwards(of, { firstWindowMs, deadlineMs: clock.monotonicMs() + budgetMs }, clock, doing);

  const lengths = (): number[] => windows.map(({ from, before }) => endOf(before).getTime() - from.getTime());

  it('searches all of a stretch once, the newest first', async () => {
    const all = stretch(ago(90 * DAY_MS));
    expect(await search(all, searching(2))).toBeNull();
    expect(windows[0]!.before).toEqual(all.before);
    windows.slice(1).forEach(({ before }, index) => expect(before).toEqual(olderThan(windows[index]!.from)));
    expect(windows.at(-1)!.from).toEqual(all.from);
  });

  it('needs few windows while they are quick', async () => {
    await search(stretch(ago(90 * DAY_MS)), searching(2));
    expect(windows).toHaveLength(4);
  });

  it('goes no faster than windows allow', async () => {
    await search(stretch(ago(10 * DAY_MS)), searching(50));
    expect(new Set(lengths())).toEqual(new Set([HOUR_MS]));
  });

  it('takes shorter windows after one that was slow', async () => {
    await search(stretch(ago(90 * DAY_MS)), searching(500), HOUR_MS, 2_000);
    expect(lengths()).toEqual([HOUR_MS, HOUR_MS / 10, HOUR_MS / 100, HOUR_MS / 1_000]);
  });

  it('looks into the days apart that a long window spans', async () => {
    await search(stretch(ago(30 * DAY_MS)), searching(2), DAY_MS);
    for (const { from } of windows.slice(0, -1)) expect(from.getTime() % DAY_MS).toBe(0);
  });

  it('stops when enough was found', async () => {
    expect(
      await search(
        stretch(ago(90 * DAY_MS)),
        searching(2, () => windows.length === 2),
      ),
    ).toBeNull();
    expect(windows).toHaveLength(2);
  });

  it('tells where it was when time ran out', async () => {
    const reached = await search(stretch(ago(90 * DAY_MS)), searching(100), HOUR_MS, 300);
    expect(windows).toHaveLength(3);
    expect(reached).toEqual(olderThan(windows[2]!.from));
  });

  it('gets somewhere however little time there is', async () => {
    expect(await search(stretch(ago(DAY_MS)), searching(100), HOUR_MS, 0)).toEqual(olderThan(ago(HOUR_MS)));
  });

  it('has nothing left to do when time runs out at the end', async () => {
    expect(await search(stretch(ago(HOUR_MS)), searching(100), HOUR_MS, 0)).toBeNull();
  });

  it('goes on after a call of a millisecond it shares with others', async () => {
    const before = { createdAt: ago(HOUR_MS), id: '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11' };
    await search({ from: ago(HOUR_MS), before }, searching(2));
    expect(windows).toEqual([{ from: ago(HOUR_MS), before }]);
  });

  it('counts calls of the future with the newest', async () => {
    const before = olderThan(new Date('2100-01-01T00:00:00.000Z'));
    await search(
      { from: ago(2 * HOUR_MS), before },
      searching(2, () => true),
    );
    expect(windows).toEqual([{ from: ago(HOUR_MS), before }]);
  });

  it('searches nothing where there is no time between the ends', async () => {
    expect(await search(stretch(NOW), searching(2))).toBeNull();
    expect(await search(stretch(NOW, ago(DAY_MS)), searching(2))).toBeNull();
    expect(windows).toEqual([]);
  });

  it('tries a shorter window where PostgreSQL gave up on one', async () => {
    const tried: number[] = [];
    const reached = await search(stretch(ago(DAY_MS)), (window) => {
      tried.push(endOf(window.before).getTime() - window.from.getTime());
      if (tried.length < 3) return Promise.reject(timeout());
      return searching(5_000)(window);
    });
    expect(tried).toEqual([HOUR_MS, HOUR_MS / 16, Math.ceil(HOUR_MS / 256)]);
    expect(reached).toEqual(olderThan(ago(Math.ceil(HOUR_MS / 256))));
  });

  it('fails when PostgreSQL gives up on the shortest window, or fails otherwise', async () => {
    await expect(search(stretch(ago(DAY_MS)), () => Promise.reject(timeout()))).rejects.toThrow('statement timeout');
    await expect(search(stretch(ago(DAY_MS)), () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  });
});
