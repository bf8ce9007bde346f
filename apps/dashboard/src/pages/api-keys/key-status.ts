import type { Tone } from '../../ui/status-badge.js';
import { exactTime, type TimeZone } from '../../ui/time-text.js';
import type { ApiKey } from './queries.js';

export interface KeyState {
  readonly label: string;
  readonly tone: Tone;
  readonly reason: string;
  /** It can still be changed, rotated and revoked. */
  readonly isLive: boolean;
}

/** What a key is, and why, in words that need no manual. */
export function stateOf(key: ApiKey, zone: TimeZone): KeyState {
  const at = (time: string | null | undefined): string => (time ? exactTime(time, zone) : '');
  if (key.status === 'revoked')
    return {
      label: 'Revoked',
      tone: 'off',
      reason: `Revoked ${at(key.revoked_at)}. It never works again.`,
      isLive: false,
    };
  if (key.status === 'expired')
    return { label: 'Expired', tone: 'bad', reason: `It stopped working ${at(key.expires_at)}.`, isLive: true };
  if (key.status === 'disabled')
    return {
      label: 'Disabled',
      tone: 'off',
      reason: 'Every call with it is refused until it is enabled.',
      isLive: true,
    };
  if (key.scopes.length === 0)
    return {
      label: 'No scopes',
      tone: 'warn',
      reason: 'It holds no scope: every call with it is refused.',
      isLive: true,
    };
  if (key.successor_id)
    return {
      label: 'Rotated',
      tone: 'warn',
      reason: `A successor took its place. It works until ${at(key.expires_at)}.`,
      isLive: true,
    };
  return { label: 'Active', tone: 'ok', reason: 'It works.', isLive: true };
}
