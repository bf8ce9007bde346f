import { Client, type ClientConfig } from 'pg';
import { DatabaseUnavailable } from '../errors/platform.errors.js';
import { PipelinedQuery, type RowShape, shapeOf } from './pipelined-query.js';
import type { Statement } from './statement.js';

const RECONNECT_FIRST_MS = 50;
const RECONNECT_LAST_MS = 1_000;

type Stream = { cork(): void; uncork(): void };

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

  async open(): Promise<void> {
    const client = new Client({ ...this.config, pipeline: true });
    // Without a listener an error of an idle connection would end the process.
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    await client.connect();
    this.shapes = new Map();
    this.client = client;
    this.retryMs = RECONNECT_FIRST_MS;
    this.events.onOpen?.();
  }

  query<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const { client } = this;
    if (!client) return Promise.reject(new DatabaseUnavailable({}, { retryAfterSeconds: 1 }));
    if (this.gathers) this.cork(client);
    const shape = this.shapes.get(statement.name);
    if (!shape) return this.prepare(client, statement, values);
    return new Promise((resolve, reject) => {
      client.query(new PipelinedQuery<Row>(statement.name, values, shape, resolve, reject) as never);
    });
  }

  /** Gives up on a connection that does not answer. What was under way on it rejects. */
  reset(reason: string): void {
    if (this.client) this.lost(this.client, new Error(reason));
  }

  async close(): Promise<void> {
    this.closed = true;
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  /** The first execution prepares the statement, and tells what its rows look like. */
  private async prepare<Row extends object>(
    client: Client,
    { name, text }: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const { rows, fields } = await client.query<Row>({ name, text, values: values as unknown[] });
    // A statement without a name is for once only.
    if (name && client === this.client) this.shapes.set(name, shapeOf(fields));
    return rows;
  }

  /** The socket gathers what is written in this tick; one system call sends it. */
  private cork(client: Client): void {
    if (this.corked) return;
    this.corked = true;
    const { stream } = (client as unknown as { connection: { stream: Stream } }).connection;
    stream.cork();
    setImmediate(() => {
      this.corked = false;
      stream.uncork();
    });
  }

  private lost(client: Client, error?: Error): void {
    if (this.client !== client) return;
    this.client = null;
    if (this.closed) return;
    if (error) this.events.onError(error);
    // Not `end()`, which waits for the answers of a connection that may never give any: what is under way fails now.
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    this.reconnectLater();
  }

  private reconnectLater(): void {
    setTimeout(() => {
      if (this.closed) return;
      this.open().catch((error: Error) => {
        this.events.onError(error);
        this.reconnectLater();
      });
    }, this.retryMs).unref();
    this.retryMs = Math.min(this.retryMs * 2, RECONNECT_LAST_MS);
  }
}
