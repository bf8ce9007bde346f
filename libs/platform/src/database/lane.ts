import { Client, type ClientConfig } from 'pg';
import { DatabaseUnavailable } from '../errors/platform.errors.js';
import { corkForThisTick, cutOff, endWithin, forgetStatement, silence } from './pg-client.js';
import { PipelinedQuery, type RowShape, shapeOf } from './pipelined-query.js';
import { hasGoneStale, type Statement } from './statement.js';

const RECONNECT_FIRST_MS = 50;
const RECONNECT_LAST_MS = 1_000;
/** How long a closing lane waits for answers that are still to come. */
const GOODBYE_MS = 2_000;

export interface LaneEvents {
  /** It is there, at first or again. */
  onOpen?(): void;
  /** It was lost, or could not be had; another attempt follows by itself. */
  onError(error: Error): void;
}

/**
 * One pipelined connection: statements leave without waiting for the answers to those before them. No transactions here: a pipelined connection is shared by
 * everybody. A lane that breaks fails what was under way and reconnects by itself. One that gathers sends all
 * statements of a tick in one write; the others send each at once.
 */
export class Lane {
  private client: Client | null = null;
  /** Of the statements this connection has prepared, by name. */
  private shapes = new Map<string, RowShape>();
  private corked = false;
  private closed = false;
  private retryMs = RECONNECT_FIRST_MS;

  constructor(
    private readonly config: ClientConfig,
    private readonly events: LaneEvents,
    private readonly gathers = true,
  ) {}

  get isOpen(): boolean {
    return this.client !== null;
  }

  /** What it is made of right now, for whoever watches it. Null while it is not open. */
  get connection(): Client | null {
    return this.client;
  }

  /** Rejects when the server cannot be had: for whoever must not start without it. */
  async open(): Promise<void> {
    const client = new Client({ ...this.config, pipeline: true });
    // Without a listener an error of an idle connection would end the process.
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
    } catch (error) {
      cutOff(client);
      throw error;
    }
    if (this.closed) return cutOff(client);
    this.shapes = new Map();
    this.client = client;
    this.retryMs = RECONNECT_FIRST_MS;
    this.events.onOpen?.();
  }

  /** Tries now, and goes on trying as a lane that was lost does: for whoever can start without the server. */
  openInBackground(): void {
    this.open().catch((error: Error) => {
      if (this.closed) return;
      this.events.onError(error);
      this.reconnectLater();
    });
  }

  query<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { client } = this;
    if (!client) return Promise.reject(new DatabaseUnavailable({}, { retryAfterSeconds: 1 }));
    if (this.gathers && !this.corked) this.cork(client);
    const shape = this.shapes.get(statement.name);
    if (!shape) return this.prepare<Row>(client, statement, values);
    return new Promise((resolve, reject) => {
      client.query(new PipelinedQuery<Row>(statement, values, shape, resolve, reject, this.renew) as never);
    });
  }

  /** Gives up on a connection that does not answer. What was under way on it rejects, as when the network had told. */
  reset(reason: string): void {
    if (this.client) this.lost(this.client, silence(reason));
  }

  async close(): Promise<void> {
    this.closed = true;
    const { client } = this;
    this.client = null;
    if (client) await endWithin(client, GOODBYE_MS);
  }

  /** The first execution prepares the statement. */
  private async prepare<Row extends object>(
    client: Client,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    try {
      return await this.describe<Row>(client, statement, values);
    } catch (error) {
      if (!hasGoneStale(statement, error)) throw error;
      return this.prepareAnew<Row>(client, statement, values);
    }
  }

  /** Each one that failed does it for itself, right before its own execution: none relies on what became of another. */
  private prepareAnew<Row extends object>(
    client: Client,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    this.shapes.delete(statement.name);
    forgetStatement(client, statement.name);
    return this.describe<Row>(client, statement, values);
  }

  private readonly renew = <Row extends object>(stale: PipelinedQuery<Row>): void => {
    const { client } = this;
    const { statement, values } = stale;
    const rows = client ? this.prepareAnew<Row>(client, statement, values) : this.query<Row>(statement, values);
    rows.then(stale.resolve, stale.reject);
  };

  /** An execution by pg, which asks what the rows look like. */
  private async describe<Row extends object>(
    client: Client,
    { name, text }: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const { rows, fields } = await client.query<Row>({ name, text, values: values as unknown[] });
    // A statement without a name is for once only.
    if (name && client === this.client) this.shapes.set(name, shapeOf(fields));
    return rows;
  }

  private cork(client: Client): void {
    this.corked = true;
    corkForThisTick(client, () => (this.corked = false));
  }

  private lost(client: Client, error?: Error): void {
    if (this.client !== client) return;
    this.client = null;
    if (this.closed) return;
    if (error) this.events.onError(error);
    // Not `end()`, which waits for the answers of a connection that may never give any: what is under way fails now.
    cutOff(client, error);
    this.reconnectLater();
  }

  private reconnectLater(): void {
    setTimeout(() => {
      if (!this.closed) this.openInBackground();
    }, this.retryMs).unref();
    this.retryMs = Math.min(this.retryMs * 2, RECONNECT_LAST_MS);
  }
}
