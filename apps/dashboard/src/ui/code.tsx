import { CopyButton } from './copy-button.js';
import styles from './code.module.css';

interface CodeProps {
  readonly children: string;
  /** What it is, for whoever copies it or hears the page. */
  readonly label: string;
}

/** A value to copy: an id, a prefix. */
export function CopyableValue({ children, label }: CodeProps) {
  return (
    <span className={styles.value}>
      <code>{children}</code>
      <CopyButton text={children} label={`Copy ${label}`} />
    </span>
  );
}

/** Lines to copy: a call, a file. */
export function CodeBlock({ children, label }: CodeProps) {
  return (
    <div className={styles.block}>
      <pre tabIndex={0} aria-label={label}>
        <code>{children}</code>
      </pre>
      <div className={styles.copy}>
        <CopyButton text={children} label={`Copy ${label}`} />
      </div>
    </div>
  );
}
