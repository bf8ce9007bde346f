import { Skeleton, Text } from '@mantine/core';
import { type PointerEvent, useRef, useState } from 'react';
import type { Schemas } from '../../app/api.js';
import { INTERVAL_MS, intervalLabel } from '../../ui/periods.js';
import { useTimeZone } from '../../ui/time-zone.js';
import type { StatusClass } from './filters.js';
import styles from './histogram.module.css';
import { type Range, ZoomHandles } from './zoom-handles.js';

type Usage = Schemas['UsageView'];
type Point = Usage['points'][number];

const BANDS: readonly { readonly of: StatusClass; readonly count: (point: Point) => number; readonly color: string }[] =
  [
    { of: '2xx', count: ({ successes }) => successes, color: 'var(--kw-ok)' },
    { of: '3xx', count: ({ redirects }) => redirects, color: 'var(--kw-info)' },
    { of: '4xx', count: ({ client_errors }) => client_errors, color: 'var(--kw-warn)' },
    { of: '5xx', count: ({ server_errors }) => server_errors, color: 'var(--kw-bad)' },
  ];
const HEIGHT = 64;

interface HistogramProps {
  readonly usage: Usage | undefined;
  /** Only the calls of this class, where that is filtered by. */
  readonly only: StatusClass | undefined;
  readonly note: string | undefined;
  readonly onZoom: (from: string, to: string) => void;
}

/**
 * The calls of the time, by status. Dragging over a part of it looks at that part; a click, at one column. Handles at its
 * ends do the same by keys.
 */
export function Histogram({ usage, only, note, onZoom }: HistogramProps) {
  const zone = useTimeZone();
  const [kept, setKept] = useState<Range | null>(null);
  if (!usage) return <Skeleton height={HEIGHT + 22} mb="md" radius="md" />;
  const bands = BANDS.filter((band) => !only || band.of === only);
  const { points, interval } = usage;
  const label = (point: Point | undefined): string => (point ? intervalLabel(point.at, interval, zone) : '');
  const timesOf = ([first, last]: Range) => {
    const end = Date.parse(points[last]!.at) + INTERVAL_MS[interval];
    return [points[first]!.at, new Date(end).toISOString()] as const;
  };
  const wordsOf = (range: Range) => {
    const [from, to] = timesOf(range);
    return [intervalLabel(from, interval, zone), intervalLabel(to, interval, zone)] as const;
  };
  const zoom = (range: Range): void => onZoom(...timesOf(range));
  // The columns may have become fewer since.
  const range = kept && kept[1] < points.length ? kept : null;
  const total = points.reduce((sum, point) => sum + totalOf(bands, point), 0);
  const hint = range && `${wordsOf(range).join(' to ')}. Enter looks at it, Escape forgets it.`;
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <Bars
          {...{ points, bands, label }}
          kept={range}
          name={`${total.toLocaleString('en')} calls by ${interval}`}
          onChosen={zoom}
        />
        {points.length > 0 && (
          <ZoomHandles {...{ count: points.length, range, wordsOf }} onChange={setKept} onZoom={zoom} />
        )}
      </div>
      <figcaption className={styles.axis}>
        <span>{label(points[0])}</span>
        <span {...(hint && { className: styles.hint })}>
          {hint ?? `0 to ${highestOf(bands, points).toLocaleString('en')} per ${interval}`}
        </span>
        <span>{label(points.at(-1))}</span>
      </figcaption>
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </figure>
  );
}

const totalOf = (bands: typeof BANDS, point: Point): number => bands.reduce((sum, { count }) => sum + count(point), 0);

const highestOf = (bands: typeof BANDS, points: readonly Point[]): number =>
  Math.max(1, ...points.map((point) => totalOf(bands, point)));

interface BarsProps {
  readonly points: readonly Point[];
  readonly bands: typeof BANDS;
  readonly name: string;
  readonly label: (point: Point) => string;
  /** Chosen by keys, and not looked at yet. */
  readonly kept: Range | null;
  readonly onChosen: (range: Range) => void;
}

function Bars({ points, bands, name, label, kept, onChosen }: BarsProps) {
  const drag = useDrag(points.length, onChosen);
  const chosen = drag.chosen ?? kept;
  const highest = highestOf(bands, points);
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${points.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      height={HEIGHT}
      role="img"
      aria-label={name}
      {...drag.handlers}
    >
      {points.map((point, at) => {
        let top = HEIGHT;
        const told = bands.map(({ of, count }) => `${of} ${count(point).toLocaleString('en')}`).join(', ');
        return (
          <g key={point.at}>
            <title>{`${label(point)}: ${told}`}</title>
            <rect x={at} y={0} width={1} height={HEIGHT} className={styles.column} />
            {bands.map(({ of, count, color }) => {
              const height = (count(point) / highest) * (HEIGHT - 2);
              top -= height;
              return <rect key={of} x={at + 0.1} y={top} width={0.8} height={height} fill={color} />;
            })}
          </g>
        );
      })}
      {chosen && (
        <rect className={styles.chosen} x={chosen[0]} y={0} width={chosen[1] - chosen[0] + 1} height={HEIGHT} />
      )}
    </svg>
  );
}

/** Which columns somebody drags over, from the first to the last. */
function useDrag(count: number, onChosen: (range: Range) => void) {
  const [chosen, setChosen] = useState<Range | null>(null);
  const begin = useRef<number | null>(null);
  const columnAt = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(count - 1, Math.max(0, Math.floor(((clientX - left) / width) * count)));
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      begin.current = columnAt(event);
      setChosen([begin.current, begin.current]);
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (begin.current === null) return;
      const at = columnAt(event);
      setChosen([Math.min(begin.current, at), Math.max(begin.current, at)]);
    },
    onPointerUp: () => {
      if (chosen && begin.current !== null) onChosen(chosen);
      begin.current = null;
      setChosen(null);
    },
    onPointerCancel: () => {
      begin.current = null;
      setChosen(null);
    },
  };
  return { chosen, handlers };
}
