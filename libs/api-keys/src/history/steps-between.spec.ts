import type { ApiKeyTerms } from '../api-key.entity.js';
import { stepsBetween } from './steps-between.js';

const TERMS: ApiKeyTerms = {
  name: 'ci',
  scopes: ['contacts:read'],
  expiresAt: null,
  allowedCidrs: null,
  metadata: { team: 'a' },
  tags: ['crm'],
  enabled: true,
};

describe(stepsBetween, () => {
  it('answers nothing for an edit that changes nothing', () => {
    const same = { ...TERMS, scopes: [...TERMS.scopes], metadata: { ...TERMS.metadata } };
    expect(stepsBetween(TERMS, same)).toEqual([]);
  });

  it('answers a step for each term that changed, with what it was and what it is', () => {
    const expiresAt = new Date(0);
    const after = { ...TERMS, name: 'CI', scopes: [], expiresAt, allowedCidrs: ['10.0.0.0/8'], tags: [] };
    expect(stepsBetween(TERMS, after)).toEqual([
      { action: 'renamed', before: { name: 'ci' }, after: { name: 'CI' } },
      { action: 'scopes_changed', before: { scopes: ['contacts:read'] }, after: { scopes: [] } },
      { action: 'expiry_changed', before: { expiresAt: null }, after: { expiresAt } },
      { action: 'addresses_changed', before: { allowedCidrs: null }, after: { allowedCidrs: ['10.0.0.0/8'] } },
      { action: 'tags_changed', before: { tags: ['crm'] }, after: { tags: [] } },
    ]);
  });

  it('says that a key was switched, and that its metadata changed, and not what was in them', () => {
    const off = { ...TERMS, enabled: false, metadata: { team: 'a secret of theirs' } };
    const nothingMore = { before: null, after: null };
    expect(stepsBetween(TERMS, off)).toEqual([
      { action: 'metadata_changed', ...nothingMore },
      { action: 'disabled', ...nothingMore },
    ]);
    expect(stepsBetween({ ...TERMS, enabled: false }, TERMS)).toEqual([{ action: 'enabled', ...nothingMore }]);
  });
});
