import type { Tone } from '../../ui/status-badge.js';
import { exactTime, type TimeZone } from '../../ui/time-text.js';
import type { Delivery, Webhook } from './queries.js';

export interface State {
  readonly label: string;
  readonly tone: Tone;
  readonly reason: string;
}

const WHY_OFF = {
  requested: 'Somebody disabled it',
  gone: 'Its receiver answered 410 Gone',
  failing: 'Nothing was accepted for 5 days',
} as const;

/** Whether a webhook is sent to, and why not. */
export function stateOf(webhook: Webhook, zone: TimeZone): State {
  if (!webhook.is_active) {
    const why = WHY_OFF[webhook.disabled_reason ?? 'requested'];
    const since = webhook.disabled_at ? ` ${exactTime(webhook.disabled_at, zone)}` : '';
    const tone = webhook.disabled_reason === 'requested' ? 'off' : 'bad';
    return { label: 'Disabled', tone, reason: `${why}${since}. Nothing is sent to it.` };
  }
  if (webhook.failing_since) {
    const since = exactTime(webhook.failing_since, zone);
    return {
      label: 'Failing',
      tone: 'warn',
      reason: `Nothing was accepted since ${since}. After 5 days it is disabled.`,
    };
  }
  return { label: 'Active', tone: 'ok', reason: 'Events are sent to it.' };
}

const TONES: Readonly<Record<Delivery['state'], Tone>> = {
  pending: 'info',
  delivering: 'info',
  delivered: 'ok',
  failed: 'bad',
  cancelled: 'off',
};

export function deliveryState({ state, last_error: error, attempt_count: attempts }: Delivery): State {
  const label = state.charAt(0).toUpperCase() + state.slice(1);
  if (state === 'delivered') return { label, tone: TONES[state], reason: 'The receiver accepted it.' };
  if (state === 'cancelled') return { label, tone: TONES[state], reason: 'The webhook was disabled first.' };
  // Refused before, and to be tried again.
  if (state === 'pending' && attempts > 0 && error) return { label: 'Retrying', tone: 'warn', reason: error };
  return { label, tone: TONES[state], reason: error ?? 'It is about to be sent.' };
}
