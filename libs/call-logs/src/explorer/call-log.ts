import type { Environment } from '@keyway/scopes';

/** One answered call as it is read. */
export interface CallLog {
  /** Of the request, as `X-Request-ID` told it. */
  readonly id: string;
  readonly occurredAt: Date;
  readonly environment: Environment;
  readonly apiKeyId: string | null;
  readonly userId: string | null;
  readonly method: string;
  readonly route: string | null;
  readonly path: string;
  readonly status: number;
  readonly errorCode: string | null;
  readonly durationMs: number;
  readonly requestBytes: number;
  readonly responseBytes: number | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly clientRequestId: string | null;
}

/** What is asked for; an absent filter lets everything through. */
export interface CallLogFilter {
  readonly from?: Date;
  /** Exclusive. */
  readonly to?: Date;
  readonly apiKeyId?: string;
  readonly userId?: string;
  readonly status?: number;
  readonly statusClass?: StatusClass;
  readonly method?: string;
  readonly route?: string;
  readonly pathPrefix?: string;
  /** An address or a CIDR. */
  readonly ip?: string;
  readonly requestId?: string;
  readonly clientRequestId?: string;
  readonly errorCode?: string;
  readonly minDurationMs?: number;
}

export const STATUS_CLASSES = ['2xx', '3xx', '4xx', '5xx'] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];
