import type { Environment } from '@keyway/scopes';

/**
 * What an alert watches: the share of calls answered with 4xx or 5xx; more calls than so many, or fewer; keys that nobody
 * has used for so many days.
 */
export const ALERT_METRICS = ['error_rate', 'requests_above', 'requests_below', 'unused_key'] as const;
export type AlertMetric = (typeof ALERT_METRICS)[number];

/** What a tenant wants to be told of. */
export interface Alert {
  readonly id: string;
  readonly name: string;
  readonly metric: AlertMetric;
  /** Null for all calls, or all keys, of the tenant. */
  readonly apiKeyId: string | null;
  /** A share from 0 to 1, a number of calls, or a number of days. */
  readonly threshold: number;
  /** How far back calls are counted. Of no meaning to `unused_key`. */
  readonly windowMinutes: number;
  /** Fewer calls than this say nothing about an error rate. */
  readonly minRequests: number;
  readonly enabled: boolean;
  /** Since when it has been firing; null when it is not. */
  readonly firingSince: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** An alert with whose it is, as the worker goes through those of all tenants. */
export interface WatchedAlert extends Omit<Alert, 'firingSince' | 'createdAt' | 'updatedAt'> {
  readonly tenantId: string;
  readonly environment: Environment;
}

export const ALERT_EVENTS = ['triggered', 'resolved'] as const;

/** That an alert began to fire, or ceased. */
export interface AlertEvent {
  readonly id: string;
  readonly alertId: string;
  readonly alertName: string;
  readonly type: (typeof ALERT_EVENTS)[number];
  readonly metric: AlertMetric;
  readonly apiKeyId: string | null;
  /** What was measured; null when it was resolved by nothing being left to measure. */
  readonly value: number | null;
  readonly threshold: number;
  readonly createdAt: Date;
}

/** The nil UUID: an incident of the tenant as a whole. */
export const WHOLE_TENANT = '00000000-0000-0000-0000-000000000000';
