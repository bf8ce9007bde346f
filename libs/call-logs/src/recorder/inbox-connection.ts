import { statement } from '@keyway/platform';
import { Client, type ClientConfig } from 'pg';
import type { CallLogBatch } from './call-log-batch.js';

const RECONNECT_FIRST_MS = 50;
const RECONNECT_LAST_MS = 1_000;

const INSERT = statement(
  'call_log_batch',
  'INSERT INTO call_log_inbox (id, payload, retried) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
);

interface Events {
  onOpen(): void;
  onError(error: Error): void;
}

/** The connection over which batches become durable: nothing else ever waits on it. It comes back by itself. */
export class InboxConnection {
  private client: Client | null = null;
  private closed = false;
  private retryMs = RECONNECT_FIRST_MS;

  constructor(
    private readonly config: ClientConfig,
    private readonly events: Events,
  ) {}

  get isOpen(): boolean {
    return this.client !== null;
  }

  async open(): Promise<void> {
    const client = new Client(this.config);
    // Without a listener an error of an idle connection would end the process.
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    await client.connect();
    this.client = client;
    this.retryMs = RECONNECT_FIRST_MS;
    this.events.onOpen();
  }

  /** Resolves once the batch is committed. A rejection says nothing about whether it was. */
  async insert({ id, payload, retried }: CallLogBatch): Promise<void> {
    if (!this.client) throw new Error('The connection for call logs is not open');
    await this.client.query({ ...INSERT, values: [id, payload, retried] });
  }

  /** Gives up on a connection that does not answer. What was under way on it rejects. */
  reset(): void {
    const { client } = this;
    if (client) this.lost(client, new Error('The connection for call logs does not answer'));
  }

  async close(): Promise<void> {
    this.closed = true;
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  private lost(client: Client, error?: Error): void {
    if (this.client !== client) return;
    this.client = null;
    if (this.closed) return;
    if (error) this.events.onError(error);
    void client.end().catch(() => undefined);
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
