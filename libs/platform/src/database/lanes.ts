import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { platformConfig, type PlatformConfig } from '../config/platform.config.js';
import { clientConfig } from './client-config.js';
import { Lane, type LaneEvents } from './lane.js';
import type { Statement } from './statement.js';
import { readTimestampsFast } from './timestamps.js';

/**
 * The few pipelined connections over which prepared statements go. Answers come in the order of the statements, so
 * one that waits for a lock or reads long holds up those behind it: look-ups by a key have a lane of their own.
 */
@Injectable()
export class Lanes implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Lanes.name);
  private readonly lookUps: Lane;
  private readonly lanes: readonly Lane[];
  private turn = 0;

  constructor(@Inject(platformConfig.token) config: PlatformConfig) {
    const events: LaneEvents = {
      onError: (error) => this.logger.warn({ err: error }, 'A database lane was lost and reconnects'),
    };
    readTimestampsFast();
    this.lookUps = new Lane(clientConfig(config, 'keyway-look-ups'), events);
    this.lanes = Array.from(
      { length: config.databaseLanes },
      () => new Lane(clientConfig(config, 'keyway-lane'), events),
    );
  }

  async onModuleInit(): Promise<void> {
    await Promise.all([this.lookUps, ...this.lanes].map((lane) => lane.open()));
  }

  /** Rows of a statement that reads a row or two by a key and waits for nobody: all of one tick in one write. */
  lookUp<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return this.lookUps.isOpen ? this.lookUps.query<Row>(statement, values) : this.query<Row>(statement, values);
  }

  /** Rows of one statement. Rejects with DatabaseUnavailable (503) while no lane is open. */
  query<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { lanes } = this;
    for (let tries = 0; tries < lanes.length; tries++) {
      const lane = lanes[this.turn++ % lanes.length]!;
      if (lane.isOpen) return lane.query<Row>(statement, values);
    }
    return lanes[0]!.query<Row>(statement, values);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.lookUps, ...this.lanes].map((lane) => lane.close()));
  }
}
