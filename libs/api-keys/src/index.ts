import { ApiKey } from './api-key.entity.js';
import { ApiKeyStep } from './history/api-key-step.entity.js';
import { CreateApiKeys1764000300000 } from './migrations/1764000300000-create-api-keys.js';
import { TellExpiredApiKeys1764000301000 } from './migrations/1764000301000-tell-expired-api-keys.js';
import { CreateApiKeyHistory1764000302000 } from './migrations/1764000302000-create-api-key-history.js';

export { ApiKeyToken } from './api-key-token.js';
export { apiKeysConfig } from './api-keys.config.js';
export { ApiKeysModule } from './api-keys.module.js';
export { apiKeyScopes } from './api-keys.scopes.js';
export { ApiKeysWorkModule } from './api-keys-work.module.js';
export { ApiKeysService, type IssuedApiKey } from './api-keys.service.js';
export { ApiKeysStore } from './api-keys.store.js';
export { type KeyUse, recordKeyUses } from './key-uses.js';

export const apiKeysEntities = [ApiKey, ApiKeyStep];
export const apiKeysMigrations = [
  CreateApiKeys1764000300000,
  TellExpiredApiKeys1764000301000,
  CreateApiKeyHistory1764000302000,
];
