import type { Position } from '@keyway/platform';
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

/** Those that calls can be filtered by. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

export const STATUS_CLASSES = ['2xx', '3xx', '4xx', '5xx'] as const;
export type StatusClass = (typeof STATUS_CLASSES)[number];

export interface CallLogsFound {
  readonly calls: CallLog[];
  /** Where to go on when time ran out before the search was done; null when it was. */
  readonly reached: Position | null;
}

export const COUNT_RELATIONS = ['exact', 'more_than'] as const;

export interface CallLogCount {
  readonly count: number;
  /** `more_than` where counting stopped before the end. */
  readonly relation: (typeof COUNT_RELATIONS)[number];
}

/** Request ids; null at either end of the log. */
export interface Neighbours {
  readonly olderId: string | null;
  readonly newerId: string | null;
}
