import { Menu, UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Icon } from '../../ui/icon.js';
import { moveTo } from '../place.js';
import { useMe, useTenant } from '../session/me.js';
import styles from './shell.module.css';

/** The tenant one is in; everything on every page is that tenant's. */
export function TenantSwitcher() {
  const { tenants } = useMe();
  const tenant = useTenant();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  if (tenants.length === 0) return null;
  const enter = (tenantId: string): void => {
    moveTo({ tenantId });
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    // What the address names belongs to the tenant that is being left.
    void navigate({ to: '/' });
  };
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={styles.tenant} aria-label={`Tenant ${tenant.name}, switch`}>
          <span className={styles.mark} aria-hidden>
            {tenant.name.trim().charAt(0).toUpperCase()}
          </span>
          <span className={styles.name}>{tenant.name}</span>
          <Icon name="chevronsUpDown" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Tenants</Menu.Label>
        {tenants.map(({ id, name, role }) => (
          <Menu.Item
            key={id}
            onClick={() => enter(id)}
            leftSection={<Icon name={id === tenant.id ? 'check' : 'building'} size={14} />}
            aria-current={id === tenant.id || undefined}
            rightSection={<span style={{ fontSize: '0.75rem' }}>{role}</span>}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
