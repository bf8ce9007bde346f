import { instantOfId } from '@keyway/platform';
import type { Client } from 'pg';
import { writeCaptures } from '../capture/captures-table.js';
import { announceMovement } from '../live/movement-channel.js';
import { linesOf } from '../record/call-record.js';
import { type CallCell, cellsOf } from '../usage/call-cells.js';
import { appendDelta } from '../usage/usage-deltas.js';
import type { CallLogObserver } from './call-log-observer.js';
import { writeMissing, writeNew } from './call-logs-table.js';
import { keyUsesOf } from './key-uses.js';
import { attempt, isFaultOfRows } from './savepoint.js';

/**
 * Takes the oldest batches that no other worker has in hand. The choice is made once, ahead of the DELETE: as a plain
 * subquery the planner may run it again for every row, and lock more than it deletes.
 */
const TAKE = `
  WITH taken AS MATERIALIZED (
    SELECT id FROM call_log_inbox WHERE id > $2 ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  DELETE FROM call_log_inbox AS inbox USING taken WHERE inbox.id = taken.id
  RETURNING inbox.id, inbox.payload, inbox.retried, inbox.captures`;

const COUNT_TRY = 'UPDATE call_log_inbox SET tries = tries + 1 WHERE id = $1 RETURNING tries';
/** A batch and its repetition have the same bad records; they are set aside once. */
const REJECT = 'INSERT INTO call_log_rejected (id, payload, reason) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING';

/** Before every id of ours. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** How often a batch is tried before its bad records are set aside. */
const MAX_TRIES = 5;

interface InboxRow {
  readonly id: string;
  readonly payload: string;
  readonly retried: boolean;
  readonly captures: string | null;
}

export interface Movement {
  readonly batches: number;
  readonly records: number;
  readonly rejected: number;
  /** Why captures were refused whose calls are stored. */
  readonly refusedCaptures: readonly string[];
}

const NOTHING: Movement = { batches: 0, records: 0, rejected: 0, refusedCaptures: [] };

/** Moves batches from the inbox into the call logs: each record exactly once, whatever dies when. */
export class CallLogMover {
  constructor(
    private readonly client: Client,
    private readonly observers: readonly CallLogObserver[],
  ) {}

  /** Moves up to `limit` batches in one transaction; where that fails by the fault of a row, one by one. */
  async move(limit: number): Promise<Movement> {
    try {
      return await this.transaction(() => this.moveTogether(limit));
    } catch (error) {
      if (!isFaultOfRows(error)) throw error;
      return this.moveOneByOne(limit);
    }
  }

  private async moveTogether(limit: number): Promise<Movement> {
    const rows = await this.take(limit, FIRST_ID);
    if (rows.length === 0) return NOTHING;
    const fresh = rows.filter((row) => !row.retried);
    const again = rows.filter((row) => row.retried);
    const written = await writeNew(this.client, payloadsOf(fresh));
    // In one payload each, because a batch and its repetition may both be here.
    for (const row of again) written.push(...(await writeMissing(this.client, row.payload)));
    const refusedCaptures = await this.capture(rows, written);
    await this.tellObservers(await this.count(written, oldestOf(rows)));
    return { batches: rows.length, records: written.length, rejected: 0, refusedCaptures };
  }

  private async moveOneByOne(limit: number): Promise<Movement> {
    let total = NOTHING;
    let after = FIRST_ID;
    for (let count = 0; count < limit; count++) {
      const step = await this.moveNext(after);
      if (!step) break;
      after = step.id;
      total = sum(total, step.movement);
    }
    return total;
  }

