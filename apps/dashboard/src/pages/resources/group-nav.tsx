import { NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { recordGroups } from '../../app/record-groups.js';
import { useTenant } from '../../app/session/me.js';
import { roleHolds } from '../../app/session/role-scopes.js';
import styles from './resources.module.css';

/** The groups that one may read. */
export function useGroups() {
  const { role } = useTenant();
  return recordGroups.filter(({ scope }) => roleHolds(role, scope));
}

/** Beside the list; above it where there is no room. */
export function GroupNav() {
  return (
    <nav className={styles.nav} aria-label="Groups">
      {useGroups().map(({ slug, label }) => (
        <Link
          key={slug}
          to="/resources/$group"
          params={{ group: slug }}
          activeOptions={{ includeSearch: false }}
          activeProps={{ 'data-active': true }}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

export function GroupPick({ group }: { readonly group: string }) {
  const navigate = useNavigate();
  return (
    <NativeSelect
      className={styles.pick}
      aria-label="Group"
      value={group}
      data={useGroups().map(({ slug, label }) => ({ value: slug, label }))}
      onChange={(event) => void navigate({ to: '/resources/$group', params: { group: event.currentTarget.value } })}
    />
  );
}
