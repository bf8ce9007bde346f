import { redirect } from '@tanstack/react-router';
import { ApiError } from '../api.js';
import { currentPlace, moveTo } from '../place.js';
import { queryClient } from '../query-client.js';
import { meQuery } from './me.js';
import { hasSession } from './session.js';

/** Lets nobody past without a session, and puts them into a tenant of theirs. `to` is where they are taken after signing in. */
export async function requireSession(to: string): Promise<void> {
  if (!hasSession()) redirect({ to: '/sign-in', search: { to }, throw: true });
  try {
    const { tenants } = await queryClient.ensureQueryData(meQuery);
    const { tenantId } = currentPlace();
    if (!tenants.some(({ id }) => id === tenantId)) moveTo({ tenantId: tenants[0]?.id ?? null });
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) redirect({ to: '/sign-in', search: { to }, throw: true });
    throw error;
  }
}
