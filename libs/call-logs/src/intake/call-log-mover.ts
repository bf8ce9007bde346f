import { type Client, DatabaseError } from 'pg';
import { linesOf } from '../record/call-record.js';
import type { CallLogObserver } from './call-log-observer.js';
import { writeMissing, writeNew } from './call-logs-table.js';
import { keyUsesOf } from './key-uses.js';

/**
 * Takes the oldest batches that no other worker has in hand. The choice is made once, ahead of the DELETE: as a plain
 * subquery the planner may run it again for every row, and lock more than it deletes.
 */
const TAKE = `
  WITH taken AS MATERIALIZED (
    SELECT id FROM call_log_inbox WHERE id > $2 ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  DELETE FROM call_log_inbox AS inbox USING taken WHERE inbox.id = taken.id
  RETURNING inbox.id, inbox.payload, inbox.retried`;

const COUNT_TRY = 'UPDATE call_log_inbox SET tries = tries + 1 WHERE id = $1 RETURNING tries';
/** A batch and its repetition have the same bad records; they are set aside once. */
const REJECT = 'INSERT INTO call_log_rejected (id, payload, reason) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING';

/** Before every id of ours. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** How often a batch is tried before its bad records are set aside. */
const MAX_TRIES = 5;

/** SQLSTATE classes in which the rows are at fault: cardinality, data, integrity. Everything else passes, and is tried again. */
const FAULT_OF_THE_ROWS = /^2[123]/;

interface InboxRow {
  readonly id: string;
  readonly payload: string;
  readonly retried: boolean;
}

export interface Movement {
  readonly batches: number;
  readonly records: number;
  readonly rejected: number;
}

const NOTHING: Movement = { batches: 0, records: 0, rejected: 0 };

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
    await this.tellObservers(written);
    return { batches: rows.length, records: written.length, rejected: 0 };
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
        await this.tellObservers(written);
        return { id: taken.id, movement: { batches: 1, records: written.length, rejected: 0 } };
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
      'DELETE FROM call_log_inbox WHERE id = $1 RETURNING id, payload, retried',
      [id],
    );
    if (!rows[0]) return NOTHING;
    const written: string[] = [];
    const bad: string[] = [];
    const reasons = new Set<string>();
    for (const line of linesOf(rows[0].payload)) {
      const reason = await this.attempt(
        async () => void written.push(...(await writeMissing(this.client, `${line}\n`))),
      );
      if (reason === null) continue;
      bad.push(`${line}\n`);
      reasons.add(reason);
    }
    const unheard = await this.attempt(() => this.tellObservers(written));
    if (unheard !== null) reasons.add(unheard);
    if (reasons.size > 0) await this.client.query(REJECT, [id, bad.join(''), [...reasons].join('; ')]);
    return { batches: 1, records: written.length, rejected: bad.length };
  }

  /** Runs a step that may fail without failing the transaction. Answers why it did, or null. */
  private async attempt(step: () => Promise<void>): Promise<string | null> {
    await this.client.query('SAVEPOINT step');
    try {
      await step();
      await this.client.query('RELEASE SAVEPOINT step');
      return null;
    } catch (error) {
      if (!isFaultOfRows(error)) throw error;
      await this.client.query('ROLLBACK TO SAVEPOINT step');
      return (error as Error).message;
    }
  }

  private async take(limit: number, after: string): Promise<InboxRow[]> {
    const { rows } = await this.client.query<InboxRow>({ name: 'call_log_take', text: TAKE, values: [limit, after] });
    return rows;
  }

  private async tellObservers(lines: readonly string[]): Promise<void> {
    const uses = keyUsesOf(lines);
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

const isFaultOfRows = (error: unknown): boolean =>
  error instanceof DatabaseError && FAULT_OF_THE_ROWS.test(error.code ?? '');

const sum = (a: Movement, b: Movement): Movement => ({
  batches: a.batches + b.batches,
  records: a.records + b.records,
  rejected: a.rejected + b.rejected,
});
