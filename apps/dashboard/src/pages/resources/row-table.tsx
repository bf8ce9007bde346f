import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorState } from '../../ui/error-state.js';
import type { Row } from './queries.js';

interface RowTableProps {
  readonly label: string;
  readonly rows: {
    readonly data: Row[] | undefined;
    readonly error: unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly refetch: () => unknown;
    readonly fetchNextPage: () => unknown;
  };
  readonly columns: Column<Row>[];
  readonly empty: ReactNode;
}

/** What has been read of a list, and the button that reads on. */
export function RowTable({ label, rows, columns, empty }: RowTableProps) {
  if (rows.error) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  const loadMore = { pending: rows.isFetchingNextPage, load: () => void rows.fetchNextPage() };
  return (
    <DataTable
      label={label}
      columns={columns}
      items={rows.data}
      rowId={(row) => String(row['id'])}
      empty={empty}
      loadMore={rows.hasNextPage ? loadMore : undefined}
    />
  );
}
