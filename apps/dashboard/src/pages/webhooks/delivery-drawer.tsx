import { Drawer, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRefusal } from '../../app/session/permissions.js';
import { ActionButton } from '../../ui/action-button.js';
import { CodeBlock, CopyableValue } from '../../ui/code.js';
import { ErrorState } from '../../ui/error-state.js';
import { Icon } from '../../ui/icon.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Time } from '../../ui/time.js';
import { type DeliveryDetail, deliveryQuery, type Webhook } from './queries.js';
import { useRedelivery } from './webhook-changes.js';
import { deliveryState } from './webhook-state.js';
import styles from './webhooks.module.css';

interface DeliveryDrawerProps {
  readonly webhook: Webhook;
  readonly deliveryId: string;
  readonly onClose: () => void;
}

/** All there is to know of a delivery: what became of it, each attempt, and what was sent. */
export function DeliveryDrawer({ webhook, deliveryId, onClose }: DeliveryDrawerProps) {
  const { data: delivery, error, refetch } = useQuery(deliveryQuery(webhook.id, deliveryId));
  return (
    <Drawer opened onClose={onClose} size="lg" title={delivery?.event_type ?? 'Delivery'}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!delivery && !error && <Skeleton height={240} />}
      {delivery && <Loaded webhook={webhook} delivery={delivery} />}
    </Drawer>
  );
}

function Loaded({ webhook, delivery }: { readonly webhook: Webhook; readonly delivery: DeliveryDetail }) {
  const refusal = useRefusal('webhooks:write');
  const redelivery = useRedelivery(webhook.id);
  const { label, tone, reason } = deliveryState(delivery);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <StatusBadge tone={tone}>{label}</StatusBadge>
          <Text size="sm" c="dimmed">
            {reason}
          </Text>
        </div>
        <ActionButton
          variant="default"
          leftSection={<Icon name="refresh" size={14} />}
          refusal={refusal ?? whyNot(webhook, delivery)}
          loading={redelivery.isPending}
          onClick={() => redelivery.mutate(delivery.id)}
        >
          Redeliver
        </ActionButton>
      </Group>
      <DeliveryFacts delivery={delivery} />
      <section aria-label="Attempts">
        <Title order={3} fz="0.875rem" mb="xs">
          Attempts
        </Title>
        <Stack gap="xs">
          {delivery.attempts.map((attempt) => (
            <Attempt key={attempt.number} attempt={attempt} />
          ))}
          {delivery.attempts.length === 0 && <Text c="dimmed">It was not attempted yet.</Text>}
        </Stack>
      </section>
      <section aria-label="What is sent">
        <Title order={3} fz="0.875rem" mb="xs">
          What is sent
        </Title>
        <CodeBlock label="the message">{indented(delivery.body)}</CodeBlock>
      </section>
    </Stack>
  );
}

function whyNot({ is_active: isActive }: Webhook, { state }: DeliveryDetail): string | null {
  if (!isActive) return 'The webhook is disabled: enable it first.';
  return state === 'delivering' ? 'It is being sent right now.' : null;
}

function DeliveryFacts({ delivery }: { readonly delivery: DeliveryDetail }) {
  const { id, event_id: eventId, created_at: at, next_attempt_at: next } = delivery;
  return (
    <dl className={styles.facts} style={{ marginBottom: 0 }}>
      <div className={styles.wide}>
        <dt>Event ID, which is the header webhook-id</dt>
        <dd>
          <CopyableValue label="event id">{eventId}</CopyableValue>
        </dd>
      </div>
      <div className={styles.wide}>
        <dt>Delivery ID</dt>
        <dd>
          <CopyableValue label="delivery id">{id}</CopyableValue>
        </dd>
      </div>
      <div>
        <dt>Created</dt>
        <dd>
          <Time at={at} exact />
        </dd>
      </div>
      {next && (
        <div>
          <dt>Next attempt</dt>
          <dd>
            <Time at={next} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Attempt({ attempt }: { readonly attempt: DeliveryDetail['attempts'][number] }) {
  const { number, status, error, duration_ms: duration, started_at: at, response_body: answer } = attempt;
  return (
    <div className={styles.attempt}>
      <Group justify="space-between" gap="xs">
        <StatusBadge tone={error ? 'bad' : 'ok'}>{`${number}. ${status ?? 'No answer'}`}</StatusBadge>
        <Text size="sm" c="dimmed" className="tabular" component="div">
          {duration.toLocaleString('en')} ms · <Time at={at} />
        </Text>
      </Group>
      {error && (
        <Text size="sm" mt={4}>
          {error}
        </Text>
      )}
      {answer && (
        <pre tabIndex={0} aria-label={`How the answer to attempt ${number} began`}>
          {answer}
        </pre>
      )}
    </div>
  );
}

/** As people read it; what is signed is the text as it was sent. */
function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
