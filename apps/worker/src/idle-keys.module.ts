import { ApiKeysModule, ApiKeysStore } from '@keyway/api-keys';
import { type IdleKey, IdleKeys } from '@keyway/call-logs';
import type { Environment } from '@keyway/scopes';
import { Global, Injectable, Module } from '@nestjs/common';

@Injectable()
class IdleApiKeys extends IdleKeys {
  constructor(private readonly keys: ApiKeysStore) {
    super();
  }

  of(
    apiKeyId: string | null,
    moreThanDays: number,
    environment: Environment,
    tenantId: string,
  ): Promise<readonly IdleKey[]> {
    return this.keys.idle(apiKeyId, moreThanDays, environment, tenantId);
  }
}

/** Tells alerts which keys nobody uses: the libs of keys and of call logs do not know each other. */
@Global()
@Module({
  imports: [ApiKeysModule],
  providers: [{ provide: IdleKeys, useClass: IdleApiKeys }],
  exports: [IdleKeys],
})
export class IdleKeysModule {}
