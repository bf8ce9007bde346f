import { Text } from '@mantine/core';
import type { Column } from '../../ui/data-table.js';
import { AnchorLink } from '../../ui/links.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Time } from '../../ui/time.js';
import { useTimeZone } from '../../ui/time-zone.js';
import { EventChips } from './event-chips.js';
import type { Webhook } from './queries.js';
import { type WebhookDialog, WebhookMenu } from './webhook-menu.js';
import { stateOf } from './webhook-state.js';
import styles from './webhooks.module.css';

const SHOWN_EVENTS = 2;

export function WebhookState({ webhook }: { readonly webhook: Webhook }) {
  const { label, tone, reason } = stateOf(webhook, useTimeZone());
  return (
    <StatusBadge tone={tone} reason={reason}>
      {label}
    </StatusBadge>
  );
}

export const columnsOf = (open: (dialog: WebhookDialog, webhook: Webhook) => void): Column<Webhook>[] => [
  {
    id: 'url',
    accessorFn: ({ url }) => url,
    header: 'Endpoint',
    cell: ({ row: { original: webhook } }) => (
      <>
        <AnchorLink
          className={styles.url}
          to="/settings/developer/webhooks/$webhookId"
          params={{ webhookId: webhook.id }}
          c="inherit"
          underline="hover"
        >
          {webhook.url}
        </AnchorLink>
        {webhook.description && (
          <Text size="xs" c="dimmed" maw={420}>
            {webhook.description}
          </Text>
        )}
      </>
    ),
  },
  {
    id: 'status',
    accessorFn: (webhook) => stateOf(webhook, 'utc').label,
    header: 'Status',
    cell: ({ row }) => <WebhookState webhook={row.original} />,
  },
  {
    id: 'events',
    header: 'Events',
    enableSorting: false,
    meta: { from: 'md' },
    cell: ({ row }) => <EventChips events={row.original.events} most={SHOWN_EVENTS} />,
  },
  {
    id: 'created',
    accessorFn: ({ created_at: at }) => at,
    header: 'Created',
    meta: { from: 'md' },
    cell: ({ row }) => <Time at={row.original.created_at} />,
  },
  {
    id: 'actions',
    header: () => <span className="visually-hidden">Actions</span>,
    enableSorting: false,
    meta: { align: 'right' },
    cell: ({ row: { original: webhook } }) => (
      <WebhookMenu webhook={webhook} onOpen={(dialog) => open(dialog, webhook)} />
    ),
  },
];
