import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { Icon } from '../../ui/icon.js';
import { toast } from '../../ui/toast.js';
import { chooseTimeZone, useTimeZone } from '../../ui/time-zone.js';
import { useMe } from '../session/me.js';
import { signOut } from '../session/session.js';
import styles from './shell.module.css';

const SCHEMES = [
  ['auto', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const ZONES = [
  ['local', 'Local time'],
  ['utc', 'UTC'],
] as const;

export function UserMenu() {
  const { full_name: name, email } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const zone = useTimeZone();
  const leave = () => signOut().catch(() => toast('Keyway cannot be reached: you are still signed in.', 'failed'));
  const mark = (chosen: boolean) => (chosen ? <Icon name="check" size={14} /> : <span style={{ width: 14 }} />);
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.tenant} aria-label={`Account of ${name}`}>
          <Icon name="user" />
          <span className={styles.name} style={{ fontWeight: 500 }}>
            {name}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{email}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        {SCHEMES.map(([value, label]) => (
          <Menu.Item key={value} leftSection={mark(colorScheme === value)} onClick={() => setColorScheme(value)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Label>Exact times</Menu.Label>
        {ZONES.map(([value, label]) => (
          <Menu.Item key={value} leftSection={mark(zone === value)} onClick={() => chooseTimeZone(value)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="logOut" size={14} />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
