import { useTenant } from '../app/session/me.js';
import { CopyableValue } from './code.js';

/** Both forms of the tenant's id, which is what X-Tenant-ID takes. */
export function TenantIds({ className }: { readonly className: string | undefined }) {
  const { id, uuid } = useTenant();
  return (
    <dl className={className}>
      <div>
        <dt>Tenant ID</dt>
        <dd>
          <CopyableValue label="tenant id">{id}</CopyableValue>
        </dd>
      </div>
      <div>
        <dt>The same as a UUID</dt>
        <dd>
          <CopyableValue label="tenant UUID">{uuid}</CopyableValue>
        </dd>
      </div>
    </dl>
  );
}
