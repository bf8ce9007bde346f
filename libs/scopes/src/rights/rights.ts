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
/** Of what is asked of the listener's connection; a server that has gone silent would never tell. */
const LISTEN_TIMEOUT_MS = 2_000;
const GOODBYE_MS = 1_000;
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
    // A server that has gone silent is not waited for.
    await Promise.race([listener?.end(), wait(GOODBYE_MS, undefined, { ref: false })]);
  }

  private forget(subjects: readonly Subject[]): void {
    for (const cache of this.caches) for (const subject of subjects) cache.forget(subject);
  }

  private forgetEverything(): void {
    for (const cache of this.caches) cache.clear();
  }

  /** Anybody who may connect to the database may notify. What cannot be read may mean any credential. */
  private heard(payload: string | undefined): void {
    const subjects = subjectsIn(payload);
    if (subjects) return this.forget(subjects);
    this.logger.warn(
      'A notification of changed rights cannot be read; this node forgets all it remembers of credentials',
    );
    this.forgetEverything();
  }

  private async listen(): Promise<void> {
    const client = new Client({ ...clientConfig(this.platform, 'keyway-rights'), query_timeout: LISTEN_TIMEOUT_MS });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.heard(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      void client.end();
      throw error;
    }
    if (this.stopped) return void client.end();
    this.forgetEverything();
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
    void client.end();
    this.listenAgain();
  }

  private listenAgain(): void {
    setTimeout(() => {
      if (!this.stopped) this.listen().catch(() => this.listenAgain());
    }, RECONNECT_MS).unref();
  }
}

/** Null for what is not a list of subjects. */
function subjectsIn(payload = ''): Subject[] | null {
  try {
    const subjects: unknown = JSON.parse(payload);
    return Array.isArray(subjects) && subjects.every((subject) => typeof subject === 'string') ? subjects : null;
  } catch {
    return null;
  }
}
