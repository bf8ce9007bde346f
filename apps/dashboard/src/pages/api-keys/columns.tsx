import type { Column } from '../../ui/data-table.js';
import { CreatorCell, ExpiryCell, LastUsedCell, PrefixCell, ScopesCell, StatusCell, UseCell } from './cells.js';
import { type KeyDialog, KeyMenu } from './key-menu.js';
import { KeyName } from './key-name.js';
import { stateOf } from './key-status.js';
import type { ApiKey } from './queries.js';

const isLive = (key: ApiKey): boolean => stateOf(key, 'utc').isLive;

export const columnsOf = (open: (dialog: KeyDialog, key: ApiKey) => void): Column<ApiKey>[] => [
  {
    id: 'name',
    accessorFn: ({ name }) => name.toLowerCase(),
    header: 'Name',
    sortFn: 'alphanumeric',
    cell: ({ row: { original: key } }) => (
      <>
        <KeyName apiKey={key} isLive={isLive(key)} />
        <PrefixCell apiKey={key} />
      </>
    ),
  },
  {
    id: 'scopes',
    header: 'Scopes',
    enableSorting: false,
    meta: { from: 'lg' },
    cell: ({ row }) => <ScopesCell apiKey={row.original} />,
  },
  {
    id: 'status',
    accessorFn: ({ status }) => status,
    header: 'Status',
    cell: ({ row }) => <StatusCell apiKey={row.original} />,
  },
  {
    id: 'last-used',
    accessorFn: ({ last_used_at: at }) => at ?? '',
    header: 'Last used',
    meta: { from: 'sm' },
    cell: ({ row }) => (
      <>
        <LastUsedCell apiKey={row.original} />
        <UseCell apiKey={row.original} />
      </>
    ),
  },
  {
    id: 'expires',
    // Never comes after every date.
    accessorFn: ({ expires_at: at }) => at ?? '9999',
    header: 'Expires',
    meta: { from: 'md' },
    cell: ({ row }) => <ExpiryCell apiKey={row.original} />,
  },
  {
    id: 'created',
    accessorFn: ({ created_at: at }) => at,
    header: 'Created by',
    meta: { from: 'lg' },
    cell: ({ row }) => <CreatorCell apiKey={row.original} />,
  },
  {
    id: 'actions',
    header: () => <span className="visually-hidden">Actions</span>,
    enableSorting: false,
    meta: { align: 'right' },
    cell: ({ row: { original: key } }) => (
      <KeyMenu apiKey={key} isLive={isLive(key)} onOpen={(dialog) => open(dialog, key)} />
    ),
  },
];
