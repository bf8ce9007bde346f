import type { UsageFigures } from '../usage/usage-figures.js';
import { WHOLE_TENANT, type WatchedAlert } from './alert.js';

/** That an alert should be firing, for whom, and what was measured. */
export interface Finding {
  /** The key, or the nil UUID for the tenant as a whole. */
  readonly subject: string;
  readonly value: number;
}

/** What the calls of its window say to an alert that counts calls. */
export function findingsIn(calls: UsageFigures, alert: WatchedAlert): Finding[] {
  const value = alert.metric === 'error_rate' ? errorRate(calls) : calls.requests;
  return isBeyond(value, calls.requests, alert) ? [{ subject: alert.apiKeyId ?? WHOLE_TENANT, value }] : [];
}

function isBeyond(value: number, requests: number, { metric, threshold, minRequests }: WatchedAlert): boolean {
  if (metric === 'error_rate') return requests >= minRequests && value > threshold;
  return metric === 'requests_above' ? value > threshold : value < threshold;
}

const errorRate = ({ errors, requests }: UsageFigures): number => (requests === 0 ? 0 : errors / requests);
