import styles from './status-code.module.css';

/** A status of HTTP; the colour repeats what its first digit says. */
export function StatusCode({ status }: { readonly status: number }) {
  return (
    <span className={styles.status} data-class={Math.floor(status / 100)}>
      {status}
    </span>
  );
}
