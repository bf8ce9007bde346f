import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { announcedMinute, MOVEMENT_CHANNEL } from './movement-channel.js';

/** How often listeners are told to look for themselves, and the connection is tried again, while there is none. */
const DEAF_MS = 2_000;

/** `oldest`: no call of the movement was made before; null when that is not known. */
export type NewsListener = (oldest: Date | null) => void;

/**
 * Tells whoever listens on this node that calls were moved: one connection for all of them, there for as long as there
 * is somebody. News may come without a movement; a movement without news is found by whoever looks now and then.
 */
@Injectable()
export class MovementNews implements OnApplicationShutdown {
  private readonly logger = new Logger(MovementNews.name);
  private readonly listeners = new Set<NewsListener>();
  private client: Client | null = null;
  private isListening = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: CallLogsDatabase) {}

  /** Returns how to stop. */
  subscribe(listener: NewsListener): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.open();
    return () => {
      if (this.listeners.delete(listener) && this.listeners.size === 0) this.close();
    };
  }

  onApplicationShutdown(): void {
    this.listeners.clear();
    this.close();
  }

  private open(): void {
    this.timer = setInterval(() => this.whileDeaf(), DEAF_MS).unref();
    void this.listen();
  }

  private close(): void {
    clearInterval(this.timer);
    const { client } = this;
    this.client = null;
    this.isListening = false;
    client?.end().catch(() => undefined);
  }

  private whileDeaf(): void {
    if (this.isListening) return;
    this.tell(null);
    if (!this.client) void this.listen();
  }

  private async listen(): Promise<void> {
    const client = new Client(this.database.connection('keyway-call-log-tails'));
    this.client = client;
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.tell(announcedMinute(payload)));
    try {
      await client.connect();
      await client.query(`LISTEN ${MOVEMENT_CHANNEL}`);
    } catch (error) {
      return this.lost(client, error as Error);
    }
    if (this.client !== client) return;
    this.isListening = true;
    // What was moved until now nobody has heard.
    this.tell(null);
  }

  private lost(client: Client, error?: Error): void {
    if (this.client !== client) return;
    this.client = null;
    this.isListening = false;
    this.logger.warn({ err: error }, 'Live tails cannot hear of new call logs; they ask for them until they can');
    client.end().catch(() => undefined);
  }

  private tell(oldest: Date | null): void {
    for (const listener of this.listeners) listener(oldest);
  }
}
