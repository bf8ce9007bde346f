import { Group, Text } from '@mantine/core';
import type { LinkProps } from '@tanstack/react-router';
import { usePlace } from '../../app/place.js';
import { CodeBlock } from '../../ui/code.js';
import { Icon } from '../../ui/icon.js';
import { ButtonLink } from '../../ui/links.js';
import styles from './overview.module.css';
import { pageCalled } from './pages.js';

export interface Steps {
  readonly key: boolean;
  readonly call: boolean;
  readonly webhook: boolean;
}

/** What makes an integration, each checked off by what the API says. */
export function FirstSteps({ done }: { readonly done: Steps }) {
  const { environment } = usePlace();
  const webhooks = pageCalled('Webhooks');
  return (
    <section className={styles.card} aria-labelledby="first-steps">
      <Group justify="space-between" mb="xs">
        <Text component="h2" id="first-steps" fw={600}>
          First steps
        </Text>
        <Text size="sm" c="dimmed" className="tabular">
          {Object.values(done).filter(Boolean).length} of {Object.values(done).length} done
        </Text>
      </Group>
      <ol className={styles.steps}>
        <Step
          isDone={done.key}
          title="Make an API key"
          text={`It calls the API for this tenant, on its ${environment} data.`}
        >
          <GoTo to="/settings/developer/api-keys" search={{ create: '1' }}>
            Create API Key
          </GoTo>
        </Step>
        <Step isDone={done.call} title="Make the first call" text="It shows here some seconds after it was answered.">
          <CodeBlock label="the first call">{callOf()}</CodeBlock>
        </Step>
        <Step
          isDone={done.webhook}
          title="Add a webhook"
          text="Keyway then tells your server what happens, as it happens."
        >
          {webhooks ? (
            <GoTo to={webhooks}>Add a webhook</GoTo>
          ) : (
            <CodeBlock label="the call that adds one">{webhookOf()}</CodeBlock>
          )}
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  readonly isDone: boolean;
  readonly title: string;
  readonly text: string;
  readonly children: React.ReactNode;
}

function Step({ isDone, title, text, children }: StepProps) {
  return (
    <li data-done={isDone}>
      <span className={styles.mark} aria-hidden>
        {isDone && <Icon name="check" size={12} />}
      </span>
      <div className={styles.step}>
        <Text fw={500}>
          {title}
          {isDone && <span className="visually-hidden">: done</span>}
        </Text>
        {!isDone && (
          <>
            <Text size="sm" c="dimmed" mb="sm">
              {text}
            </Text>
            {children}
          </>
        )}
      </div>
    </li>
  );
}

interface GoToProps {
  readonly to: NonNullable<LinkProps['to']>;
  readonly search?: Record<string, string>;
  readonly children: string;
}

const GoTo = ({ to, search = {}, children }: GoToProps) => (
  <ButtonLink to={to} search={search as never} size="xs">
    {children}
  </ButtonLink>
);

const callOf = (): string => `curl ${location.origin}/api/v1/contacts \\
  -H "X-API-Key: $KEYWAY_API_KEY"`;

const webhookOf = (): string => `curl ${location.origin}/api/v1/webhooks \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"url": "https://hooks.example.com/keyway", "events": ["*"]}'`;
