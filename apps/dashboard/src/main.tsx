import '@mantine/core/styles.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './app/theme.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './app/query-client.js';
import { router } from './app/router.js';
import { onSessionEnd } from './app/session/session.js';
import { colorSchemeManager, theme, variables } from './app/theme.js';
import { Toasts } from './ui/toast.js';

onSessionEnd(() => {
  const { href, pathname } = router.state.location;
  // Forgotten once the page is gone: it would ask for everything again.
  const forget = (): void => queryClient.clear();
  if (pathname === '/sign-in') forget();
  else void router.navigate({ to: '/sign-in', search: { to: href } }).then(forget);
});

// A page that was loaded before a new version was rolled out asks for files that are gone. Once, so that it cannot go round.
addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('keyway-reloaded') === location.href) return;
  sessionStorage.setItem('keyway-reloaded', location.href);
  location.reload();
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
