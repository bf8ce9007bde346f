import { Button, Group, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { CodeBlock } from '../../ui/code.js';
import { SecretDialog } from '../../ui/secret-dialog.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Icon } from '../../ui/icon.js';
import type { IssuedApiKey } from './queries.js';
import { snippets } from './snippets.js';
import { testKey, type KeyTest } from './test-key.js';

interface KeyOnceDialogProps {
  readonly issued: IssuedApiKey;
  readonly title: string;
  readonly onSaved: () => void;
}

/** The key, the one time it is shown, ready to be used. */
export function KeyOnceDialog({ issued, title, onSaved }: KeyOnceDialogProps) {
  return (
    <SecretDialog title={title} secret={issued.key} noun="key" onSaved={onSaved}>
      {issued.warnings?.map((warning) => (
        <StatusBadge key={warning} tone="warn">
          {warning}
        </StatusBadge>
      ))}
      <Tabs defaultValue="curl">
        <Tabs.List mb="xs">
          {snippets(issued.key, location.origin).map(({ label }) => (
            <Tabs.Tab key={label} value={label}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets(issued.key, location.origin).map(({ label, code }) => (
          <Tabs.Panel key={label} value={label}>
            <CodeBlock label={`${label} example`}>{code}</CodeBlock>
          </Tabs.Panel>
        ))}
      </Tabs>
      <KeyTester issued={issued} />
    </SecretDialog>
  );
}

function KeyTester({ issued }: { readonly issued: IssuedApiKey }) {
  const [test, setTest] = useState<KeyTest | 'running' | null>(null);
  const run = async (): Promise<void> => {
    setTest('running');
    setTest(await testKey(issued));
  };
  return (
    <Group gap="md">
      <Button
        variant="default"
        leftSection={<Icon name="play" size={12} />}
        loading={test === 'running'}
        onClick={() => void run()}
      >
        Test this key
      </Button>
      <div aria-live="polite">
        {test && test !== 'running' && (
          <>
            <StatusBadge tone={test.works ? 'ok' : 'bad'}>{test.answer}</StatusBadge>
            <Text size="xs" c="dimmed">
              {test.call}
            </Text>
          </>
        )}
      </div>
    </Group>
  );
}
