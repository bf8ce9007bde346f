import type { Position } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Injectable } from '@nestjs/common';
import { Turns } from '../database/turns.js';
import type { CallLog, CallLogFilter } from '../explorer/call-log.js';
import { CallLogsStore } from '../explorer/call-logs.store.js';
import type { CallLogFormat } from './export-formats.js';

/** Some hundred kilobytes: few statements for many calls, and little in memory at once. */
export const PAGE_SIZE = 1_000;
/** So many pages of a node are read at once, however many exports it has: searches use the same connections. */
const PAGES_AT_ONCE = 2;

/** Everything a filter finds, newest first, read as far as it is asked for: one page is all that is ever in memory. */
@Injectable()
export class CallLogExport {
  private readonly turns = new Turns(PAGES_AT_ONCE);

  constructor(private readonly calls: CallLogsStore) {}

  /** A piece of the file for each page. `assertAllowed` rejects when the caller may not read on. */
  async *pieces(
    format: CallLogFormat,
    assertAllowed: () => Promise<void>,
    filter: CallLogFilter,
    environment: Environment,
    tenantId: string,
  ): AsyncGenerator<string, void> {
    let head = format.head;
    let after: Position | null = null;
    for (;;) {
      const read = (): Promise<CallLog[]> => this.calls.list(filter, after, PAGE_SIZE, environment, tenantId);
      const page: readonly CallLog[] = await this.turns.take(read);
      // After the reading: nothing leaves once the right to it is gone, however long the page took.
      await assertAllowed();
      const piece = head + page.map((call) => format.line(call)).join('');
      if (piece !== '') yield piece;
      const last = page.at(-1);
      if (!last || page.length < PAGE_SIZE) return;
      head = '';
      after = { createdAt: last.occurredAt, id: last.id };
    }
  }
}
