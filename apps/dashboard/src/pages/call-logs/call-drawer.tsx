import { ActionIcon, Drawer, Group, Kbd, Skeleton, Stack, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { StatusCode } from '../../ui/status-code.js';
import { ErrorState } from '../../ui/error-state.js';
import { Icon } from '../../ui/icon.js';
import { CallDetail } from './call-detail.js';
import styles from './call-drawer.module.css';
import { type CallLog, callQuery } from './queries.js';

interface CallDrawerProps {
  readonly id: string;
  /** The list as it is filtered; what comes before and after a call is looked up in it. */
  readonly calls: readonly CallLog[];
  readonly keyNames: ReadonlyMap<string, string>;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Everything about one call, beside the list. The keys go through the list without closing it. */
export function CallDrawer({ id, calls, keyNames, onOpen, onClose }: CallDrawerProps) {
  const { data: call, error, refetch } = useQuery(callQuery(id));
  const at = calls.findIndex((it) => it.id === id);
  // A call that the list does not hold, by a link say, stands among all there are.
  const newer = at >= 0 ? calls[at - 1]?.id : call?.newer_id;
  const older = at >= 0 ? calls[at + 1]?.id : call?.older_id;
  useSteps(newer, older, onOpen);
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={620} styles={{ title: { fontSize: '0.8125rem' } }}>
      <Drawer.Overlay backgroundOpacity={0.15} />
      <Drawer.Content>
        <Drawer.Header className={styles.header}>
          <Drawer.Title className={styles.title}>
            {call ? (
              <>
                <StatusCode status={call.status} /> {call.method} {call.path}
              </>
            ) : (
              'Call'
            )}
          </Drawer.Title>
          <Group gap={4} wrap="nowrap">
            <Step icon="arrowUp" label="Newer call" shortcut="k" id={newer} onOpen={onOpen} />
            <Step icon="arrowDown" label="Older call" shortcut="j" id={older} onOpen={onOpen} />
            <Drawer.CloseButton aria-label="Close" />
          </Group>
        </Drawer.Header>
        <Drawer.Body>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : call ? (
            <CallDetail call={call} keyName={call.api_key_id ? keyNames.get(call.api_key_id) : undefined} />
          ) : (
            <Loading />
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface StepProps {
  readonly icon: 'arrowUp' | 'arrowDown';
  readonly label: string;
  readonly shortcut: string;
  readonly id: string | null | undefined;
  readonly onOpen: (id: string) => void;
}

function Step({ icon, label, shortcut, id, onOpen }: StepProps) {
  return (
    <Tooltip
      label={
        <Group gap={6}>
          <Text size="sm">{id ? label : `No ${label.toLowerCase()}`}</Text>
          <Kbd size="xs">{shortcut}</Kbd>
        </Group>
      }
    >
      <ActionIcon
        aria-label={label}
        data-disabled={!id || undefined}
        aria-disabled={!id}
        onClick={() => id && onOpen(id)}
      >
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}

/** `k` and the arrow up go to the newer call, `j` and the arrow down to the older one. */
function useSteps(
  newer: string | null | undefined,
  older: string | null | undefined,
  onOpen: (id: string) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isNewer = event.key === 'k' || event.key === 'ArrowUp';
      const next = isNewer ? newer : event.key === 'j' || event.key === 'ArrowDown' ? older : null;
      if (!next) return;
      event.preventDefault();
      onOpen(next);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [newer, older, onOpen]);
}

const Loading = () => (
  <Stack gap="md" aria-busy>
    {[60, 80, 45, 70, 55].map((width) => (
      <Skeleton key={width} height={14} width={`${width}%`} />
    ))}
  </Stack>
);
