import { CopyableValue } from '../../ui/code.js';
import { Time } from '../../ui/time.js';
import { WebhookState } from './columns.js';
import { EventChips } from './event-chips.js';
import type { Webhook } from './queries.js';
import styles from './webhooks.module.css';

const SHOWN_EVENTS = 12;

export function WebhookFacts({ webhook }: { readonly webhook: Webhook }) {
  const { id, url, events, created_at: at, previous_secret_expires_at: previous } = webhook;
  return (
    <dl className={styles.facts}>
      <div className={styles.wide}>
        <dt>Endpoint URL</dt>
        <dd>
          <CopyableValue label="endpoint URL">{url}</CopyableValue>
        </dd>
      </div>
      <div>
        <dt>Status</dt>
        <dd>
          <WebhookState webhook={webhook} />
        </dd>
      </div>
      <div>
        <dt>Created</dt>
        <dd>
          <Time at={at} />
        </dd>
      </div>
      {previous && (
        <div>
          <dt>The secret before signs until</dt>
          <dd>
            <Time at={previous} />
          </dd>
        </div>
      )}
      <div>
        <dt>Webhook ID</dt>
        <dd>
          <CopyableValue label="webhook id">{id}</CopyableValue>
        </dd>
      </div>
      <div className={styles.wide}>
        <dt>Events</dt>
        <dd>
          <EventChips events={events} most={SHOWN_EVENTS} />
        </dd>
      </div>
    </dl>
  );
}
