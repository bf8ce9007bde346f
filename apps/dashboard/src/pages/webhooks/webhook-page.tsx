import { Group, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useRefusal } from '../../app/session/permissions.js';
import { ActionButton } from '../../ui/action-button.js';
import { ErrorState } from '../../ui/error-state.js';
import { Icon } from '../../ui/icon.js';
import { AnchorLink } from '../../ui/links.js';
import { PageHeader } from '../../ui/page-header.js';
import { Deliveries } from './deliveries.js';
import { type IssuedWebhook, type Webhook, webhookQuery } from './queries.js';
import { RecoverDialog } from './recover-dialog.js';
import { SecretOnce } from './secret-once.js';
import { VerificationTabs } from './verification-tabs.js';
import { useTrial } from './webhook-changes.js';
import { DeleteWebhook, EditWebhook, RotateSecret } from './webhook-dialogs.js';
import { WebhookFacts } from './webhook-facts.js';
import { type WebhookDialog, WebhookMenu } from './webhook-menu.js';

const route = getRouteApi('/shell/settings/developer/webhooks/$webhookId');

export function WebhookPage() {
  const { webhookId } = route.useParams();
  const { data: webhook, error, refetch } = useQuery(webhookQuery(webhookId));
  return (
    <>
      <AnchorLink to="/settings/developer/webhooks" size="sm" c="dimmed" underline="hover">
        Webhooks
      </AnchorLink>
      {error && (
        <>
          <PageHeader title="Webhook" />
          <ErrorState error={error} onRetry={() => void refetch()} />
        </>
      )}
      {webhook && <LoadedWebhook webhook={webhook} />}
      {!webhook && !error && <Loading />}
    </>
  );
}

function Loading() {
  return (
    <>
      <PageHeader title="Webhook" />
      <Skeleton height={140} mb="xl" />
      <Skeleton height={320} />
    </>
  );
}

function LoadedWebhook({ webhook }: { readonly webhook: Webhook }) {
  const navigate = route.useNavigate();
  const [open, setOpen] = useState<WebhookDialog | 'recover' | null>(null);
  const [issued, setIssued] = useState<IssuedWebhook | null>(null);
  const refusal = useRefusal('webhooks:write');
  const close = (): void => setOpen(null);
  const look = (delivery: string): void => void navigate({ search: (before) => ({ ...before, delivery }) });
  const trial = useTrial(webhook.id, ({ id }) => look(id));
  const rotated = (it: IssuedWebhook): void => {
    close();
    setIssued(it);
  };
  return (
    <>
      <PageHeader
        title={new URL(webhook.url).host}
        description={webhook.description}
        actions={
          <Group gap="xs" wrap="nowrap">
            <WebhookMenu webhook={webhook} onOpen={setOpen} />
            <ActionButton
              variant="default"
              refusal={refusal ?? (webhook.is_active ? null : 'It is disabled: enable it first.')}
              onClick={() => setOpen('recover')}
            >
              Recover
            </ActionButton>
            <ActionButton
              refusal={refusal}
              loading={trial.isPending}
              leftSection={<Icon name="play" size={12} />}
              onClick={() => trial.mutate(undefined)}
            >
              Send test event
            </ActionButton>
          </Group>
        }
      />
      <WebhookFacts webhook={webhook} />
      <Title order={2} fz="1rem" mb="sm">
        Deliveries
      </Title>
      <Deliveries webhook={webhook} onOpen={look} />
      <Title order={2} fz="1rem" mt="xl" mb="sm">
        Verify what arrives
      </Title>
      <VerificationTabs />
      {open === 'edit' && <EditWebhook webhook={webhook} onClose={close} />}
      {open === 'recover' && <RecoverDialog webhook={webhook} onClose={close} />}
      {open === 'rotate' && <RotateSecret webhook={webhook} onRotated={rotated} onClose={close} />}
      {open === 'delete' && (
        <DeleteWebhook
          webhook={webhook}
          onDeleted={() => void navigate({ to: '/settings/developer/webhooks' })}
          onClose={close}
        />
      )}
      {issued && <SecretOnce title="The new secret" secret={issued.secret} onSaved={() => setIssued(null)} />}
    </>
  );
}
