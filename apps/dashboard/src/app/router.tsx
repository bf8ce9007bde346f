import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { apiKeyFilters, apiKeyPageFilters } from '../pages/api-keys/filters.js';
import { signInFacts } from '../pages/auth/sign-in-facts.js';
import { callLogFilters } from '../pages/call-logs/filters.js';
import { usageFilters } from '../pages/usage/filters.js';
import { deliveryFilters, webhookFilters } from '../pages/webhooks/filters.js';
import { resourceSearch } from '../pages/resources/filters.js';
import { ErrorPage, NotFoundPage } from '../ui/error-page.js';
import { entries } from './navigation.js';
import { queryClient } from './query-client.js';
import { parseSearch, stringifySearch } from './search.js';
import { requireSession } from './session/require-session.js';
import { Shell } from './shell/shell.js';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    redirect({ to: entries[0]!.to, replace: true, throw: true });
  },
});

/** `to` is where one wanted to go. */
const withDestination = ({ to }: Record<string, unknown>): { to?: string } =>
  typeof to === 'string' && to.startsWith('/') && !to.startsWith('//') ? { to } : {};

/** Known before their forms are shown: what is filled in later falls between somebody's keystrokes. */
const beforeForms = () => queryClient.ensureQueryData(signInFacts);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: withDestination,
  loader: beforeForms,
  component: lazyRouteComponent(() => import('../pages/auth/sign-in.js'), 'SignIn'),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: withDestination,
  loader: beforeForms,
  component: lazyRouteComponent(() => import('../pages/auth/sign-up.js'), 'SignUp'),
});

const acceptInvitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/accept',
  component: lazyRouteComponent(() => import('../pages/auth/accept-invitation.js'), 'AcceptInvitation'),
});

/** Every page behind the sign-in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: ({ location }) => requireSession(location.href),
  component: Shell,
});

const apiKeys = createRoute({
  getParentRoute: () => shell,
  path: '/settings/developer/api-keys',
  validateSearch: apiKeyFilters,
  component: lazyRouteComponent(() => import('../pages/api-keys/api-keys-page.js'), 'ApiKeysPage'),
});

const callLogs = createRoute({
  getParentRoute: () => shell,
  path: '/call-logs',
  validateSearch: callLogFilters,
  component: lazyRouteComponent(() => import('../pages/call-logs/call-logs-page.js'), 'CallLogsPage'),
});

const apiKey = createRoute({
  getParentRoute: () => shell,
  path: '/settings/developer/api-keys/$id',
  validateSearch: apiKeyPageFilters,
  component: lazyRouteComponent(() => import('../pages/api-keys/key-page.js'), 'KeyPage'),
});

const usage = createRoute({
  getParentRoute: () => shell,
  path: '/usage',
  validateSearch: usageFilters,
  component: lazyRouteComponent(() => import('../pages/usage/usage-page.js'), 'UsagePage'),
});

const webhooks = createRoute({
  getParentRoute: () => shell,
  path: '/settings/developer/webhooks',
  validateSearch: webhookFilters,
  component: lazyRouteComponent(() => import('../pages/webhooks/webhooks-page.js'), 'WebhooksPage'),
});

const webhook = createRoute({
  getParentRoute: () => shell,
  path: '/settings/developer/webhooks/$webhookId',
  validateSearch: deliveryFilters,
  component: lazyRouteComponent(() => import('../pages/webhooks/webhook-page.js'), 'WebhookPage'),
});

const members = createRoute({
  getParentRoute: () => shell,
  path: '/settings/members',
  component: lazyRouteComponent(() => import('../pages/members/members-page.js'), 'MembersPage'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings/general',
  component: lazyRouteComponent(() => import('../pages/settings/settings-page.js'), 'SettingsPage'),
});

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/overview',
  component: lazyRouteComponent(() => import('../pages/overview/overview-page.js'), 'OverviewPage'),
});

const resources = createRoute({
  getParentRoute: () => shell,
  path: '/resources',
  beforeLoad: () => {
    redirect({ to: '/resources/$group', params: { group: 'contacts' }, replace: true, throw: true });
  },
});

const resourceGroup = createRoute({
  getParentRoute: () => shell,
  path: '/resources/$group',
  validateSearch: resourceSearch,
  component: lazyRouteComponent(() => import('../pages/resources/resources-page.js'), 'ResourcesPage'),
});

const resourceRecord = createRoute({
  getParentRoute: () => shell,
  path: '/resources/$group/$id',
  validateSearch: resourceSearch,
  component: lazyRouteComponent(() => import('../pages/resources/record-page.js'), 'RecordPage'),
});

/** The other way that the documents name, and the sections on the ways there. */
const settingsApiKeys = createRoute({
  getParentRoute: () => root,
  path: '/settings/api-keys',
  beforeLoad: () => {
    redirect({ to: '/settings/developer/api-keys', replace: true, throw: true });
  },
});

const settingsDeveloper = createRoute({
  getParentRoute: () => root,
  path: '/settings/developer',
  beforeLoad: () => {
    redirect({ to: '/settings/developer/api-keys', replace: true, throw: true });
  },
});

const settingsStart = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  beforeLoad: () => {
    redirect({ to: '/settings/general', replace: true, throw: true });
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    signUp,
    acceptInvitation,
    settingsApiKeys,
    settingsDeveloper,
    settingsStart,
    shell.addChildren([
      apiKeys,
      apiKey,
      callLogs,
      usage,
      webhooks,
      webhook,
      members,
      settings,
      resources,
      resourceGroup,
      resourceRecord,
      overview,
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
