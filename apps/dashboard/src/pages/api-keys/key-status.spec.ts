import { stateOf } from './key-status.js';
import type { ApiKey } from './queries.js';

const key = (facts: Partial<ApiKey>): ApiKey =>
  ({
    status: 'active',
    scopes: ['contacts:read'],
    successor_id: null,
    expires_at: null,
    revoked_at: null,
    ...facts,
  }) as ApiKey;

describe(stateOf, () => {
  it.each([
    [{}, 'Active', 'It works.'],
    [{ scopes: [] }, 'No scopes', 'It holds no scope: every call with it is refused.'],
    [{ status: 'disabled' }, 'Disabled', 'Every call with it is refused until it is enabled.'],
    [
      { status: 'revoked', revoked_at: '2026-01-12T14:03:07.000Z' },
      'Revoked',
      'Revoked 12 Jan 2026, 14:03:07 UTC. It never works again.',
    ],
    [
      { status: 'expired', expires_at: '2026-01-12T14:03:07.000Z' },
      'Expired',
      'It stopped working 12 Jan 2026, 14:03:07 UTC.',
    ],
    [
      { successor_id: 'key_x', expires_at: '2026-01-12T14:03:07.000Z' },
      'Rotated',
      'A successor took its place. It works until 12 Jan 2026, 14:03:07 UTC.',
    ],
  ] as const)('says why: %j is %s', (facts, label, reason) => {
    expect(stateOf(key(facts as Partial<ApiKey>), 'utc')).toMatchObject({ label, reason });
  });
});
