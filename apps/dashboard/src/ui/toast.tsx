import { Notification } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { Icon } from './icon.js';
import styles from './toast.module.css';

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly kind: 'done' | 'failed';
}

const SHOWN_MS = 6_000;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let count = 0;

/** Says in passing that something was done, or was not. What has to be read stands in the page. */
export function toast(message: string, kind: Toast['kind'] = 'done'): void {
  const id = ++count;
  set([...toasts, { id, message, kind }]);
  setTimeout(() => dismiss(id), SHOWN_MS);
}

const dismiss = (id: number): void => set(toasts.filter((it) => it.id !== id));

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className={styles.region} role="status" aria-live="polite">
      {shown.map(({ id, message, kind }) => (
        <Notification
          key={id}
          color={kind === 'done' ? 'green' : 'red'}
          icon={<Icon name={kind === 'done' ? 'check' : 'alert'} />}
          onClose={() => dismiss(id)}
          closeButtonProps={{ 'aria-label': 'Dismiss' }}
          withBorder
        >
          {message}
        </Notification>
      ))}
    </div>
  );
}
