import { Lane, Metrics } from '@keyway/platform';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { callLogsConfig, type CallLogsConfig } from '../call-logs.config.js';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { GapKeeper } from '../gaps/gap-keeper.js';
import { type BatchObserver, CallLogBatcher } from './call-log-batcher.js';
import type { Release } from './call-log-batch.js';

const MIB = 1024 * 1024;
/** Part of the time a process has to end in; by then the HTTP server has drained. */
const FLUSH_WITHIN_MS = 3_000;

const BATCH_SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];
const INSERT_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5];

/** Makes the records of answered calls durable in the inbox, from which a worker moves them into the call logs. */
@Injectable()
export class CallRecorder implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(CallRecorder.name);
  private readonly inbox: Lane;
  private readonly batcher: CallLogBatcher;
  private readonly observer: BatchObserver;

  constructor(
    private readonly database: CallLogsDatabase,
    @Inject(callLogsConfig.token) config: CallLogsConfig,
    metrics: Metrics,
    private readonly gaps: GapKeeper,
  ) {
    const onError = (error: Error): void =>
      this.logger.warn({ err: error }, 'The connection for call logs was lost; they wait in memory until it is back');
    // A lane of its own: nothing else ever waits on it, and it waits for nothing else.
    this.inbox = new Lane(
      database.connection('keyway-call-logs', commitSetting(config)),
      { onOpen: () => this.batcher.resume(), onError },
      false,
    );
    const limits = { maxRecords: config.bufferRecords, maxLength: config.bufferMib * MIB };
    this.observer = this.instruments(metrics);
    this.batcher = new CallLogBatcher(this.inbox, limits, this.observer);
  }

  /** `line` is one of `callRecordLine`, `capture` one of `captureLine` where the call is captured. */
  add(line: string, release: Release, capture = ''): void {
    this.batcher.add(line, release, capture);
  }

  /** Told of a capture that could not even be made. */
  captureFailed(error: Error): void {
    this.observer.capturesLost(1, error);
  }

  /** A database of the logs' own may be away when a process starts: records wait, and calls are answered. */
  async onModuleInit(): Promise<void> {
    if (this.database.isApart) this.inbox.openInBackground();
    else await this.inbox.open();
  }

  /** Nest calls this after the HTTP server has closed: every answer has left, or waits for nothing but us. */
  async onApplicationShutdown(): Promise<void> {
    await this.batcher.close(FLUSH_WITHIN_MS);
    await Promise.all([this.gaps.close(), this.inbox.close()]);
  }

  private instruments(metrics: Metrics): BatchObserver {
    const size = metrics.histogram(
      'keyway_call_log_batch_records',
      'Call logs made durable by one insert.',
      BATCH_SIZES,
    );
    const seconds = metrics.histogram(
      'keyway_call_log_insert_seconds',
      'Time one insert of call logs took to commit.',
      INSERT_SECONDS,
    );
    const dropped = metrics.counter(
      'keyway_call_log_dropped_total',
      'Call logs lost because the buffer was full or the process ended.',
    );
    const capturesDropped = metrics.counter(
      'keyway_call_log_captures_dropped_total',
      'Captures lost because the buffer was half full or PostgreSQL refused them. The call logs are kept.',
    );
    metrics.gauge(
      'keyway_call_log_buffered_records',
      'Call logs in memory that are not durable yet.',
      () => this.batcher.buffered,
    );
    return {
      committed: (records, ms) => {
        size.observe(records);
        seconds.observe(ms / 1_000);
      },
      lost: (payload, records, reason, error) => {
        dropped.inc(records);
        this.gaps.lost(payload, reason);
        if (error) this.logger.error({ err: error, records }, 'Call logs were lost');
      },
      capturesLost: (captures, error) => {
        capturesDropped.inc(captures);
        if (error) this.logger.error({ err: error, captures }, 'Captures were lost; the logs of their calls are kept');
      },
      failed: (error) =>
        this.logger.warn({ err: error }, 'A batch of call logs could not be stored and is tried again'),
    };
  }
}

/** `process` does not wait for the disk: what is committed survives us, though not a crash of PostgreSQL. */
const commitSetting = ({ durability }: CallLogsConfig): string =>
  durability === 'disk' ? '' : '-c synchronous_commit=off';
