import { isUuid, type Position } from '@keyway/platform';
import { endOf, parseSnapshot, snapshotText } from './snapshot-text.js';

/** What PostgreSQL showed to one statement, and when it did, by its own clock. */
export interface Moment {
  readonly at: Date;
  /** As `pg_current_snapshot()` writes it: `10:20:10,14`. */
  readonly snapshot: string;
}

/** A stretch of time: the calls up to a position, from where the stretch before it ends. */
export interface ToldStretch {
  readonly upTo: Position;
  readonly snapshot: string;
}

/** As many as the statement in live-calls.ts has room for. */
export const MOST_STRETCHES = 3;

/** Later than this after they were made, calls come in too seldom for looking again each time. */
const SETTLED_MS = 15_000;

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Which calls a tail has told, exactly. Calls become readable in the order in which workers commit their movements, not
 * in the order in which they were made, so no time says it. A snapshot says it: told is what was visible in it. Calls
 * of different times were last looked for at different moments, so each stretch of time has the snapshot of its own.
 *
 * It is the id of an event, too: whatever node a client comes back to, and whenever, finds out what it has missed.
 */
export class Told {
  private constructor(
    /** All that was visible then has been told, or has been made known as skipped. */
    readonly asOf: Date,
    /** In the order of their ends. */
    readonly stretches: readonly ToldStretch[],
    /** Of the calls behind the last stretch. */
    readonly snapshot: string,
  ) {}

  /** Everything that was there at a moment. Two stretches, of which the earlier is looked at less often. */
  static at({ at, snapshot }: Moment): Told {
    const settled = { createdAt: new Date(at.getTime() - SETTLED_MS), id: FIRST_ID };
    return new Told(at, [{ upTo: settled, snapshot }], snapshot);
  }

  /** Null when the text is no id of ours. */
  static parse(text: string): Told | null {
    const [time = '', ...parts] = text.split('~');
    const snapshot = parseSnapshot(parts.pop() ?? '');
    const stretches = parts.map(parseStretch);
    if (!TIME.test(time) || snapshot === null || stretches.length > MOST_STRETCHES) return null;
    if (stretches.some((stretch) => stretch === null)) return null;
    return new Told(timeOf(time), stretches as ToldStretch[], snapshot);
  }

  /** The calls from here on come in so often that they are looked for whenever there is news. */
  get recentFrom(): Date {
    return this.stretches[0]?.upTo.createdAt ?? this.asOf;
  }

  /** Told as well: all that was visible at a moment and made at `from` or later. Null gives up what was made before. */
  afterReading(from: Date | null, { at, snapshot }: Moment): Told {
    return from ? new Told(at, this.stretchesBefore(from), snapshot) : Told.at({ at, snapshot });
  }

  /** The same where of what was visible only the calls up to this one were told. */
  afterCall(from: Date | null, { snapshot }: Moment, call: Position): Told {
    const before = from ? this.stretchesBefore(from) : [];
    const behind = this.stretches.filter(({ upTo }) => isAfter(upTo, call));
    return new Told(this.asOf, merged([...before, { upTo: call, snapshot }, ...behind]), this.snapshot);
  }

  /** Whether it tells of transactions that this database has not seen yet: it is of another one, or of a lost one. */
  isAheadOf({ snapshot }: Moment): boolean {
    return [this.snapshot, ...this.stretches.map((stretch) => stretch.snapshot)].some(
      (known) => endOf(known) > endOf(snapshot),
    );
  }

  toString(): string {
    const stretches = this.stretches.map(stretchText);
    return [timeText(this.asOf), ...stretches, snapshotText(this.snapshot)].join('~');
  }

  private stretchesBefore(from: Date): ToldStretch[] {
    const upTo = { createdAt: from, id: FIRST_ID };
    const whole = this.stretches.filter((stretch) => isAfter(upTo, stretch.upTo));
    const across = this.stretches[whole.length]?.snapshot ?? this.snapshot;
    return [...whole, { upTo, snapshot: across }];
  }
}

/** In the order of calls: by time, then by id. */
const isAfter = (one: Position, other: Position): boolean =>
  one.createdAt > other.createdAt || (one.createdAt.getTime() === other.createdAt.getTime() && one.id > other.id);

/** Who is interrupted again and again while catching up would collect stretches. Rather told twice than never. */
function merged(stretches: readonly ToldStretch[]): readonly ToldStretch[] {
  if (stretches.length <= MOST_STRETCHES) return stretches;
  const [first, second, ...rest] = stretches as [ToldStretch, ToldStretch, ...ToldStretch[]];
  const older = endOf(first.snapshot) < endOf(second.snapshot) ? first.snapshot : second.snapshot;
  return merged([{ upTo: second.upTo, snapshot: older }, ...rest]);
}

const RADIX = 36;
const TIME = /^[0-9a-z]{1,9}$/;

const timeText = (instant: Date): string => instant.getTime().toString(RADIX);
const timeOf = (text: string): Date => new Date(Number.parseInt(text, RADIX));

const stretchText = ({ upTo: { createdAt, id }, snapshot }: ToldStretch): string =>
  `${timeText(createdAt)}.${id}.${snapshotText(snapshot)}`;

function parseStretch(text: string): ToldStretch | null {
  const [time = '', id = '', snapshotPart = ''] = text.split('.');
  const snapshot = parseSnapshot(snapshotPart);
  if (!TIME.test(time) || !isUuid(id) || snapshot === null) return null;
  return { upTo: { createdAt: timeOf(time), id }, snapshot };
}
