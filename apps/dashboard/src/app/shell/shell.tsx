import { AppShell, Box, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { usePlace } from '../place.js';
import { CommandPalette } from './command-palette.js';
import { NoTenant } from './no-tenant.js';
import { useMe } from '../session/me.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { Sidebar } from './sidebar.js';
import styles from './shell.module.css';
import { useShortcuts } from './use-shortcuts.js';

/** What stands around every page: where one can go, in which tenant, on which data. */
export function Shell() {
  const [isOpen, menu] = useDisclosure();
  const [isPaletteOpen, palette] = useDisclosure();
  const [isHelpOpen, help] = useDisclosure();
  const { tenantId, environment } = usePlace();
  const { tenants } = useMe();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const closeMenu = menu.close;
  useEffect(closeMenu, [closeMenu, path]);
  useShortcuts({ palette: palette.open, help: help.open });
  return (
    <AppShell
      header={{ height: { base: 52, sm: 0 } }}
      navbar={{ width: 236, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      layout="alt"
      padding={0}
    >
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <AppShell.Header hiddenFrom="sm" className={styles.header}>
        <Group gap="xs" h="100%" px="md">
          <Burger opened={isOpen} onClick={menu.toggle} size="sm" aria-label="Menu" aria-expanded={isOpen} />
          <Box fw={600}>Keyway</Box>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={styles.navbar} aria-label="Keyway">
        <Sidebar onSearch={palette.open} onHelp={help.open} onClose={menu.close} />
      </AppShell.Navbar>
      <AppShell.Main>
        {environment === 'test' && (
          <div className={styles.test} role="note">
            Test data. Nothing here touches live keys or live records.
          </div>
        )}
        {/* Another tenant, or the other side of its data, is another page, with nothing left of the one before. */}
        <div id="main" className={styles.page} key={`${tenantId} ${environment}`} tabIndex={-1}>
          {tenants.length > 0 ? <Outlet /> : <NoTenant />}
        </div>
      </AppShell.Main>
      {isPaletteOpen && <CommandPalette onClose={palette.close} />}
      {isHelpOpen && <ShortcutsDialog onClose={help.close} />}
    </AppShell>
  );
}
