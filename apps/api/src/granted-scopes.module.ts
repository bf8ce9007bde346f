import { ApiKeysModule, ApiKeysStore } from '@keyway/api-keys';
import { GrantedScopes } from '@keyway/call-logs/http';
import type { Environment } from '@keyway/scopes';
import { Global, Injectable, Module } from '@nestjs/common';

@Injectable()
class ScopesOfApiKeys extends GrantedScopes {
  constructor(private readonly keys: ApiKeysStore) {
    super();
  }

  async of(apiKeyId: string, environment: Environment, tenantId: string): Promise<readonly string[] | null> {
    const key = await this.keys.find(tenantId, apiKeyId);
    return key?.environment === environment ? key.scopes : null;
  }
}

/** Tells usage which scopes a key holds: the libs of keys and of call logs do not know each other. */
@Global()
@Module({
  imports: [ApiKeysModule],
  providers: [{ provide: GrantedScopes, useClass: ScopesOfApiKeys }],
  exports: [GrantedScopes],
})
export class GrantedScopesModule {}
