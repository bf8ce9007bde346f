import type { KeyboardEvent } from 'react';
import styles from './histogram.module.css';

/** Columns, from the first to the last. */
export type Range = readonly [first: number, last: number];

interface ZoomHandlesProps {
  readonly count: number;
  /** What is chosen and not looked at yet; null for all of it. */
  readonly range: Range | null;
  /** When the columns of a range begin and end, in words. */
  readonly wordsOf: (range: Range) => readonly [from: string, to: string];
  readonly onChange: (range: Range | null) => void;
  readonly onZoom: (range: Range) => void;
}

const LEAP = 10;

/** What dragging does, by keys: a handle at each end of the time, moved by arrows; Enter looks at what is between them. */
export function ZoomHandles({ count, range, wordsOf, onChange, onZoom }: ZoomHandlesProps) {
  const [first, last] = range ?? [0, count - 1];
  const [from, to] = wordsOf([first, last]);
  const onDone = (isTaken: boolean): void => {
    if (isTaken && range) onZoom(range);
    onChange(null);
  };
  const shared = { count, onDone };
  return (
    <>
      <Handle
        {...shared}
        label="Look at the calls from"
        at={first}
        edge={first / count}
        words={from}
        bounds={[0, last]}
        onMove={(at) => onChange([at, last])}
      />
      <Handle
        {...shared}
        label="Look at the calls until"
        at={last}
        edge={(last + 1) / count}
        words={to}
        bounds={[first, count - 1]}
        onMove={(at) => onChange([first, at])}
      />
    </>
  );
}

interface HandleProps {
  readonly label: string;
  readonly at: number;
  /** Where it stands, from 0 on the left to 1 on the right. */
  readonly edge: number;
  readonly words: string;
  readonly bounds: readonly [least: number, most: number];
  readonly onMove: (at: number) => void;
  readonly onDone: (isTaken: boolean) => void;
}

function Handle({ label, at, edge, words, bounds: [least, most], onMove, onDone }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const next = movedTo(key, at, least, most);
    const isEnd = key === 'Enter' || key === 'Escape';
    if (next === null && !isEnd) return;
    event.preventDefault();
    if (next === null) onDone(key === 'Enter');
    else onMove(Math.min(most, Math.max(least, next)));
  };
  return (
    <span
      className={styles.handle}
      style={{ left: `${edge * 100}%` }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-description="Arrow keys move it. Enter looks at that part of the time, Escape forgets it."
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={at}
      aria-valuetext={words}
      onKeyDown={onKeyDown}
    />
  );
}

/** As the keys of a slider are known to move it; null for any other key. */
function movedTo(key: string, at: number, least: number, most: number): number | null {
  if (key === 'ArrowLeft' || key === 'ArrowDown') return at - 1;
  if (key === 'ArrowRight' || key === 'ArrowUp') return at + 1;
  if (key === 'PageDown') return at - LEAP;
  if (key === 'PageUp') return at + LEAP;
  if (key === 'Home') return least;
  return key === 'End' ? most : null;
}
