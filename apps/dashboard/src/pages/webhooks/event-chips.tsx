import { Hint } from '../../ui/hint.js';
import styles from './webhooks.module.css';

interface EventChipsProps {
  readonly events: readonly string[];
  /** How many are named; the rest are counted, and named where one points at the number. */
  readonly most: number;
}

export function EventChips({ events, most }: EventChipsProps) {
  const rest = events.slice(most);
  return (
    <div className={styles.chips}>
      {events.slice(0, most).map((name) => (
        <span key={name} className={styles.chip}>
          {name === '*' ? '* every event' : name}
        </span>
      ))}
      {rest.length > 0 && (
        <Hint label={() => rest.join(', ')}>
          <span className={styles.chip} tabIndex={0}>
            +{rest.length}
            <span className="visually-hidden"> more: {rest.join(', ')}</span>
          </span>
        </Hint>
      )}
    </div>
  );
}
