import { notFound } from '@keyway/platform/http';
import type { Principal } from '@keyway/scopes';
import type { ApiKeyRecord } from '../api-key.entity.js';
import type { ApiKeysStore } from '../api-keys.store.js';

export const LABEL = 'API key';

/** A key's callers stay in their environment: to a test key, live keys do not exist. Throws the 404 of what does not. */
export async function visibleKey(store: ApiKeysStore, caller: Principal, id: string): Promise<ApiKeyRecord> {
  const key = await store.find(caller.tenantId, id);
  const isVisible = key && (caller.kind === 'user' || key.environment === caller.environment);
  return isVisible ? key : notFound(LABEL, 'key', id);
}
