import { ActionIcon, Menu, Text } from '@mantine/core';
import { useMe, useTenant } from '../../app/session/me.js';
import { useRefusal } from '../../app/session/permissions.js';
import type { Column } from '../../ui/data-table.js';
import { Icon } from '../../ui/icon.js';
import { Time } from '../../ui/time.js';
import styles from './members.module.css';
import type { Member } from './queries.js';
import { labelOf, whyFixed } from './roles.js';

export type MemberDialog = 'role' | 'remove';

export interface Row extends Member {
  readonly isLastOwner: boolean;
}

function Who({ member }: { readonly member: Member }) {
  const { id } = useMe();
  return (
    <>
      <div className={styles.who}>
        {member.full_name}
        {member.user_id === id && (
          <Text span size="sm" c="dimmed" fw={400}>
            {' '}
            (you)
          </Text>
        )}
      </div>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {member.email}
      </Text>
    </>
  );
}

interface MemberMenuProps {
  readonly row: Row;
  readonly onOpen: (dialog: MemberDialog) => void;
}

function MemberMenu({ row, onOpen }: MemberMenuProps) {
  const { role } = useTenant();
  const refusal = useRefusal('members:write');
  const why = refusal ?? whyFixed(role, row);
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon aria-label={`Actions for ${row.full_name}`}>
          <Icon name="dots" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {why && <Menu.Label style={{ whiteSpace: 'normal' }}>{why}</Menu.Label>}
        <Menu.Item disabled={!!why} leftSection={<Icon name="shield" size={14} />} onClick={() => onOpen('role')}>
          Change role
        </Menu.Item>
        <Menu.Item
          color="red"
          disabled={!!why}
          leftSection={<Icon name="trash" size={14} />}
          onClick={() => onOpen('remove')}
        >
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export const memberColumns = (open: (dialog: MemberDialog, member: Member) => void): Column<Row>[] => [
  {
    id: 'name',
    accessorFn: ({ full_name: name }) => name.toLowerCase(),
    header: 'Name',
    sortFn: 'alphanumeric',
    cell: ({ row }) => <Who member={row.original} />,
  },
  {
    id: 'role',
    accessorFn: ({ role }) => role,
    header: 'Role',
    cell: ({ row }) => labelOf(row.original.role),
  },
  {
    id: 'joined',
    accessorFn: ({ joined_at: at }) => at,
    header: 'Joined',
    meta: { from: 'sm' },
    cell: ({ row }) => <Time at={row.original.joined_at} />,
  },
  {
    id: 'actions',
    header: () => <span className="visually-hidden">Actions</span>,
    enableSorting: false,
    meta: { align: 'right' },
    cell: ({ row: { original: row } }) => <MemberMenu row={row} onOpen={(dialog) => open(dialog, row)} />,
  },
];
