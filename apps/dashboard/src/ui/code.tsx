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

interface CodeBlockProps extends CodeProps {
  /** All of it is to be seen, however narrow the screen: it has no lines of its own. */
  readonly isWrapped?: boolean;
}

/** Lines to copy: a call, a file. */
export function CodeBlock({ children, label, isWrapped = false }: CodeBlockProps) {
  return (
    <div className={styles.block}>
      <pre tabIndex={0} aria-label={label} data-wrapped={isWrapped || undefined}>
        <code>{children}</code>
      </pre>
      <div className={styles.copy}>
        <CopyButton text={children} label={`Copy ${label}`} />
      </div>
    </div>
  );
}
