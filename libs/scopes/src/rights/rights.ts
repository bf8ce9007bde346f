import { setTimeout as wait } from 'node:timers/promises';
import { clientConfig, Clock, platformConfig, type PlatformConfig } from '@keyway/platform';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { LeasedCache, type Subject } from './leased-cache.js';
import { rightsConfig, type RightsConfig } from './rights.config.js';

const CHANNEL = 'keyway_rights';
const MAX_ENTRIES = 20_000;
const RECONNECT_MS = 500;
/** Timers may fire a little early, and a lease must have run out everywhere, not almost. */
const MARGIN_MS = 10;

/**
 * Keeps the promise that revoked means revoked: when a change that takes rights away has returned, no node
 * accepts them any more, although nodes remember what they have read.
 */
@Injectable()
export class Rights implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Rights.name);
  private readonly caches: LeasedCache<never>[] = [];
  private listener: Client | null = null;
  private stopped = false;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(platformConfig.token) private readonly platform: PlatformConfig,
    @Inject(rightsConfig.token) private readonly config: RightsConfig,
  ) {}

  /** A cache for one kind of credential. `subjectsOf` names what a remembered value depends on. */
  cache<V>(subjectsOf: (value: V) => readonly Subject[]): LeasedCache<V> {
    const cache = new LeasedCache<V>({
      leaseMs: this.config.leaseMs,
      maxEntries: MAX_ENTRIES,
      nowMs: () => this.clock.monotonicMs(),
      isListening: () => this.listener !== null,
      subjectsOf,
    });
    this.caches.push(cache as unknown as LeasedCache<never>);
    return cache;
  }

  /**
   * Runs a change that takes rights away: commits it, tells every node, and returns once no node can still be
   * trusting what it read before. `change` names what it touched; nothing touched, nothing to wait for.
   */
  async withdraw<T>(change: (tx: EntityManager) => Promise<{ result: T; subjects: readonly Subject[] }>): Promise<T> {
    const { result, subjects } = await this.database.transaction(async (tx) => {
      const changed = await change(tx);
      if (changed.subjects.length > 0)
        await tx.query(`SELECT pg_notify('${CHANNEL}', $1)`, [JSON.stringify(changed.subjects)]);
      return changed;
    });
    if (subjects.length === 0) return result;
    this.forget(subjects);
    await wait(this.config.leaseMs + MARGIN_MS);
    return result;
  }

  async onModuleInit(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    const { listener } = this;
    this.listener = null;
    await listener?.end();
  }

  private forget(subjects: readonly Subject[]): void {
    for (const cache of this.caches) for (const subject of subjects) cache.forget(subject);
  }

  private async listen(): Promise<void> {
    const client = new Client(clientConfig(this.platform, 'keyway-rights'));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.forget(JSON.parse(payload ?? '[]') as Subject[]));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    for (const cache of this.caches) cache.clear();
    this.listener = client;
  }

  private lost(client: Client, error?: Error): void {
    if (this.listener !== client) return;
    this.listener = null;
    if (this.stopped) return;
    this.logger.warn(
      { err: error },
      'This node cannot hear of revocations; it asks the database on every call until it can',
    );
    void client.end().catch(() => undefined);
    this.listenAgain();
  }

  private listenAgain(): void {
    setTimeout(() => {
      if (!this.stopped) this.listen().catch(() => this.listenAgain());
    }, RECONNECT_MS).unref();
  }
}
