import { Module } from '@nestjs/common';
import { ApiKeyAuthentication } from './api-key-authentication.js';
import { ApiKeysService } from './api-keys.service.js';
import { ApiKeysStore } from './api-keys.store.js';
import { ApiKeyHistory } from './history/api-key-history.js';

@Module({
  providers: [ApiKeysService, ApiKeysStore, ApiKeyAuthentication, ApiKeyHistory],
  exports: [ApiKeysService, ApiKeysStore, ApiKeyAuthentication, ApiKeyHistory],
})
export class ApiKeysModule {}
