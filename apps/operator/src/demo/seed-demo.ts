import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiKeysService } from '@keyway/api-keys';
import { Accounts } from '@keyway/identity';
import { newId } from '@keyway/platform';
import { type Principal, ScopeSet } from '@keyway/scopes';
import { withDomain } from '../operator-app.module.js';
import { fillDemoTenant } from './demo-data.js';

/** The same as `npm start` tells, unless the settings name another account. */
const DEMO = {
  email: 'demo@keyway.example',
  password: 'demo-password-2026',
  fullName: 'Demo Owner',
  company: 'Acme Inc',
};
const DEMO_SCOPES = [
  'contacts:*',
  'companies:*',
  'lists:*',
  'leads:*',
  'bookings:*',
  'surveys:*',
  'responses:read',
  'reviews:*',
  'credits:read',
  'identities:read',
  'tasks:*',
  'owners:read',
  'actions:*',
  'inbox:*',
  'sequences:*',
  'campaigns:*',
  'agents:*',
  'workflows:*',
  'webhooks:*',
  'call-logs:read',
  'usage:read',
];

/**
 * Makes the demo account, its data and a key, whose secret is left in `<KEYWAY_DATA_DIR>/demo-key`, beside
 * the tenant's id in `demo-tenant`. The account
 * comes last and whole: an interrupted run can simply be run again.
 */
export function seedDemo(env: NodeJS.ProcessEnv): Promise<void> {
  return withDomain(env, async (app) => {
    const tenantId = env['DEMO_TENANT_ID'] || newId();
    for (const environment of ['live', 'test'] as const) await fillDemoTenant(app, { tenantId, environment });
    const account = {
      ...DEMO,
      tenantId,
      email: env['DEMO_EMAIL'] || DEMO.email,
      password: env['DEMO_PASSWORD'] || DEMO.password,
    };
    const directory = env['KEYWAY_DATA_DIR'] || '.data';
    const file = join(directory, 'demo-key');
    writeFileSync(join(directory, 'demo-tenant'), `${tenantId}\n`);
    await app.get(Accounts).register(account, async (tx, { id }) => {
      const owner: Principal = {
        kind: 'user',
        id,
        tenantId,
        environment: 'live',
        scopes: ScopeSet.of(['admin']),
        expiresAt: null,
        allowedCidrs: null,
      };
      const { token } = await app
        .get(ApiKeysService)
        .issue(owner, { name: 'Demo key', scopes: DEMO_SCOPES, tags: ['demo'] }, tx);
      writeFileSync(file, `${token.reveal()}\n`, { mode: 0o600 });
    });
    console.log(`Demo account ${account.email}, its data, and a key in ${file}.`);
  });
}
