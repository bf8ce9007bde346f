import { isDeepStrictEqual } from 'node:util';
import { defineEvent, emit, type EventType } from '@keyway/events';
import type { EntityManager } from 'typeorm';
import type { ApiKeyRecord, ApiKeyTerms } from './api-key.entity.js';
import { ApiKeyView } from './api-key.dto.js';

/** What happens to a key, as lists show it: never its secret, nor what its secret could be found by. */
export const apiKeyEvents = {
  created: defineEvent('api_key.created', 'An API key was created, by itself or by rotating another.', ApiKeyView),
  updated: defineEvent(
    'api_key.updated',
    'The name, scopes, expiry, addresses, metadata or tags of an API key changed.',
    ApiKeyView,
  ),
  enabled: defineEvent('api_key.enabled', 'An API key that was disabled was enabled again.', ApiKeyView),
  disabled: defineEvent('api_key.disabled', 'An API key was disabled: its calls are refused.', ApiKeyView),
  rotated: defineEvent(
    'api_key.rotated',
    'An API key got a successor, which `successor_id` names; `expires_at` says how long it still works.',
    ApiKeyView,
  ),
  expired: defineEvent('api_key.expired', 'The time of an API key has come: its calls are refused.', ApiKeyView),
  revoked: defineEvent('api_key.revoked', 'An API key was revoked, for good.', ApiKeyView),
};

/** In the environment of the key, whoever does it. */
export const tell = (tx: EntityManager, event: EventType, key: ApiKeyRecord, requestId?: string): Promise<void> =>
  emit(tx, { tenantId: key.tenantId, environment: key.environment, ...(requestId && { requestId }) }, event, key);

const TERMS = ['name', 'scopes', 'expiresAt', 'allowedCidrs', 'metadata', 'tags'] as const;

/** What an edit did to a key: nothing where it is as it was, two things where it was also enabled or disabled. */
export function eventsBetween(before: ApiKeyTerms, after: ApiKeyTerms): EventType[] {
  const isUpdated = TERMS.some((term) => !isDeepStrictEqual(before[term], after[term]));
  const isSwitched = before.enabled !== after.enabled;
  return [
    ...(isUpdated ? [apiKeyEvents.updated] : []),
    ...(isSwitched ? [after.enabled ? apiKeyEvents.enabled : apiKeyEvents.disabled] : []),
  ];
}