  /** Moves the first batch after an id. Null when there is none. */
  private async moveNext(after: string): Promise<{ id: string; movement: Movement } | null> {
    let taken: InboxRow | undefined;
    try {
      return await this.transaction(async () => {
        [taken] = await this.take(1, after);
        if (!taken) return null;
        const written = await writeMissing(this.client, taken.payload);
        const refusedCaptures = await this.capture([taken], written);
        await this.tellObservers(await this.count(written, taken.id));
        return { id: taken.id, movement: { batches: 1, records: written.length, rejected: 0, refusedCaptures } };
      });
    } catch (error) {
      if (!taken || !isFaultOfRows(error)) throw error;
      return { id: taken.id, movement: await this.countTry(taken.id) };
    }
  }

  private async countTry(id: string): Promise<Movement> {
    const { rows } = await this.client.query<{ tries: number }>(COUNT_TRY, [id]);
    return rows[0] && rows[0].tries >= MAX_TRIES ? this.transaction(() => this.setBadOnesAside(id)) : NOTHING;
  }

  /** Moves the good records of a batch and sets the bad ones aside, with the reason, so that they hold nobody up. */
  private async setBadOnesAside(id: string): Promise<Movement> {
    const { rows } = await this.client.query<InboxRow>(
      'DELETE FROM call_log_inbox WHERE id = $1 RETURNING id, payload, retried, captures',
      [id],
    );
    if (!rows[0]) return NOTHING;
    const good: string[] = [];
    const bad: string[] = [];
    const reasons = new Set<string>();
    for (const line of linesOf(rows[0].payload)) {
      const reason = await attempt(this.client, () => writeMissing(this.client, `${line}\n`), { undo: true });
      (reason === null ? good : bad).push(`${line}\n`);
      if (reason !== null) reasons.add(reason);
    }
    // Not by the attempts: a row that is written under a savepoint bears another transaction id than the movement's, and
    // a snapshot does not tell whether such a one was visible. Live tails would miss the call.
    const written = await writeMissing(this.client, good.join(''));
    const refusedCaptures = await this.capture(rows, written);
    const cells = await this.count(written, id);
    const unheard = await attempt(this.client, () => this.tellObservers(cells));
    if (unheard !== null) reasons.add(unheard);
    if (reasons.size > 0) await this.client.query(REJECT, [id, bad.join(''), [...reasons].join('; ')]);
    return { batches: 1, records: written.length, rejected: bad.length, refusedCaptures };
  }

  private async take(limit: number, after: string): Promise<InboxRow[]> {
    const { rows } = await this.client.query<InboxRow>({ name: 'call_log_take', text: TAKE, values: [limit, after] });
    return rows;
  }

  private capture(rows: readonly InboxRow[], written: readonly string[]): Promise<string[]> {
    const payloads = rows.map(({ captures }) => captures);
    return writeCaptures(this.client, payloads, written);
  }

  /** Counts what was written for the usage. No call was answered before its batch was begun, of which its id tells. */
  private async count(written: readonly string[], oldestBatchId: string): Promise<CallCell[]> {
    const cells = cellsOf(written);
    await appendDelta(this.client, cells, instantOfId(oldestBatchId));
    return cells;
  }

  private async tellObservers(cells: readonly CallCell[]): Promise<void> {
    await announceMovement(this.client, cells);
    const uses = keyUsesOf(cells);
    for (const observer of this.observers) await observer.moved(this.client, uses);
  }

  private async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query('BEGIN');
    try {
      const result = await work();
      await this.client.query('COMMIT');
      return result;
    } catch (error) {
      // On a connection that is gone there is nothing left to roll back; what was thrown says why.
      await this.client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}

const payloadsOf = (rows: readonly InboxRow[]): string => rows.map((row) => row.payload).join('');

/** Ids of ours sort by their time. */
const oldestOf = (rows: readonly InboxRow[]): string =>
  rows.reduce((oldest, { id }) => (id < oldest ? id : oldest), rows[0]!.id);

const sum = (a: Movement, b: Movement): Movement => ({
  batches: a.batches + b.batches,
  records: a.records + b.records,
  rejected: a.rejected + b.rejected,
  refusedCaptures: [...a.refusedCaptures, ...b.refusedCaptures],
});
