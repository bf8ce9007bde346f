import type { Schemas } from '../../app/api.js';

const DAY_MS = 24 * 3_600_000;
/** Long enough to tell whoever has the key. */
export const EXPIRES_SOON_MS = 14 * DAY_MS;

type ApiKey = Pick<Schemas['ApiKeyView'], 'expires_at'>;
type Webhook = Pick<Schemas['WebhookView'], 'failing_since' | 'disabled_reason'>;
type Gap = Pick<Schemas['GapView'], 'records' | 'last_at'>;

/** Keys that expire, the next one first. */
export const soonestFirst = <Key extends ApiKey>(keys: readonly Key[]): Key[] =>
  [...keys].sort((a, b) => Date.parse(a.expires_at ?? '') - Date.parse(b.expires_at ?? ''));

/** Webhooks whose events do not arrive, and those that were stopped for it. */
export const failing = <Hook extends Webhook>(webhooks: readonly Hook[]): Hook[] =>
  webhooks.filter((it) => it.failing_since || it.disabled_reason === 'failing' || it.disabled_reason === 'gone');

/** Calls of the last 24 hours that were answered and are in no log. */
export const dropped = (gaps: readonly Gap[], nowMs: number): number =>
  gaps.filter(({ last_at: at }) => nowMs - Date.parse(at) < DAY_MS).reduce((sum, { records }) => sum + records, 0);

/** "12 % more than the day before"; without calls the day before that is all there is to say. */
export function changeOf(change: number | null | undefined): string {
  if (change === null || change === undefined) return 'No calls the day before';
  const percent = Math.round(Math.abs(change) * 100);
  if (percent === 0) return 'As the day before';
  return `${percent.toLocaleString('en')} % ${change > 0 ? 'more' : 'less'} than the day before`;
}

/** The same of a share, which changes by points. */
export function pointsOf(change: number | null | undefined): string {
  if (change === null || change === undefined) return 'No calls the day before';
  const points = Math.abs(change * 100).toFixed(1);
  if (points === '0.0') return 'As the day before';
  return `${points} points ${change > 0 ? 'more' : 'less'} than the day before`;
}
