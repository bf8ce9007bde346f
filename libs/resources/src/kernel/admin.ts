import { EVERYTHING, type Principal, ScopesMissing, SessionRequired } from '@keyway/scopes';

/**
 * For what the people of a tenant do themselves, whatever scopes a key of theirs holds: throws unless the caller is
 * signed in and an owner or admin.
 */
export function assertAdmin({ kind, scopes }: Principal): void {
  if (kind !== 'user') throw new SessionRequired();
  if (scopes.has(EVERYTHING)) return;
  const granted = scopes.names.join(' ') || 'none';
  throw new ScopesMissing(
    { required: EVERYTHING, granted },
    { requiredScopes: [EVERYTHING], grantedScopes: scopes.names },
  );
}
