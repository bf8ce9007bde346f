import { WorkLoop } from '@keyway/platform';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { CallLogMetrics } from './call-log-metrics.js';
import { CallLogMover } from './call-log-mover.js';
import type { CallLogObserver } from './call-log-observer.js';

export const CALL_LOG_OBSERVERS = Symbol('call-log-observers');

/** Batches of one movement: some thousands of records under load, still a short transaction. */
const MOVE_LIMIT = 200;
const IDLE_MS = 100;
const FAILED_FIRST_MS = 250;
const FAILED_LAST_MS = 5_000;

/** Moves call logs from the inbox for as long as the process runs. Any number of workers may. */
@Injectable()
export class CallLogIntake implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(CallLogIntake.name);
  private readonly loop = new WorkLoop(async () => ((await this.moveOnce()) ? 0 : IDLE_MS), {
    onError: (error) => this.failed(error),
    failedFirstMs: FAILED_FIRST_MS,
    failedLastMs: FAILED_LAST_MS,
  });
  private readonly observers: readonly CallLogObserver[];
  private client: Client | null = null;

  constructor(
    private readonly database: CallLogsDatabase,
    main: DataSource,
    @Inject(CALL_LOG_OBSERVERS) observers: readonly CallLogObserver[],
    private readonly metrics: CallLogMetrics,
  ) {
    this.observers = database.isApart ? observers.map((observer) => inDatabase(main, observer)) : observers;
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Finishes the movement under way. What is left in the inbox is moved by whoever runs next. */
  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await this.client?.end();
  }

  private failed(error: unknown): void {
    this.logger.warn({ err: error }, 'Call logs could not be moved; they stay in the inbox and it is tried again');
    this.dropConnection(this.client);
  }

  /** Whether there may be more at once. */
  private async moveOnce(): Promise<boolean> {
    this.client ??= await this.connect();
    const movement = await new CallLogMover(this.client, this.observers).move(MOVE_LIMIT);
    this.metrics.moved(movement);
    if (movement.rejected > 0)
      this.logger.error({ records: movement.rejected }, 'Call logs were set aside in call_log_rejected');
    if (movement.refusedCaptures.length > 0)
      this.logger.error(
        { reasons: movement.refusedCaptures },
        'Captures were refused; the logs of their calls are kept',
      );
    return movement.batches >= MOVE_LIMIT;
  }

  private async connect(): Promise<Client> {
    const client = new Client(this.database.connection('keyway-call-log-intake', MOVER_SETTINGS));
    // Without a listener an error of an idle connection would end the process. The next movement notices it.
    client.on('error', () => this.dropConnection(client));
    await client.connect();
    return client;
  }

  private dropConnection(client: Client | null): void {
    void client?.end().catch(() => undefined);
    if (this.client === client) this.client = null;
  }
}

/**
 * Tells an observer in a database that the movement's transaction does not reach: before the movement commits, in a
 * transaction of that database. A movement undone afterwards is made again and told again, so what an observer
 * keeps must be true of a call whether or not it was moved, and the same when told twice. A last use is both.
 */
const inDatabase = (database: DataSource, observer: CallLogObserver): CallLogObserver => ({
  moved: (_tx, uses) => database.transaction((tx) => observer.moved(tx, uses)),
});

/**
 * Three settings of a mover's session. A statement prepared while the inbox was empty would scan it whole for ever
 * after. A movement need not wait for the disk: lost in a crash, it is undone as a whole and made again. And a worker
 * that hangs in the middle of one gives its batches back.
 */
export const MOVER_SETTINGS =
  '-c enable_seqscan=off -c synchronous_commit=off -c idle_in_transaction_session_timeout=30s';
