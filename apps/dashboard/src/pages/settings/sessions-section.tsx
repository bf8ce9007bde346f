import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ErrorState } from '../../ui/error-state.js';
import { Section } from './section.js';
import { SessionItem } from './session-item.js';
import { type Session, sessionsQuery, useSignOutElsewhere, useSignOutEverywhere } from './session-queries.js';
import styles from './settings.module.css';

export function SessionsSection() {
  const {
    data: sessions,
    error,
    refetch,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  } = useInfiniteQuery(sessionsQuery);
  return (
    <Section title="Sessions" description="Where you are signed in: browsers, and programs that logged in as you.">
      {error && !sessions ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Stack gap="md" align="flex-start">
          {sessions ? (
            <ul className={styles.sessions} aria-label="Sessions">
              {thisOneFirst(sessions).map((session) => (
                <SessionItem key={session.id} session={session} />
              ))}
            </ul>
          ) : (
            <Skeleton height={148} radius="lg" aria-busy />
          )}
          {hasNextPage && (
            <Button variant="subtle" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Show older ones
            </Button>
          )}
          <Group gap="xs">
            <Elsewhere isAlone={sessions?.length === 1} />
            <Everywhere />
          </Group>
        </Stack>
      )}
    </Section>
  );
}

const thisOneFirst = (sessions: readonly Session[]): Session[] =>
  [...sessions].sort((a, b) => Number(b.current) - Number(a.current));

function Elsewhere({ isAlone }: { readonly isAlone: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  const elsewhere = useSignOutElsewhere(close);
  return (
    <>
      <ActionButton
        variant="default"
        refusal={isAlone ? 'This is your only session.' : null}
        onClick={() => setAsking(true)}
      >
        Sign out everywhere else
      </ActionButton>
      {isAsking && (
        <ConfirmDialog
          title="Sign out everywhere else?"
          action="Sign out everywhere else"
          pending={elsewhere.isPending}
          error={elsewhere.error}
          onConfirm={() => elsewhere.mutate()}
          onClose={close}
        >
          Every session of yours but this one ends at once. API keys go on working.
        </ConfirmDialog>
      )}
    </>
  );
}

function Everywhere() {
  const [isAsking, setAsking] = useState(false);
  const close = (): void => setAsking(false);
  const everywhere = useSignOutEverywhere(close);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Sign out everywhere
      </Button>
      {isAsking && (
        <ConfirmDialog
          title="Sign out everywhere?"
          action="Sign out everywhere"
          pending={everywhere.isPending}
          error={everywhere.error}
          onConfirm={() => everywhere.mutate()}
          onClose={close}
        >
          Every session of yours ends at once, this one included. API keys go on working.
        </ConfirmDialog>
      )}
    </>
  );
}
