import { clientConfig, Lane, platformConfig, type PlatformConfig, SilenceWatch } from '@keyway/platform';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type ClientConfig, Pool, type PoolClient, type QueryResultRow } from 'pg';
import { callLogsConfig, type CallLogsConfig } from '../call-logs.config.js';

const SEARCH_CONNECTIONS = 6;
/** A new connection plans and opens everything anew, which takes a tenth of a second: people read, and search again. */
const SEARCH_IDLE_MS = 300_000;
const WORK_CONNECTIONS = 3;
/** PostgreSQL itself ends a search at the statement timeout; when it has not by then, it never will. */
const TIMEOUT_MARGIN_MS = 1_000;

/** What one statement of ours is: named ones are prepared once a connection. */
export interface Query {
  readonly name?: string;
  readonly text: string;
}

/**
 * The database that keeps call logs and what is counted from them: the one of everything else, or one of its own
 * (`CALL_LOG_DATABASE_URL`). Either way over connections of its own, so that a search never holds up a call.
 */
@Injectable()
export class CallLogsDatabase implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(CallLogsDatabase.name);
  /** Whether it is another database than that of keys and tenants: no transaction spans the two. */
  readonly isApart: boolean;
  private readonly searches: Pool;
  /** Transactions take the time they need, and are planned as PostgreSQL sees fit. */
  private readonly work: Pool;
  private readonly watch = new SilenceWatch();
  private readonly pulse: Lane;
  private readonly platform: Pick<PlatformConfig, 'databaseUrl' | 'statementTimeoutMs'>;

  constructor(
    @Inject(platformConfig.token) platform: PlatformConfig,
    @Inject(callLogsConfig.token) { databaseUrl }: CallLogsConfig,
  ) {
    this.isApart = databaseUrl !== undefined && databaseUrl !== platform.databaseUrl;
    this.platform = { ...platform, databaseUrl: databaseUrl ?? platform.databaseUrl };
    const onError = (error: Error): void => this.logger.warn({ err: error }, 'A connection to the call logs was lost');
    this.searches = new Pool({
      ...this.connection('keyway-call-log-search', PLANNING),
      max: SEARCH_CONNECTIONS,
      idleTimeoutMillis: SEARCH_IDLE_MS,
    });
    this.work = new Pool({ ...this.connection('keyway-call-log-work'), max: WORK_CONNECTIONS });
    this.pulse = new Lane(this.connection('keyway-call-log-pulse'), { onError }, false);
    // Without a listener an error of an idle connection would end the process.
    for (const pool of [this.searches, this.work]) pool.on('error', onError);
    this.watch.watchLane(this.pulse);
    this.watch.watchPool(this.searches, platform.statementTimeoutMs + TIMEOUT_MARGIN_MS);
    this.watch.watchPool(this.work);
  }

  /** The database may be away when a process starts: calls are answered without it. */
  onModuleInit(): void {
    this.pulse.openInBackground();
    this.watch.start();
  }

  /** For a connection of one's own. `settings` are PostgreSQL's, as command line options: `-c name=value`. */
  connection(name: string, settings = ''): ClientConfig {
    const config = clientConfig(this.platform, name);
    return { ...config, options: `${config.options} ${settings}`.trim() };
  }

  async query<Row extends QueryResultRow>({ name, text }: Query, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.searches.query<Row>({ ...(name && { name }), text, values: values as unknown[] });
    return rows;
  }

  /** The one number a query answers as `value`, for a gauge. Not a number while the database cannot say. */
  async measure(query: Query): Promise<number> {
    try {
      const [row] = await this.query<{ value: number }>(query);
      return row!.value;
    } catch (error) {
      this.logger.warn({ err: error }, 'The call logs could not be measured');
      return Number.NaN;
    }
  }

  /** Commits when `work` returns, rolls back when it throws. */
  async transaction<T>(work: (tx: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.work.connect();
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        // It cannot even roll back: such a connection is not given to the next one.
        (reason: Error) => client.release(reason),
      );
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.watch.stop();
    await Promise.all([this.pulse.close(), ...[this.searches, this.work].map((pool) => pool.ended || pool.end())]);
  }
}

/**
 * Searches go backwards in time along an index until a page is full; a planner that may, prefers to read and sort what it
 * could walk. Plans are made anew for the values of each search: those leave out the partitions that cannot match before
 * they are opened, which takes less than a millisecond, where a plan for any values opens them all (70 ms on a new
 * connection), and chooses the index by how frequent the values really are.
 */
const PLANNING =
  '-c plan_cache_mode=force_custom_plan -c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off -c jit=off';
