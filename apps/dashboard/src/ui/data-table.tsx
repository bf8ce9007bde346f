import { Button, Skeleton } from '@mantine/core';
import {
  type ColumnDef,
  createSortedRowModel,
  FlexRender,
  metaHelper,
  type Row,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './data-table.module.css';
import { Icon } from './icon.js';

interface ColumnLook {
  /** Hides the column on screens narrower than that. */
  readonly from?: 'sm' | 'md' | 'lg';
  readonly align?: 'right';
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns,
  columnMeta: metaHelper<ColumnLook>(),
});

/** Of a row of `Item`: `accessorFn` to sort by, or `enableSorting: false`; `header`, `cell`, and `meta` for its look. */
export type Column<Item extends object> = ColumnDef<typeof features, Item>;

interface DataTableProps<Item extends object> {
  /** What the rows are, for whoever hears the page: "API keys". */
  readonly label: string;
  readonly columns: Column<Item>[];
  readonly items: Item[] | undefined;
  readonly rowId: (item: Item) => string;
  /** Shown where there are no rows. */
  readonly empty: ReactNode;
  readonly loadMore?: { readonly pending: boolean; readonly load: () => void } | undefined;
}

const ROW_HEIGHT_PX = 53;
const OVERSCAN = 12;
const SKELETON_ROWS = 6;

/** Rows of a list: as many in the page as one can see, sorted by what was read, the next page at the end. */
export function DataTable<Item extends object>({
  label,
  columns,
  items,
  rowId,
  empty,
  loadMore,
}: DataTableProps<Item>) {
  const table = useTable({ features, columns, data: items ?? NONE, getRowId: rowId });
  const { rows } = table.getRowModel();
  const body = useRef<HTMLTableSectionElement>(null);
  const { before, visible, after } = useVisible(rows.length, body);
  if (items?.length === 0) return <div className={styles.frame}>{empty}</div>;
  return (
    <div className={styles.frame}>
      <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
        <table className={styles.table} aria-rowcount={items?.length} aria-busy={!items}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const { meta } = header.column.columnDef;
                  const sorted = header.column.getIsSorted();
                  const heading = <table.FlexRender header={header} />;
                  return (
                    <th
                      key={header.id}
                      scope="col"
                      data-from={meta?.from}
                      data-align={meta?.align}
                      aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
                    >
                      {header.column.getCanSort() ? (
                        <button type="button" className={styles.sort} onClick={header.column.getToggleSortingHandler()}>
                          {heading}
                          {sorted && <Icon name={sorted === 'asc' ? 'arrowUp' : 'arrowDown'} size={12} />}
                        </button>
                      ) : (
                        heading
                      )}
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody ref={body}>
            {!items && <SkeletonRows columns={columns} />}
            {before > 0 && <tr aria-hidden style={{ height: before }} />}
            {visible.map((index) => {
              const row = rows[index]!;
              return <BodyRow key={row.id} {...{ row, index, columns }} />;
            })}
            {after > 0 && <tr aria-hidden style={{ height: after }} />}
          </tbody>
        </table>
      </div>
      {loadMore && (
        <div className={styles.more}>
          <Button variant="default" size="xs" loading={loadMore.pending} onClick={loadMore.load}>
            Load more
          </Button>
        </div>
      )}
    </div>
  );
}

interface BodyRowProps<Item extends object> {
  readonly row: Row<typeof features, Item>;
  readonly index: number;
  readonly columns: readonly Column<Item>[];
}

/** Drawn again when it, or what is shown of it, has changed; not whenever another row comes into sight. */
const BodyRow = memo(function BodyRow<Item extends object>({ row, index }: BodyRowProps<Item>) {
  return (
    <tr aria-rowindex={index + 2}>
      {row.getAllCells().map((cell) => {
        const { meta } = cell.column.columnDef;
        return (
          <td key={cell.id} data-from={meta?.from} data-align={meta?.align}>
            <FlexRender cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}) as <Item extends object>(props: BodyRowProps<Item>) => ReactNode;

/** The same one each time: another would be other rows. */
const NONE: never[] = [];

/** Which rows are near the screen, and how high the others are. The page scrolls, not the table. */
function useVisible(count: number, body: React.RefObject<HTMLTableSectionElement | null>) {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop(body.current ? body.current.getBoundingClientRect().top + scrollY : 0);
  }, [body, count]);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: OVERSCAN,
    scrollMargin: top,
  });
  const seen = virtualizer.getVirtualItems();
  const [first, last] = [seen[0], seen.at(-1)];
  return {
    visible: seen.map(({ index }) => index),
    before: first ? first.start - top : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - top) : 0,
  };
}

function SkeletonRows<Item extends object>({ columns }: { readonly columns: readonly Column<Item>[] }) {
  return Array.from({ length: SKELETON_ROWS }, (_, row) => (
    <tr key={row} aria-hidden>
      {columns.map(({ meta }, column) => (
        <td key={column} data-from={meta?.from}>
          <Skeleton height={12} width={column === 0 ? '70%' : '50%'} my={7} />
        </td>
      ))}
    </tr>
  ));
}
