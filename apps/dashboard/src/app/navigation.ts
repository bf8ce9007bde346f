import type { LinkProps } from '@tanstack/react-router';
import type { IconName } from '../ui/icon.js';

export interface NavigationEntry {
  readonly label: string;
  readonly to: NonNullable<LinkProps['to']>;
  readonly icon: IconName;
  /** Pressed after `g`. */
  readonly key: string;
  /** Further words by which the command palette finds it. */
  readonly words?: string;
}

export interface NavigationSection {
  /** None for what stands at the top. */
  readonly label: string | null;
  readonly entries: readonly NavigationEntry[];
}

/** The sidebar, the command palette and the `g` shortcuts. A page is listed once it exists. */
export const navigation: readonly NavigationSection[] = [
  {
    label: null,
    entries: [
      { label: 'Overview', to: '/overview', icon: 'home', key: 'o', words: 'start health day' },
      { label: 'Call Logs', to: '/call-logs', icon: 'activity', key: 'l', words: 'requests errors live' },
      { label: 'Usage', to: '/usage', icon: 'list', key: 'u', words: 'statistics latency percentiles top' },
      { label: 'Resources', to: '/resources', icon: 'database', key: 'r', words: 'data records browse' },
    ],
  },
  {
    label: 'Settings / Developer',
    entries: [
      {
        label: 'API Keys',
        to: '/settings/developer/api-keys',
        icon: 'key',
        key: 'k',
        words: 'settings developer tenant id token',
      },
      {
        label: 'Webhooks',
        to: '/settings/developer/webhooks',
        icon: 'webhook',
        key: 'w',
        words: 'settings developer events deliveries endpoint secret',
      },
    ],
  },
  {
    label: 'Settings',
    entries: [
      { label: 'Members', to: '/settings/members', icon: 'users', key: 'm', words: 'people invite roles team' },
      {
        label: 'General',
        to: '/settings/general',
        icon: 'settings',
        key: 's',
        words: 'settings tenant retention capture sessions password',
      },
    ],
  },
];

export const entries = navigation.flatMap((section) => section.entries);
