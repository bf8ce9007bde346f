import { type AccessRule, isLetIn } from '@keyway/scopes/http';
import type { FastifyRequest } from 'fastify';
import { type KeyUse, NO_TENANT } from '../idempotency-keys.js';
import { fingerprintOf, hashOf } from '../sealed-answer.js';

/**
 * Whose key it would be, as a request comes that carries one: null for whom no answer is kept. These are callers of
 * public routes, who cannot be told apart, and whoever the guard is about to turn away: a key whose scopes were taken
 * since is given nothing of what it did before.
 */
export function keyUseOf(request: FastifyRequest, key: string, secret: string): KeyUse | null {
  const { access } = request.routeOptions.config;
  if (!access || access.kind === 'public' || !isLetIn(access, request)) return null;
  const fingerprint = fingerprintOf(secret, key, request.url, JSON.stringify(request.body ?? null));
  return { ...placeOf(access, request, key), fingerprint };
}

/**
 * Where a route wants scopes, the tenant is a part of who is calling. Where it wants a user, it is not: making a tenant
 * or leaving one changes which tenant the user would be taken to call for the next time. What they asked for counts.
 */
function placeOf({ kind }: AccessRule, request: FastifyRequest, key: string): Omit<KeyUse, 'fingerprint'> {
  const { principal, session } = request.authentication!;
  if (kind === 'scopes') {
    const { tenantId, environment, id } = principal!;
    return { tenantId, environment, credentialId: id, keyHash: hashOf(key) };
  }
  const chosen = [request.headers['x-tenant-id'], request.headers['x-environment']].map(String);
  return {
    tenantId: NO_TENANT,
    environment: 'live',
    credentialId: session!.userId,
    keyHash: hashOf(key, ...chosen),
  };
}
