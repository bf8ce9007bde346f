import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { platformConfig, type PlatformConfig } from '../config/platform.config.js';
import { clientConfig } from './client-config.js';
import { Lane, type LaneEvents } from './lane.js';
import { SilenceWatch } from './silence-watch.js';
import type { Statement } from './statement.js';
import { readTimestampsFast } from './timestamps.js';

/** PostgreSQL itself ends what takes longer than the statement timeout; when it has not by then, it never will. */
const TIMEOUT_MARGIN_MS = 1_000;

/**
 * The few pipelined connections over which prepared statements go. Answers come in the order of the statements, so
 * one that waits for a lock or reads long holds up those behind it: look-ups by a key have a lane of their own.
 */
@Injectable()
export class Lanes implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Lanes.name);
  private readonly lookUps: Lane;
  private readonly lanes: readonly Lane[];
  private readonly watch = new SilenceWatch();
  private readonly patienceMs: number;
  private turn = 0;

  constructor(@Inject(platformConfig.token) config: PlatformConfig) {
    const events: LaneEvents = {
      onError: (error) => this.logger.warn({ err: error }, 'A database lane was lost and reconnects'),
    };
    readTimestampsFast();
    this.patienceMs = config.statementTimeoutMs > 0 ? config.statementTimeoutMs + TIMEOUT_MARGIN_MS : Infinity;
    this.lookUps = new Lane(clientConfig(config, 'keyway-look-ups'), events);
    this.lanes = Array.from(
      { length: config.databaseLanes },
      () => new Lane(clientConfig(config, 'keyway-lane'), events),
    );
    this.watch.watchLane(this.lookUps);
    for (const lane of this.lanes) this.watch.watchLane(lane, this.patienceMs);
  }

  async onModuleInit(): Promise<void> {
    await Promise.all([this.lookUps, ...this.lanes].map((lane) => lane.open()));
    this.watch.start();
  }

  /** Rows of a statement that reads a row or two by a key and waits for nobody: all of one tick in one write. */
  lookUp<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return this.lookUps.isOpen ? this.lookUps.query<Row>(statement, values) : this.query<Row>(statement, values);
  }

  /**
   * Rows of one statement. Rejects with what is answered as DatabaseUnavailable (503) at once while no lane is open,
   * and soon where the server has gone silent.
   */
  query<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { lanes } = this;
    for (let tries = 0; tries < lanes.length; tries++) {
      const lane = lanes[this.turn++ % lanes.length]!;
      if (lane.isOpen) return lane.query<Row>(statement, values);
    }
    return lanes[0]!.query<Row>(statement, values);
  }

  /** Gives up connections of a pool, of the same server, as soon as those of the lanes where the server is silent. */
  watchPool(pool: Pool): void {
    this.watch.watchPool(pool, this.patienceMs);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.lookUps, ...this.lanes].map((lane) => lane.close()));
    this.watch.stop();
  }
}
