import { ActionIcon, Kbd, SegmentedControl, Tooltip, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Icon } from '../../ui/icon.js';
import { navigation } from '../navigation.js';
import { moveTo, usePlace } from '../place.js';
import { isMac } from './keyboard.js';
import styles from './shell.module.css';
import { TenantSwitcher } from './tenant-switcher.js';
import { UserMenu } from './user-menu.js';

interface SidebarProps {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly onClose: () => void;
}

export function Sidebar({ onSearch, onHelp, onClose }: SidebarProps) {
  return (
    <div className={styles.sidebar}>
      <div className={styles.top}>
        <TenantSwitcher />
        <ActionIcon hiddenFrom="sm" onClick={onClose} aria-label="Close the menu">
          <Icon name="x" />
        </ActionIcon>
      </div>
      <UnstyledButton className={styles.find} onClick={onSearch}>
        <Icon name="search" size={14} />
        <span>Go to…</span>
        <Kbd size="xs">{isMac ? '⌘ K' : 'Ctrl K'}</Kbd>
      </UnstyledButton>
      <nav className={styles.links} aria-label="Pages">
        {navigation.map(({ label, entries }) => (
          <div key={label ?? ''} {...(label && { role: 'group', 'aria-label': label })}>
            {label && <div className={styles.section}>{label}</div>}
            {entries.map((entry) => (
              <Link key={entry.to} to={entry.to} className={styles.link} activeProps={{ 'data-active': true }}>
                <Icon name={entry.icon} />
                {entry.label}
              </Link>
            ))}
          </div>
        ))}
        <div className={styles.section}>Help</div>
        <a className={styles.link} href="/reference" target="_blank" rel="noreferrer">
          <Icon name="book" />
          API reference
        </a>
      </nav>
      <div className={styles.bottom}>
        <EnvironmentSwitch />
        <div className={styles.top}>
          <UserMenu />
          <Tooltip label="Keyboard shortcuts">
            <ActionIcon onClick={onHelp} aria-label="Keyboard shortcuts">
              <Icon name="help" />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
    </div>
  );
}

/** Live and test data never mix: one looks at the one or at the other. */
function EnvironmentSwitch() {
  const { environment } = usePlace();
  const queryClient = useQueryClient();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Data"
      data={[
        { value: 'live', label: 'Live' },
        { value: 'test', label: 'Test' },
      ]}
      value={environment}
      onChange={(value) => {
        moveTo({ environment: value });
        queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      }}
    />
  );
}
