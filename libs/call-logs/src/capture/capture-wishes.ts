import { Clock, Lane, statement } from '@keyway/platform';
import type { Attribution, Environment } from '@keyway/scopes';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { SETTINGS_LEASE_MS } from '../settings/settings-lease.js';
import type { CaptureWish } from './capture-wish.js';
import { DEFAULT_HEADERS, headerProblem } from './captured-headers.js';

const READ_EVERY_MS = 500;

const READ = statement(
  'call_log_capture_wishes',
  `SELECT tenant_id AS "tenantId", environment, capture_headers AS "headers", capture_body_bytes AS "bodyBytes"
     FROM call_log_settings WHERE capture_enabled`,
);

interface Row extends CaptureWish {
  readonly tenantId: string;
  readonly environment: Environment;
}

type WishesOfTenant = Partial<Record<Environment, CaptureWish>>;

/**
 * Who wants calls captured, known on every node without asking on any call. Off means off: a node goes by what it has
 * read for one lease, and whoever turns capture off waits until the leases have run out (see `leasesRunOut`).
 */
@Injectable()
export class CaptureWishes implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(CaptureWishes.name);
  private readonly lane: Lane;
  private wishes: ReadonlyMap<string, WishesOfTenant> = new Map();
  private readAtMs = Number.NEGATIVE_INFINITY;
  private readingSinceMs: number | null = null;
  private failing = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    database: CallLogsDatabase,
    private readonly clock: Clock,
  ) {
    // A lane of its own: no search may delay what stops a capture.
    this.lane = new Lane(
      database.connection('keyway-capture-settings'),
      { onOpen: () => void this.read(), onError: (error) => this.failed(error) },
      false,
    );
  }

  /** What is to be captured of a call by this caller. For almost all of them this is one look into an empty map. */
  of({ tenantId, environment }: Pick<Attribution, 'tenantId' | 'environment'>): CaptureWish | undefined {
    const wish = this.wishes.get(tenantId)?.[environment];
    return wish && this.clock.monotonicMs() - this.readAtMs < SETTINGS_LEASE_MS ? wish : undefined;
  }

  onModuleInit(): void {
    this.lane.openInBackground();
    this.timer = setInterval(() => void this.read(), READ_EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.lane.close();
  }

  private async read(): Promise<void> {
    const nowMs = this.clock.monotonicMs();
    if (this.readingSinceMs !== null) return this.giveUpIfSilent(nowMs - this.readingSinceMs);
    if (!this.lane.isOpen) return;
    this.readingSinceMs = nowMs;
    try {
      this.wishes = byTenant(await this.lane.query<Row>(READ, []));
      this.readAtMs = nowMs;
      this.failing = false;
    } catch (error) {
      this.failed(error as Error);
    } finally {
      this.readingSinceMs = null;
    }
  }

  private giveUpIfSilent(readingMs: number): void {
    if (readingMs >= SETTINGS_LEASE_MS) this.lane.reset('The connection for settings of captures does not answer');
  }

  private failed(error: Error): void {
    if (!this.failing)
      this.logger.warn({ err: error }, 'This node cannot read who wants calls captured; it captures none until it can');
    this.failing = true;
  }
}

function byTenant(rows: readonly Row[]): Map<string, WishesOfTenant> {
  const wishes = new Map<string, WishesOfTenant>();
  for (const { tenantId, environment, headers, bodyBytes } of rows) {
    // Whatever stands in the table: what may hold a credential is not captured.
    const names = new Set([...DEFAULT_HEADERS, ...headers.filter((name) => headerProblem(name) === null)]);
    wishes.set(tenantId, { ...wishes.get(tenantId), [environment]: { headers: [...names], bodyBytes } });
  }
  return wishes;
}
