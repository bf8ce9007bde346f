import { isDeepStrictEqual } from 'node:util';
import type { ApiKeyRecord, ApiKeyTerms } from '../api-key.entity.js';
import type { ApiKeyAction, ApiKeyStep } from './api-key-step.entity.js';

export type NewStep = Pick<ApiKeyStep, 'action' | 'before' | 'after'>;

const ACTIONS = {
  name: 'renamed',
  scopes: 'scopes_changed',
  expiresAt: 'expiry_changed',
  allowedCidrs: 'addresses_changed',
  tags: 'tags_changed',
} as const satisfies Partial<Record<keyof ApiKeyTerms, ApiKeyAction>>;

const TERMS = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

/** What an edit did to a key, a step for each term: none where it is as it was. */
export function stepsBetween(before: ApiKeyTerms, after: ApiKeyTerms): NewStep[] {
  const isChanged = (term: keyof ApiKeyTerms): boolean => !isDeepStrictEqual(before[term], after[term]);
  return [
    ...TERMS.filter(isChanged).map((term) => ({
      action: ACTIONS[term],
      before: { [term]: before[term] },
      after: { [term]: after[term] },
    })),
    ...(isChanged('metadata') ? [step('metadata_changed')] : []),
    ...(isChanged('enabled') ? [step(after.enabled ? 'enabled' : 'disabled')] : []),
  ];
}

/** A rotation names the successor, and moves the end of the key. */
export const rotationOf = (before: ApiKeyRecord, { expiresAt, successorId }: ApiKeyRecord): NewStep => ({
  action: 'rotated',
  before: { expiresAt: before.expiresAt },
  after: { expiresAt, successorId: successorId! },
});

export const step = (action: ApiKeyAction): NewStep => ({ action, before: null, after: null });
