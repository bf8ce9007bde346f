import { newId, statement } from '@keyway/platform';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { linesOf, parseMovedCall } from '../record/call-record.js';
import type { GapReason } from './gap.js';

const INSERT = statement(
  'call_log_gaps_insert',
  `INSERT INTO call_log_gaps (id, tenant_id, environment, reason, records, first_at, last_at)
   SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::timestamptz[], $7::timestamptz[])`,
);

const WRITE_EVERY_MS = 1_000;

interface OpenGap {
  readonly id: string;
  readonly tenantId: string;
  readonly environment: string;
  readonly reason: GapReason;
  readonly firstAt: string;
  records: number;
  lastAt: string;
}

/** Remembers whose records were lost, and writes it down as soon as the database takes it: a loss is told, not hidden. */
@Injectable()
export class GapKeeper implements OnModuleInit {
  private readonly logger = new Logger(GapKeeper.name);
  private open = new Map<string, OpenGap>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly database: CallLogsDatabase) {}

  /** `payload` is the lines of the records that will never be stored. */
  lost(payload: string, reason: GapReason): void {
    for (const line of linesOf(payload)) {
      const { tenantId, environment, occurredAt } = parseMovedCall(line);
      const name = `${tenantId} ${environment} ${reason}`;
      const gap = this.open.get(name);
      if (!gap)
        this.open.set(name, {
          ...{ id: newId(), tenantId, environment, reason, records: 1 },
          ...{ firstAt: occurredAt, lastAt: occurredAt },
        });
      else {
        gap.records++;
        gap.lastAt = occurredAt;
      }
    }
  }

  onModuleInit(): void {
    const writeNext = (): void => {
      this.writing = this.writing.then(() => this.write());
    };
    this.timer = setInterval(writeNext, WRITE_EVERY_MS).unref();
  }

  /** To be called when nothing more can be lost: what it was told of by then is written, if it can be. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
    await this.write();
  }

  /** What cannot be written now is written later, under the same ids. */
  private async write(): Promise<void> {
    if (this.open.size === 0) return;
    const gaps = [...this.open.values()];
    this.open = new Map();
    try {
      await this.database.query(INSERT, columnsOf(gaps));
      this.logger.error({ records: total(gaps) }, 'Call logs were lost; the gaps are told in the explorer');
    } catch (error) {
      this.logger.warn({ err: error, records: total(gaps) }, 'Lost call logs cannot be told yet');
      this.keep(gaps);
    }
  }

  private keep(gaps: readonly OpenGap[]): void {
    for (const gap of gaps) {
      const name = `${gap.tenantId} ${gap.environment} ${gap.reason}`;
      const since = this.open.get(name);
      this.open.set(name, since ? { ...gap, records: gap.records + since.records, lastAt: since.lastAt } : gap);
    }
  }
}

const total = (gaps: readonly OpenGap[]): number => gaps.reduce((sum, { records }) => sum + records, 0);

const columnsOf = (gaps: readonly OpenGap[]): unknown[] => [
  gaps.map(({ id }) => id),
  gaps.map(({ tenantId }) => tenantId),
  gaps.map(({ environment }) => environment),
  gaps.map(({ reason }) => reason),
  gaps.map(({ records }) => records),
  gaps.map(({ firstAt }) => firstAt),
  gaps.map(({ lastAt }) => lastAt),
];
