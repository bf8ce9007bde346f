import type { Client, Pool } from 'pg';
import type { Lane } from './lane.js';
import { clientsOf, cutOff, oldestUnderWay, silence } from './pg-client.js';
import { statement } from './statement.js';

const LOOK_EVERY_MS = 250;
/** A server that answers nothing at all for this long is not there. */
const SILENCE_MS = 2_000;
const SILENT_LOOKS = SILENCE_MS / LOOK_EVERY_MS;
const HEARTBEAT_EVERY_LOOKS = 2;
const HEARTBEAT = statement('heartbeat', 'SELECT 1 AS one');

/** What a connection was waiting for at the last look, and for how many looks it has been that. */
interface Wait {
  oldest: object | null;
  looks: number;
  isHeartbeat: boolean;
}

interface Watched {
  readonly connections: () => readonly Client[];
  readonly patienceLooks: number;
}

/**
 * Gives up connections on which PostgreSQL has gone silent: frozen, or behind a network that swallows everything. No
 * error ever tells of that, and callers would wait for ever.
 *
 * A statement may take as long as its connection has patience, but only while the server answers anything on any of
 * the connections; so an idle lane is sent a heartbeat. Statements pay nothing for being watched: a look only compares
 * what is the oldest of them now and what was at the last look. Looks are counted, not time: a process that was held up
 * itself, or a clock that jumps, is no silence of the server.
 */
export class SilenceWatch {
  private readonly watched: Watched[] = [];
  private readonly lanes: Lane[] = [];
  private readonly waits = new WeakMap<Client, Wait>();
  private looks = 0;
  private looksUnheard = 0;
  private timer: NodeJS.Timeout | undefined;

  /** `patienceMs`: how long one statement may take while the server answers others. Only lanes are sent heartbeats. */
  watchLane(lane: Lane, patienceMs = SILENCE_MS): void {
    this.lanes.push(lane);
    this.watched.push({
      connections: () => (lane.connection ? [lane.connection] : []),
      patienceLooks: patienceMs / LOOK_EVERY_MS,
    });
  }

  watchPool(pool: Pool, patienceMs = Infinity): void {
    // One that is given up while somebody uses it says so by this event, and without a listener that ends the process.
    pool.on('connect', (client) => client.on('error', () => undefined));
    this.watched.push({ connections: () => clientsOf(pool), patienceLooks: patienceMs / LOOK_EVERY_MS });
  }

  start(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const seen = this.watched.flatMap(({ connections, patienceLooks }) =>
      connections().map((client) => ({ client, patienceLooks })),
    );
    // Every one of them is brought up to date, whatever the others tell.
    const heard = seen.filter(({ client }) => this.hasAnswered(client)).length > 0;
    this.looksUnheard = heard ? 0 : this.looksUnheard + 1;
    for (const { client, patienceLooks } of seen) if (this.isSilent(client, patienceLooks)) this.giveUp(client);
    if (++this.looks % HEARTBEAT_EVERY_LOOKS === 0) for (const lane of this.lanes) this.beat(lane);
  }

  /** Whether what the connection waited for at the last look has been answered since. */
  private hasAnswered(client: Client): boolean {
    const before = this.waits.get(client);
    const oldest = oldestUnderWay(client);
    if (before && before.oldest === oldest) {
      before.looks++;
      return false;
    }
    this.waits.set(client, { oldest, looks: 0, isHeartbeat: false });
    return before !== undefined && before.oldest !== null;
  }

  private isSilent(client: Client, patienceLooks: number): boolean {
    const { oldest, looks, isHeartbeat } = this.waits.get(client)!;
    if (oldest === null || looks < SILENT_LOOKS) return false;
    return looks >= patienceLooks || isHeartbeat || this.looksUnheard >= SILENT_LOOKS;
  }

  private giveUp(client: Client): void {
    const { looks } = this.waits.get(client)!;
    // That its statements reject in a moment is no answer of the server's.
    this.waits.delete(client);
    cutOff(client, silence(`PostgreSQL has not answered a statement for ${(looks * LOOK_EVERY_MS) / 1_000} s`));
  }

  private beat(lane: Lane): void {
    const { connection } = lane;
    if (!connection || oldestUnderWay(connection)) return;
    lane.query(HEARTBEAT, []).catch(() => undefined);
    this.waits.set(connection, { oldest: oldestUnderWay(connection), looks: 0, isHeartbeat: true });
  }
}
