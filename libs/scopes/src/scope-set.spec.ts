import { defineScopes } from './scope.js';
import { ScopeSet } from './scope-set.js';

const contacts = defineScopes('contacts', { read: '', write: '' });
const surveys = defineScopes('surveys', { read: '', write: '', send: '' });

describe(ScopeSet, () => {
  it('holds what it names and nothing else: write is not read, write is not send', () => {
    const held = ScopeSet.of(['surveys:write']);
    expect(held.missing([surveys.write])).toEqual([]);
    expect(held.missing([surveys.read, surveys.send, contacts.write])).toEqual([
      'surveys:read',
      'surveys:send',
      'contacts:write',
    ]);
  });

  it('takes resource:* for every action of that resource and of no other', () => {
    const held = ScopeSet.of(['surveys:*']);
    expect(held.missing([surveys.read, surveys.write, surveys.send])).toEqual([]);
    expect(held.missing([contacts.read])).toEqual(['contacts:read']);
    expect(held.has('surveys-archive:read')).toBe(false);
  });

  it('takes admin for everything', () => {
    expect(ScopeSet.of(['admin']).missing([contacts.write, surveys.send])).toEqual([]);
  });

  it('is empty without scopes', () => {
    expect(ScopeSet.of([]).missing([contacts.read])).toEqual(['contacts:read']);
  });

  it('hands out a wildcard only when it is held as such: it includes actions that come later', () => {
    expect(ScopeSet.of(['contacts:read', 'contacts:write']).notHeld(['contacts:*'])).toEqual(['contacts:*']);
    expect(ScopeSet.of(['contacts:*']).notHeld(['contacts:read', 'contacts:*'])).toEqual([]);
    expect(ScopeSet.of(['contacts:*', 'surveys:*']).notHeld(['admin'])).toEqual(['admin']);
  });
});
