import { Module } from '@nestjs/common';
import { ApiKeyAuthentication } from './api-key-authentication.js';
import { ApiKeysService } from './api-keys.service.js';
import { ApiKeysStore } from './api-keys.store.js';

@Module({
  providers: [ApiKeysService, ApiKeysStore, ApiKeyAuthentication],
  exports: [ApiKeysService, ApiKeysStore, ApiKeyAuthentication],
})
export class ApiKeysModule {}
