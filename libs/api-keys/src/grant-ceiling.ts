import type { Principal } from '@keyway/scopes';
import { AddressAllowlist } from './address-allowlist.js';
import type { ApiKeyTerms } from './api-key.entity.js';
import { AddressesNotHeld, EnvironmentNotHeld, ExpiryNotHeld, ScopesNotHeld } from './api-keys.errors.js';

type Granted = Pick<ApiKeyTerms, 'scopes' | 'expiresAt' | 'allowedCidrs'> & { readonly environment: string };

/** Nobody can grant what they do not hold: not in scopes, not in time, not in environment, not in addresses. */
export function assertMayGrant(caller: Principal, granted: Granted): void {
  const beyond = caller.scopes.notHeld(granted.scopes);
  if (beyond.length > 0)
    throw new ScopesNotHeld(
      { scopes: beyond.join(' ') },
      { requiredScopes: beyond, grantedScopes: caller.scopes.names },
    );
  if (caller.kind !== 'api_key') return;
  if (granted.environment !== caller.environment) throw new EnvironmentNotHeld({ environment: caller.environment });
  if (caller.expiresAt && (granted.expiresAt === null || granted.expiresAt > caller.expiresAt))
    throw new ExpiryNotHeld({ expiry: caller.expiresAt.toISOString() });
  if (caller.allowedCidrs && !AddressAllowlist.within(granted.allowedCidrs ?? ANYWHERE, caller.allowedCidrs))
    throw new AddressesNotHeld();
}

const ANYWHERE = ['0.0.0.0/0', '::/0'];

/** Whether a change gives the key anything it did not have. Taking away needs no more than the right to edit. */
export function extendsRights(before: ApiKeyTerms, after: ApiKeyTerms): boolean {
  if (after.scopes.some((scope) => !before.scopes.includes(scope))) return true;
  if (after.enabled && !before.enabled) return true;
  if (before.expiresAt !== null && (after.expiresAt === null || after.expiresAt > before.expiresAt)) return true;
  return before.allowedCidrs !== null && !AddressAllowlist.within(after.allowedCidrs ?? ANYWHERE, before.allowedCidrs);
}
