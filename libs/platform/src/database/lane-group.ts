import type { ClientConfig } from 'pg';
import { Lane, type LaneEvents } from './lane.js';

/** Lanes for the same kind of statement, which take turns. */
export class LaneGroup {
  readonly lanes: readonly Lane[];
  private turn = 0;

  /** `gathers`: see `Lane`. */
  constructor(count: number, config: ClientConfig, events: LaneEvents, gathers: boolean) {
    this.lanes = Array.from({ length: count }, () => new Lane(config, events, gathers));
  }

  /** One that is open; any where none is. */
  next(): Lane {
    const { lanes } = this;
    for (let tries = 0; tries < lanes.length; tries++) {
      const lane = lanes[this.turn++ % lanes.length]!;
      if (lane.isOpen) return lane;
    }
    return lanes[0]!;
  }
}
