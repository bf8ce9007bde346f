import { newId } from '@keyway/platform';
import { Told } from './told.js';

const SECOND_MS = 1_000;
const START_MS = Date.parse('2026-01-15T10:30:00.000Z');

/** A call of a movement; `xid` is the transaction that moved it. */
interface Moved {
  readonly createdAt: Date;
  readonly id: string;
  readonly xid: number;
}

/** PostgreSQL's rule, as the statement of live-calls.ts has it applied to each row. */
function isVisible(xid: number, snapshot: string): boolean {
  const [first = '', end = '', underWay = ''] = snapshot.split(':');
  if (xid < Number(first)) return true;
  return xid < Number(end) && !underWay.split(',').includes(String(xid));
}

function isTold(told: Told, call: Moved): boolean {
  const isUpTo = ({ createdAt, id }: { createdAt: Date; id: string }): boolean =>
    call.createdAt < createdAt || (call.createdAt.getTime() === createdAt.getTime() && call.id <= id);
  const stretch = told.stretches.find(({ upTo }) => isUpTo(upTo));
  return isVisible(call.xid, stretch?.snapshot ?? told.snapshot);
}

/** A database whose movements begin, and commit in another order, with calls of any time up to some minutes ago. */
class Movements {
  readonly calls: Moved[] = [];
  nowMs = START_MS;
  private nextXid = 100;
  private readonly underWay = new Map<number, Moved[]>();

  constructor(private readonly random: () => number) {}

  advance(): void {
    this.nowMs += Math.floor(this.random() * 4 * SECOND_MS);
    if (this.random() < 0.7) this.begin();
    for (const [xid, calls] of this.underWay)
      if (this.random() < 0.4) {
        this.underWay.delete(xid);
        this.calls.push(...calls);
      }
  }

  /** What `pg_current_snapshot()` would say. */
  get moment(): { at: Date; snapshot: string } {
    const open = [...this.underWay.keys()].sort((a, b) => a - b);
    return { at: new Date(this.nowMs), snapshot: `${open[0] ?? this.nextXid}:${this.nextXid}:${open.join(',')}` };
  }

  private begin(): void {
    const xid = this.nextXid++;
    const calls = Array.from({ length: Math.floor(this.random() * 4) }, () => {
      const ageMs = this.random() < 0.3 ? this.random() * 200 * SECOND_MS : this.random() * SECOND_MS;
      const createdMs = Math.floor(this.nowMs - ageMs);
      return { xid, createdAt: new Date(createdMs), id: newId(createdMs) };
    });
    this.underWay.set(xid, calls);
  }
}

const seeded = (seed: number) => (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const inOrder = (one: Moved, other: Moved): number =>
  one.createdAt.getTime() - other.createdAt.getTime() || (one.id < other.id ? -1 : 1);

/** Follows the movements as a tail does, and is interrupted now and then in the middle of a reading. */
function follow(random: () => number, steps: number, breaks = 0.1): { told: string[]; moved: string[]; ids: string[] } {
  const movements = new Movements(random);
  let told = Told.at(movements.moment);
  const seen: Moved[] = [];
  const ids: string[] = [];
  const look = (looksBack: boolean, mayBreak: boolean): void => {
    const { moment } = movements;
    const from = looksBack ? null : told.recentFrom;
    const news = movements.calls.filter((call) => (!from || call.createdAt >= from) && !isTold(told, call));
    const complete = told.afterReading(from, moment);
    for (const [index, call] of news.sort(inOrder).entries()) {
      seen.push(call);
      if (!mayBreak || random() > breaks) continue;
      const id = (index === news.length - 1 ? complete : told.afterCall(from, moment, call)).toString();
      ids.push(id);
      told = Told.parse(id)!;
      return;
    }
    told = complete;
  };
  for (let step = 0; step < steps; step++) {
    movements.advance();
    look(random() < 0.2, true);
  }
  look(true, false);
  return { told: seen.map((call) => call.id).sort(), moved: movements.calls.map((call) => call.id).sort(), ids };
}

describe(Told, () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'tells each call once, in whatever order movements commit, and though it is interrupted (%i)',
    (seed) => {
      const { told, moved } = follow(seeded(seed), 150);
      expect(moved.length).toBeGreaterThan(50);
      expect(told).toEqual(moved);
    },
  );

  it('rather tells a call twice than never where it is interrupted all the time', () => {
    const { told, moved, ids } = follow(seeded(3), 300, 0.8);
    expect([...new Set(told)]).toEqual(moved);
    expect(Math.max(...ids.map((id) => id.split('~').length))).toBe(5);
  });

  it('is short enough for a header, and what it was after it was one', () => {
    const { ids } = follow(seeded(7), 500);
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) {
      expect(id).toMatch(/^[\x21-\x7e]{10,300}$/);
      expect(Told.parse(id)!.toString()).toBe(id);
    }
  });

  it.each([
    '',
    'x',
    '0',
    'mkgnv5ni~',
    'mkgnv5ni~0-1',
    'mkgnv5ni~5-3-4',
    'mkgnv5ni~5-3-1_1',
    'mkgnv5ni~5-3-2_1',
    'mkgnv5ni~zzzzzzzzzzz-zzzzzzzzzzz',
    'mkgnv5ni~mkgn.no-uuid.5-3~5-3',
    `mkgnv5ni${`~mkgn.${newId()}.5-3`.repeat(4)}~5-3`,
    '-5~5-3',
    "'; DROP TABLE call_logs; --",
  ])('does not take %j for an id of ours', (text) => {
    expect(Told.parse(text)).toBeNull();
  });

  it('knows when it is of another database', () => {
    const at = new Date(START_MS);
    const told = Told.at({ at, snapshot: '500:510:' });
    expect(told.isAheadOf({ at, snapshot: '400:410:' })).toBe(true);
    expect(told.isAheadOf({ at, snapshot: '505:510:505' })).toBe(false);
  });
});
