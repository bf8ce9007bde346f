import { Button, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Time } from '../../ui/time.js';
import { deviceOf } from './device.js';
import { type Session, useSessionEnd } from './session-queries.js';
import styles from './settings.module.css';

/** One session: what it is, where it was last used from, and its end. */
export function SessionItem({ session }: { readonly session: Session }) {
  const { current, user_agent: userAgent, last_used_at: usedAt, last_used_ip: usedFrom, created_at: since } = session;
  const [isAsking, setAsking] = useState(false);
  const device = deviceOf(userAgent);
  return (
    <li>
      <div className={styles.session}>
        <div className={styles.device}>
          <Tooltip label={userAgent ?? 'It does not say what it is.'} multiline maw={360}>
            <span tabIndex={0}>{device}</span>
          </Tooltip>
          {current && <StatusBadge tone="ok">This session</StatusBadge>}
        </div>
        <Text size="xs" c="dimmed" component="div">
          {usedFrom} · last used <Time at={usedAt} /> · signed in{' '}
          <Time at={since} note={session.ip === usedFrom ? undefined : `from ${session.ip}`} />
        </Text>
      </div>
      <Button variant="default" size="xs" aria-label={`Sign out ${device}`} onClick={() => setAsking(true)}>
        Sign out
      </Button>
      {isAsking && <EndDialog {...{ session, device }} onClose={() => setAsking(false)} />}
    </li>
  );
}

interface EndDialogProps {
  readonly session: Session;
  readonly device: string;
  readonly onClose: () => void;
}

function EndDialog({ session, device, onClose }: EndDialogProps) {
  const end = useSessionEnd(session, device, onClose);
  return (
    <ConfirmDialog
      title={session.current ? 'Sign out of this session?' : `Sign out ${device}?`}
      action="Sign out"
      pending={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      {session.current
        ? 'You are signed out here at once, and can sign in again.'
        : `The session last used from ${session.last_used_ip} is refused at once, and ends. If it was not yours, change your password too.`}
    </ConfirmDialog>
  );
}
