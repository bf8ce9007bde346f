import { Hint } from './hint.js';
import styles from './status-badge.module.css';

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'off';

interface StatusBadgeProps {
  readonly tone: Tone;
  readonly children: string;
  /** Why it is so, where one points at it or focuses it. */
  readonly reason?: string | undefined;
}

/** A state in a word. The dot repeats it; nothing is told by colour alone. */
export function StatusBadge({ tone, children, reason }: StatusBadgeProps) {
  const badge = (
    <span className={styles.badge} tabIndex={reason ? 0 : undefined}>
      <span className={styles.dot} data-tone={tone} aria-hidden />
      {children}
      {reason && <span className="visually-hidden">: {reason}</span>}
    </span>
  );
  return reason ? <Hint label={() => reason}>{badge}</Hint> : badge;
}
