import { Button, Loader, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { duration } from '../../ui/call-text.js';
import { StatusCode } from '../../ui/status-code.js';
import type { TimeZone } from '../../ui/time-text.js';
import { useTimeZone } from '../../ui/time-zone.js';
import styles from './call-list.module.css';
import { rowTime } from './row-time.js';
import type { CallLog } from './queries.js';

const ROW_PX = 37;
const NARROW_ROW_PX = 57;
const OVERSCAN = 20;
/** The next page is read so many rows before its place comes into sight. */
const AHEAD = 40;
const SKELETON_ROWS = 12;
const HEADINGS = ['Time', 'Status', 'Call', 'Key', 'Address', 'Duration'];

interface CallListProps {
  readonly calls: readonly CallLog[] | undefined;
  readonly keyNames: ReadonlyMap<string, string>;
  readonly openId: string | undefined;
  readonly more: { readonly pending: boolean; readonly failed: boolean; readonly load: () => void } | undefined;
  readonly empty: ReactNode;
}

/** The calls, as many rows in the page as one can see. The page scrolls, and more of them are read on the way. */
export function CallList({ calls, keyNames, openId, more, empty }: CallListProps) {
  const zone = useTimeZone();
  const body = useRef<HTMLDivElement>(null);
  const { rows, height, top } = useRows(calls?.length ?? 0, body);
  useReadAhead(rows.at(-1)?.index ?? -1, calls?.length, more);
  if (calls?.length === 0 && !more) return <div className={styles.frame}>{empty}</div>;
  return (
    <div className={styles.frame}>
      <div role="table" aria-label="Call logs" aria-rowcount={more ? -1 : calls?.length} aria-busy={!calls}>
        <div role="row" className={styles.head}>
          {HEADINGS.map((heading) => (
            <span key={heading} role="columnheader">
              {heading}
            </span>
          ))}
        </div>
        {!calls && <Skeletons />}
        <div ref={body} role="rowgroup" style={{ height, position: 'relative' }}>
          {calls &&
            rows.map(({ index, start, size }) => {
              const call = calls[index]!;
              return (
                <Row
                  key={call.id}
                  {...{ call, zone }}
                  keyName={call.api_key_id ? (keyNames.get(call.api_key_id) ?? 'A key') : 'A user'}
                  index={index}
                  isOpen={call.id === openId}
                  style={{ height: size, transform: `translateY(${start - top}px)` }}
                />
              );
            })}
        </div>
      </div>
      {more && calls && (
        <div className={styles.more}>
          {more.failed ? (
            <Button variant="default" size="xs" onClick={more.load}>
              Read more
            </Button>
          ) : (
            <Loader size="xs" aria-label="Reading more" />
          )}
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly call: CallLog;
  readonly keyName: string;
  readonly zone: TimeZone;
  readonly index: number;
  readonly isOpen: boolean;
  readonly style: React.CSSProperties;
}

function Row({ call, keyName, zone, index, isOpen, style }: RowProps) {
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} data-open={isOpen} style={style}>
      <span role="cell" className={styles.time}>
        <time dateTime={call.occurred_at}>{rowTime(call.occurred_at, zone)}</time>
      </span>
      <span role="cell" className={styles.status}>
        <StatusCode status={call.status} />
      </span>
      <span role="cell" className={styles.call}>
        <Link
          from="/call-logs"
          to="/call-logs"
          search={(before) => ({ ...before, call: call.id })}
          replace
          resetScroll={false}
          preload={false}
          className={styles.open}
        >
          <span className={styles.method}>{call.method}</span> {call.path}
        </Link>
      </span>
      <span role="cell" className={styles.key}>
        {keyName}
      </span>
      <span role="cell" className={styles.ip}>
        {call.ip}
      </span>
      <span role="cell" className={styles.duration}>
        {duration(call.duration_ms)}
      </span>
    </div>
  );
}

function useRows(count: number, body: React.RefObject<HTMLDivElement | null>) {
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const size = isNarrow ? NARROW_ROW_PX : ROW_PX;
  const [top, setTop] = useState(0);
  // What stands above the list comes and goes: chips, the histogram, a note.
  useLayoutEffect(() => {
    const measure = (): void => {
      if (body.current) setTop(Math.round(body.current.getBoundingClientRect().top + scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [body, count]);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => size,
    overscan: OVERSCAN,
    scrollMargin: top,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, size]);
  return { rows: virtualizer.getVirtualItems(), height: virtualizer.getTotalSize(), top };
}

function useReadAhead(last: number, count: number | undefined, more: CallListProps['more']): void {
  useEffect(() => {
    if (count !== undefined && more && !more.pending && !more.failed && last >= count - AHEAD) more.load();
  }, [last, count, more]);
}

const Skeletons = () =>
  Array.from({ length: SKELETON_ROWS }, (_, row) => (
    <div key={row} className={styles.skeleton} aria-hidden>
      <Skeleton height={10} width={`${70 - (row % 4) * 9}%`} />
    </div>
  ));
