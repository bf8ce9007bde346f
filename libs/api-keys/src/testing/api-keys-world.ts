import { ConfigModule, DatabaseModule, newId, platformConfig, RuntimeModule } from '@keyway/platform';
import { scratchDatabase } from '@keyway/platform/testing';
import { defineScopes, type Principal, rightsConfig, ScopeSet, ScopesModule } from '@keyway/scopes';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ApiKey } from '../api-key.entity.js';
import { ApiKeyAuthentication } from '../api-key-authentication.js';
import { apiKeysConfig } from '../api-keys.config.js';
import { ApiKeysModule } from '../api-keys.module.js';
import { ApiKeysService } from '../api-keys.service.js';
import { ApiKeysStore } from '../api-keys.store.js';
import { ApiKeyHistory } from '../history/api-key-history.js';

export const contactScopes = defineScopes('contacts', { read: '', write: '' });

/** The services of this lib over a database of the test file's own. */
export async function apiKeysWorld() {
  const scratch = await scratchDatabase();
  const env = { DATABASE_URL: scratch.url, API_KEY_LEASE_MS: '100ms' };
  const app = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot([platformConfig, rightsConfig, apiKeysConfig], env),
      DatabaseModule.forRoot([ApiKey]),
      RuntimeModule,
      ScopesModule.forRoot([contactScopes]),
      ApiKeysModule,
    ],
  }).compile();
  await app.init();
  const authentication = app.get(ApiKeyAuthentication);
  const database = app.get(DataSource);

  return {
    database,
    authentication,
    keys: app.get(ApiKeysService),
    store: app.get(ApiKeysStore),
    history: app.get(ApiKeyHistory),
    /** The owner of a new tenant. */
    async newOwner(): Promise<Principal> {
      const tenantId = newId();
      await database.query(`INSERT INTO tenants (id, name) VALUES ($1, 'Acme')`, [tenantId]);
      return {
        kind: 'user',
        id: newId(),
        tenantId,
        environment: 'live',
        scopes: ScopeSet.of(['admin']),
        expiresAt: null,
        allowedCidrs: null,
      };
    },
    /** What becomes of a call with this key: `accepted`, or the code of its refusal. */
    async outcome(secret: string): Promise<string> {
      try {
        authentication.assertUsable(await authentication.find(secret), '203.0.113.7');
        return 'accepted';
      } catch (error) {
        return (error as { code: string }).code;
      }
    },
    async end(): Promise<void> {
      await app.close();
      await scratch.drop();
    },
  };
}

export type ApiKeysWorld = Awaited<ReturnType<typeof apiKeysWorld>>;
