import { statement } from '@keyway/platform';
import type { Environment } from '@keyway/scopes';
import { Inject, Injectable } from '@nestjs/common';
import { callLogsConfig, type CallLogsConfig } from '../call-logs.config.js';
import { CallLogsDatabase } from '../database/call-logs-database.js';
import { leasesRunOut } from './settings-lease.js';

/** Of each body, until the tenant says otherwise. */
const DEFAULT_BODY_BYTES = 16_384;

export interface CaptureSettings {
  readonly enabled: boolean;
  /** Beside those that are always captured; lower-case. */
  readonly headers: readonly string[];
  readonly bodyBytes: number;
}

/** How a tenant wants the calls of one environment kept. */
export interface TenantSettings {
  /** Null for as long as the installation keeps them. */
  readonly retentionDays: number | null;
  /** No earlier call is shown. */
  readonly keptFrom: Date;
  readonly capture: CaptureSettings;
  /** Null as long as nobody has changed anything. */
  readonly updatedBy: string | null;
  readonly updatedAt: Date | null;
}

/** What is absent stays as it is. */
export interface SettingsChange {
  readonly retentionDays?: number | null;
  readonly capture?: Partial<CaptureSettings>;
}

/**
 * Where what is shown begins, in days of UTC, as the partitions do. `$1` is the installation's retention. What was
 * hidden once stays hidden: it may be gone already.
 */
export const KEPT_FROM = 'greatest(s.kept_from, today.day - least(s.retention_days, $1::int))';
export const TODAY = `(SELECT (now() AT TIME ZONE 'UTC')::date AS day) AS today`;

const FIND = statement(
  'call_log_settings_find',
  `SELECT s.retention_days AS "retentionDays", (${KEPT_FROM})::timestamp AT TIME ZONE 'UTC' AS "keptFrom",
          coalesce(s.capture_enabled, false) AS enabled, coalesce(s.capture_headers, '{}') AS headers,
          coalesce(s.capture_body_bytes, ${DEFAULT_BODY_BYTES}) AS "bodyBytes",
          s.updated_by AS "updatedBy", s.updated_at AS "updatedAt"
     FROM ${TODAY} LEFT JOIN call_log_settings AS s ON s.environment = $2 AND s.tenant_id = $3`,
);

const CHANGE = statement(
  'call_log_settings_change',
  `INSERT INTO call_log_settings AS s
          (tenant_id, environment, retention_days, capture_enabled, capture_headers, capture_body_bytes, updated_by)
   VALUES ($3, $2, $5, coalesce($6, false), coalesce($7::text[], '{}'), coalesce($8, ${DEFAULT_BODY_BYTES}), $9)
   ON CONFLICT (tenant_id, environment) DO UPDATE
      SET retention_days = CASE WHEN $4 THEN excluded.retention_days ELSE s.retention_days END,
          kept_from = (SELECT ${KEPT_FROM} FROM ${TODAY}),
          capture_enabled = coalesce($6, s.capture_enabled),
          capture_headers = coalesce($7::text[], s.capture_headers),
          capture_body_bytes = coalesce($8, s.capture_body_bytes),
          updated_by = excluded.updated_by, updated_at = now()`,
);

type Row = Omit<TenantSettings, 'capture'> & CaptureSettings;

/** How tenants want their calls kept, and what they want captured of them. */
@Injectable()
export class CallLogSettings {
  constructor(
    private readonly database: CallLogsDatabase,
    @Inject(callLogsConfig.token) private readonly config: CallLogsConfig,
  ) {}

  async of(environment: Environment, tenantId: string): Promise<TenantSettings> {
    const [row] = await this.database.query<Row>(FIND, [this.config.retentionDays, environment, tenantId]);
    const { enabled, headers, bodyBytes, ...rest } = row!;
    return { ...rest, capture: { enabled, headers, bodyBytes } };
  }

  /** Returns once every node goes by the change. `by` is who made it, as callers write ids. */
  async change(
    { retentionDays, capture = {} }: SettingsChange,
    by: string,
    environment: Environment,
    tenantId: string,
  ): Promise<TenantSettings> {
    const { enabled, headers, bodyBytes } = capture;
    const wished = [enabled, headers, bodyBytes];
    if (retentionDays === undefined && wished.every((value) => value === undefined))
      return this.of(environment, tenantId);
    const retention = [retentionDays !== undefined, retentionDays ?? null];
    const values = [...retention, ...wished.map((value) => value ?? null), by];
    await this.database.query(CHANGE, [this.config.retentionDays, environment, tenantId, ...values]);
    await leasesRunOut();
    return this.of(environment, tenantId);
  }
}
