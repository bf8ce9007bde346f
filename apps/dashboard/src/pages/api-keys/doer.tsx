import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../app/session/me.js';
import { useRefusal } from '../../app/session/permissions.js';
import { AnchorLink } from '../../ui/links.js';
import { apiKeyQuery } from './key-page-queries.js';
import { membersQuery } from './queries.js';

/** As ids are written on the wire. */
const USER = 'usr_';

/** Who is behind `usr_…` or `key_…`, as far as one may know. */
export function Doer({ by }: { readonly by: string | null }) {
  if (by === null) return <strong>Somebody</strong>;
  return by.startsWith(USER) ? <Person id={by} /> : <Key id={by} />;
}

function Person({ id }: { readonly id: string }) {
  const tenant = useTenant();
  const refusal = useRefusal('members:read');
  const { data: names, isLoading } = useQuery({ ...membersQuery(tenant.id), enabled: !refusal });
  return <strong>{names?.get(id) ?? (isLoading ? '…' : 'Somebody who is no member')}</strong>;
}

/** Also one that was revoked since. */
function Key({ id }: { readonly id: string }) {
  const { data: key } = useQuery({ ...apiKeyQuery(id), staleTime: 60_000 });
  return (
    <AnchorLink to="/settings/developer/api-keys/$id" params={{ id }} inherit fw={700}>
      {key ? `The key ${key.name}` : 'An API key'}
    </AnchorLink>
  );
}
