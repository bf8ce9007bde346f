import { Button } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { usePlace } from '../../app/place.js';
import { useRefusal } from '../../app/session/permissions.js';
import { ActionButton } from '../../ui/action-button.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { Icon } from '../../ui/icon.js';
import { PageHeader } from '../../ui/page-header.js';
import { columnsOf } from './columns.js';
import { type IssuedWebhook, type Webhook, webhooksQuery } from './queries.js';
import { SecretOnce } from './secret-once.js';
import { CreateWebhook, DeleteWebhook, EditWebhook, RotateSecret } from './webhook-dialogs.js';
import type { WebhookDialog } from './webhook-menu.js';

const route = getRouteApi('/shell/settings/developer/webhooks');

const FIELDS = [
  {
    name: 'active',
    label: 'Status',
    options: [
      { value: 'true', label: 'Enabled' },
      { value: 'false', label: 'Disabled' },
    ],
  },
];

/** One thing at a time is done to one webhook. */
type Open = { readonly dialog: WebhookDialog; readonly webhook: Webhook } | null;

export function WebhooksPage() {
  const { create, active } = route.useSearch();
  const navigate = route.useNavigate();
  const { environment } = usePlace();
  const webhooks = useInfiniteQuery(webhooksQuery({ ...(active && { active }) }));
  const [open, setOpen] = useState<Open>(null);
  const [issued, setIssued] = useState<{ readonly webhook: IssuedWebhook; readonly title: string } | null>(null);
  const refusal = useRefusal('webhooks:write');
  const columns = useMemo(() => columnsOf((dialog, webhook) => setOpen({ dialog, webhook })), []);
  const search = (change: Record<string, string | undefined>): void =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const close = (): void => setOpen(null);
  const queryClient = useQueryClient();
  const forget = (): void => {
    setIssued(null);
    void queryClient.invalidateQueries({ queryKey: ['webhooks', 'list'] });
  };
  const show = (webhook: IssuedWebhook, title: string): void => {
    search({ create: undefined });
    close();
    setIssued({ webhook, title });
  };
  const addButton = (
    <ActionButton
      refusal={refusal}
      leftSection={<Icon name="plus" size={14} />}
      onClick={() => search({ create: '1' })}
    >
      Add webhook
    </ActionButton>
  );
  return (
    <>
      <PageHeader
        title="Webhooks"
        path={['Settings', 'Developer']}
        description="Where Keyway sends what happens, signed after the Standard Webhooks specification."
        actions={addButton}
      />
      <FilterBar values={{ active }} fields={FIELDS} onChange={search} />
      {webhooks.error ? (
        <ErrorState error={webhooks.error} onRetry={() => void webhooks.refetch()} />
      ) : (
        <DataTable
          label="Webhooks"
          columns={columns}
          items={webhooks.data}
          rowId={({ id }) => id}
          loadMore={
            webhooks.hasNextPage
              ? { pending: webhooks.isFetchingNextPage, load: () => void webhooks.fetchNextPage() }
              : undefined
          }
          empty={
            active ? (
              <EmptyState
                action={
                  <Button variant="default" onClick={() => search({ active: undefined })}>
                    Clear the filters
                  </Button>
                }
              >
                No webhook matches these filters.
              </EmptyState>
            ) : (
              <EmptyState action={addButton} curl={CURL}>
                There is no {environment} webhook yet. Add one, and your server hears what happens as it happens.
              </EmptyState>
            )
          }
        />
      )}
      {create && !refusal && (
        <CreateWebhook
          onCreated={(webhook) => show(webhook, 'The webhook is ready')}
          onClose={() => search({ create: undefined })}
        />
      )}
      {open?.dialog === 'edit' && <EditWebhook webhook={open.webhook} onClose={close} />}
      {open?.dialog === 'delete' && <DeleteWebhook webhook={open.webhook} onDeleted={close} onClose={close} />}
      {open?.dialog === 'rotate' && (
        <RotateSecret webhook={open.webhook} onRotated={(it) => show(it, 'The new secret')} onClose={close} />
      )}
      {issued && <SecretOnce title={issued.title} secret={issued.webhook.secret} onSaved={forget} />}
    </>
  );
}

const CURL = `curl ${location.origin}/api/v1/webhooks \\
  -H "X-API-Key: $KEYWAY_API_KEY" -H "Content-Type: application/json" \\
  -d '{"url": "https://hooks.example.com/keyway", "events": ["booking.*"]}'`;
