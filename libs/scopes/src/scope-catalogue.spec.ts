import { DomainError } from '@keyway/platform';
import { presets } from './presets.js';
import { defineScopes } from './scope.js';
import { ScopeCatalogue } from './scope-catalogue.js';

const catalogue = new ScopeCatalogue(
  [
    defineScopes('campaigns', { read: 'r', write: 'w' }),
    defineScopes('call-logs', { read: 'r' }),
    defineScopes('owners', { read: 'r' }),
  ],
  [],
);

describe(ScopeCatalogue, () => {
  it.each([
    ['campaigns:write', 'campaigns:write'],
    ['CAMPAIGNS_WRITE', 'campaigns:write'],
    ['OWNERS_READ', 'owners:read'],
    ['CALL_LOGS_READ', 'call-logs:read'],
    ['campaigns:*', 'campaigns:*'],
    ['ALL', 'admin'],
    ['admin', 'admin'],
  ])('reads %s as %s', (spelling, name) => {
    expect(catalogue.canonical(spelling)).toBe(name);
  });

  it.each([
    '',
    'all',
    '*',
    'campaigns',
    'campaigns:',
    'campaigns:send',
    'Campaigns:write',
    'campaigns:write ',
    'toString',
  ])('knows no scope %j', (spelling) => {
    expect(catalogue.canonical(spelling)).toBeNull();
  });

  it('names each unknown scope and the nearest known one', () => {
    const pick = (): unknown => catalogue.pick(['campaigns:read', 'campaign:wirte']);
    expect(pick).toThrow('Invalid request body');
    try {
      pick();
    } catch (error) {
      expect((error as DomainError).extras.details).toEqual([
        { field: 'scopes[1]', message: 'Unknown scope "campaign:wirte". Did you mean "campaigns:write"?' },
      ]);
    }
  });

  it('picks each scope once, whatever its spellings', () => {
    expect(catalogue.pick(['CAMPAIGNS_READ', 'campaigns:read', 'ALL', 'admin'])).toEqual(['campaigns:read', 'admin']);
  });

  it('has the four presets of the scopes document', () => {
    expect(presets.map((preset) => preset.id)).toEqual([
      'read-only-analytics',
      'crm-sync',
      'marketing-automation',
      'review-management',
    ]);
  });
});
