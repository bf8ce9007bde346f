import { Center, Stack, Text, Title } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from './error-state.js';
import { ButtonLink } from './links.js';

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  return (
    <Center mih="60vh" p="md">
      <ErrorState error={error} onRetry={reset} />
    </Center>
  );
}

export function NotFoundPage() {
  return (
    <Center mih="60vh" p="md" component="main">
      <Stack align="center" gap="xs">
        <Title order={1} fz="1.375rem">
          There is no such page
        </Title>
        <Text c="dimmed">The address may be mistyped, or what it led to is gone.</Text>
        <ButtonLink to="/" variant="default" mt="sm">
          To the start
        </ButtonLink>
      </Stack>
    </Center>
  );
}
