import { clientConfig, platformConfig, type PlatformConfig } from '@keyway/platform';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type ClientConfig, Pool, type PoolClient, type QueryResultRow } from 'pg';
import { callLogsConfig, type CallLogsConfig } from '../call-logs.config.js';

const POOL_SIZE = 6;

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
export class CallLogsDatabase implements OnApplicationShutdown {
  private readonly logger = new Logger(CallLogsDatabase.name);
  /** Whether it is another database than that of keys and tenants: no transaction spans the two. */
  readonly isApart: boolean;
  private readonly pool: Pool;
  private readonly platform: Pick<PlatformConfig, 'databaseUrl' | 'statementTimeoutMs'>;

  constructor(
    @Inject(platformConfig.token) platform: PlatformConfig,
    @Inject(callLogsConfig.token) { databaseUrl }: CallLogsConfig,
  ) {
    this.isApart = databaseUrl !== undefined && databaseUrl !== platform.databaseUrl;
    this.platform = { ...platform, databaseUrl: databaseUrl ?? platform.databaseUrl };
    this.pool = new Pool({ ...this.connection('keyway-call-log-search', PLANNING), max: POOL_SIZE });
    // Without a listener an error of an idle connection would end the process.
    this.pool.on('error', (error) => this.logger.warn({ err: error }, 'A connection to the call logs was lost'));
  }

  /** For a connection beside the pool. `settings` are PostgreSQL's, as command line options: `-c name=value`. */
  connection(name: string, settings = ''): ClientConfig {
    const config = clientConfig(this.platform, name);
    return { ...config, options: `${config.options} ${settings}`.trim() };
  }

  async query<Row extends QueryResultRow>({ name, text }: Query, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>({ ...(name && { name }), text, values: values as unknown[] });
    return rows;
  }

  /** Commits when `work` returns, rolls back when it throws. */
  async transaction<T>(work: (tx: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
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
    if (!this.pool.ended) await this.pool.end();
  }
}

/**
 * Searches go backwards in time along an index until a page is full. With three months of partitions planning one anew
 * takes longer than running it, and a planner that does not know the values prefers to read and sort what it could
 * walk; so plans are made once, and walk.
 */
const PLANNING =
  '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off -c jit=off';
