import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { platformConfig, type PlatformConfig } from '../config/platform.config.js';
import { clientConfig } from './client-config.js';
import { Lane, type LaneEvents } from './lane.js';
import { LaneGroup } from './lane-group.js';
import { SilenceWatch } from './silence-watch.js';
import type { Statement } from './statement.js';
import { readTimestampsFast } from './timestamps.js';

/** PostgreSQL itself ends what takes longer than the statement timeout; when it has not by then, it never will. */
const TIMEOUT_MARGIN_MS = 1_000;

/**
 * The few pipelined connections over which prepared statements go. Answers come in the order of the statements, so
 * one that waits for a lock or the disk, or reads long, holds up those behind it: look-ups by a key have a lane of their
 * own. Reads have few, because those of one tick and one lane leave in one write. Writes have more: each ends in a
 * commit, one at a time on a lane, and PostgreSQL takes the commits of several lanes to the disk together.
 */
@Injectable()
export class Lanes implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Lanes.name);
  private readonly lookUps: Lane;
  private readonly reads: LaneGroup;
  private readonly writes: LaneGroup;
  private readonly watch = new SilenceWatch();
  private readonly patienceMs: number;

  constructor(@Inject(platformConfig.token) config: PlatformConfig) {
    const events: LaneEvents = {
      onError: (error) => this.logger.warn({ err: error }, 'A database lane was lost and reconnects'),
    };
    readTimestampsFast();
    this.patienceMs = config.statementTimeoutMs > 0 ? config.statementTimeoutMs + TIMEOUT_MARGIN_MS : Infinity;
    this.lookUps = new Lane(clientConfig(config, 'keyway-look-ups'), events);
    this.reads = new LaneGroup(config.databaseLanes, clientConfig(config, 'keyway-lane'), events, true);
    this.writes = new LaneGroup(config.databaseWriteLanes, clientConfig(config, 'keyway-write-lane'), events, false);
    this.watch.watchLane(this.lookUps);
    for (const lane of [...this.reads.lanes, ...this.writes.lanes]) this.watch.watchLane(lane, this.patienceMs);
  }

  async onModuleInit(): Promise<void> {
    await Promise.all(this.all().map((lane) => lane.open()));
    this.watch.start();
  }

  /** Rows of a statement that reads a row or two by a key and waits for nobody: all of one tick in one write. */
  lookUp<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return this.lookUps.isOpen ? this.lookUps.query<Row>(statement, values) : this.query<Row>(statement, values);
  }

  /**
   * Rows of one statement that reads. Rejects with what is answered as DatabaseUnavailable (503) at once while no lane is
   * open, and soon where the server has gone silent.
   */
  query<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return this.reads.next().query<Row>(statement, values);
  }

  /** The same of one that writes. What it has answered is committed. */
  write<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return this.writes.next().query<Row>(statement, values);
  }

  /** Gives up connections of a pool, of the same server, as soon as those of the lanes where the server is silent. */
  watchPool(pool: Pool): void {
    this.watch.watchPool(pool, this.patienceMs);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.all().map((lane) => lane.close()));
    this.watch.stop();
  }

  private all(): Lane[] {
    return [this.lookUps, ...this.reads.lanes, ...this.writes.lanes];
  }
}
