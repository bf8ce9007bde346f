import { type Step, stepText } from './step-text.js';

const NOTHING = { id: 'chg_1', by: null, request_id: null, created_at: '2026-01-15T10:00:00.000Z' };
const UNTIL = '2030-06-30T12:00:00.000Z';

const said = (action: Step['action'], before: Step['before'] = null, after: Step['after'] = null): string =>
  stepText({ ...NOTHING, action, before, after }, 'utc');

describe(stepText, () => {
  it('says what a name was and is', () => {
    expect(said('renamed', { name: 'CI' }, { name: 'Deploys' })).toBe('renamed it from “CI” to “Deploys”');
  });

  it.each([
    ['gave it a:write', ['a:read'], ['a:read', 'a:write']],
    ['took a:read away', ['a:read'], []],
    ['gave it b:read and took a:read, a:write away', ['a:read', 'a:write'], ['b:read']],
    ['put its scopes into another order', ['a:read', 'b:read'], ['b:read', 'a:read']],
  ])('says which scopes came and went: %s', (text, before, after) => {
    expect(said('scopes_changed', { scopes: before }, { scopes: after })).toBe(text);
  });

  it('says when it expired and expires, and that it never does', () => {
    const [never, then] = [{ expires_at: null }, { expires_at: UNTIL }];
    expect(said('expiry_changed', never, then)).toMatch(/from never to 30 Jun 2030, 12:00:00 UTC$/);
    expect(said('expiry_changed', then, never)).toMatch(/ to never$/);
    expect(said('rotated', never, then)).toContain('it works until 30 Jun 2030');
  });

  it('says where it may be used from, and its tags, with a word for none', () => {
    expect(said('addresses_changed', { allowed_cidrs: null }, { allowed_cidrs: ['10.0.0.0/8'] })).toMatch(
      /: 10.0.0.0\/8 \(before: anywhere\)$/,
    );
    expect(said('tags_changed', { tags: ['crm'] }, { tags: [] })).toMatch(/: none \(before: crm\)$/);
  });

  it('says the rest in a word, also of keys of which no more is known', () => {
    const words = (
      ['created', 'rotated', 'metadata_changed', 'enabled', 'disabled', 'expired', 'revoked'] as const
    ).map((action) => said(action));
    expect(words).toEqual([
      'created it',
      'rotated it',
      'changed its metadata',
      'enabled it',
      'disabled it',
      'It expired',
      'revoked it',
    ]);
  });
});
