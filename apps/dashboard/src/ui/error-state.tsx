import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { ApiError } from '../app/api.js';
import { CopyableValue } from './code.js';
import { Icon } from './icon.js';
import styles from './states.module.css';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, the number to quote, and the way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const api = error instanceof ApiError ? error : null;
  return (
    <Stack className={styles.error} align="center" gap="sm" role="alert">
      <Text fw={600}>{titleOf(error)}</Text>
      <Text c="dimmed" maw={480} ta="center">
        {api ? api.message : 'This page met something it did not expect.'}
      </Text>
      <Group gap="sm" mt={4}>
        {onRetry && (
          <Button variant="default" leftSection={<Icon name="refresh" size={14} />} onClick={onRetry}>
            Try again
          </Button>
        )}
        {api?.documentation && (
          <Anchor href={`/reference/errors#${api.code}`} target="_blank" rel="noreferrer" size="sm">
            What does this mean?
          </Anchor>
        )}
      </Group>
      {api?.requestId && (
        <Text size="sm" c="dimmed" component="div">
          Request <CopyableValue label="request id">{api.requestId}</CopyableValue>
        </Text>
      )}
    </Stack>
  );
}

function titleOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something went wrong';
  if (error.status === 0) return 'Keyway cannot be reached';
  if (error.status === 403) return 'You may not see this';
  if (error.status === 404) return 'There is nothing here';
  return error.isPassing ? 'Keyway is busy or away' : 'That did not work';
}
