import styles from './chips.module.css';
import { Hint } from './hint.js';

interface ChipsProps {
  readonly values: readonly string[];
  /** How many are shown; the rest are counted, and named where one points at the number. */
  readonly most: number;
  /** Whether they may take several lines; else they keep to one. */
  readonly wraps?: boolean;
  /** What one says, where it is not the value itself. */
  readonly textOf?: (value: string) => string;
}

/** The names that something holds or hears, each in a frame of its own. */
export function Chips({ values, most, wraps = false, textOf = (value) => value }: ChipsProps) {
  const rest = values.slice(most);
  return (
    <div className={styles.chips} data-wraps={wraps}>
      {values.slice(0, most).map((value) => (
        <span key={value} className={styles.chip}>
          {textOf(value)}
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
