import type { Environment } from '@keyway/scopes';

/** What a key may do, as the lib that keeps keys knows it. The app passes it in. */
export abstract class GrantedScopes {
  /** Null where the tenant has no such key in this environment. */
  abstract of(apiKeyId: string, environment: Environment, tenantId: string): Promise<readonly string[] | null>;
}
