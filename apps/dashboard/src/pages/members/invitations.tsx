import { Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTenant } from '../../app/session/me.js';
import { useRefusal } from '../../app/session/permissions.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { ErrorState } from '../../ui/error-state.js';
import { formError } from '../../ui/field-error.js';
import { Time } from '../../ui/time.js';
import { toast } from '../../ui/toast.js';
import styles from './members.module.css';
import { type Invitation, invitationsQuery, type IssuedInvitation, useCancellation, useInvitation } from './queries.js';
import { givable, labelOf } from './roles.js';

/** Who was invited and has not come yet. Not there while nobody is waited for. */
export function Invitations({ onResent }: { readonly onResent: (invitation: IssuedInvitation) => void }) {
  const { id } = useTenant();
  const read = useInfiniteQuery(invitationsQuery(id));
  const [cancelled, setCancelled] = useState<Invitation | null>(null);
  const columns = useMemo(() => columnsOf({ onResent, onCancel: setCancelled }), [onResent]);
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data || read.data.length === 0) return null;
  return (
    <section aria-label="Invitations">
      <Title order={2} fz="1rem" mt="xl" mb="sm">
        Invitations
      </Title>
      <DataTable
        label="Invitations that wait"
        columns={columns}
        items={read.data}
        rowId={(invitation) => invitation.id}
        empty={null}
        loadMore={
          read.hasNextPage ? { pending: read.isFetchingNextPage, load: () => void read.fetchNextPage() } : undefined
        }
      />
      {cancelled && <CancelDialog invitation={cancelled} onClose={() => setCancelled(null)} />}
    </section>
  );
}

function CancelDialog({ invitation, onClose }: { readonly invitation: Invitation; readonly onClose: () => void }) {
  const { id } = useTenant();
  const cancel = useCancellation(id, () => {
    toast('The invitation is cancelled');
    onClose();
  });
  return (
    <ConfirmDialog
      title="Cancel the invitation?"
      action="Cancel invitation"
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate(invitation.id)}
      onClose={onClose}
    >
      The link that was sent to {invitation.email} no longer works.
    </ConfirmDialog>
  );
}

interface InvitationActions {
  readonly onResent: (invitation: IssuedInvitation) => void;
  readonly onCancel: (invitation: Invitation) => void;
}

function Actions({ invitation, onResent, onCancel }: InvitationActions & { readonly invitation: Invitation }) {
  const { id, role: own } = useTenant();
  const { email, role } = invitation;
  const refusal = useRefusal('members:write');
  const mayGive = givable(own).some((it) => it.role === role);
  const beyond = mayGive ? null : `Only an owner invites as ${labelOf(role).toLowerCase()}.`;
  const resend = useInvitation(id, onResent);
  const send = (): void =>
    resend.mutate(
      { email, role },
      { onError: (error) => toast(formError(error) ?? 'It was not sent again.', 'failed') },
    );
  return (
    <span className={styles.actions}>
      <ActionButton
        size="compact-sm"
        variant="default"
        aria-label={`Resend to ${email}`}
        refusal={refusal ?? beyond}
        loading={resend.isPending}
        onClick={send}
      >
        Resend
      </ActionButton>
      <ActionButton
        size="compact-sm"
        variant="default"
        aria-label={`Cancel the invitation of ${email}`}
        refusal={refusal}
        onClick={() => onCancel(invitation)}
      >
        Cancel
      </ActionButton>
    </span>
  );
}

const columnsOf = (actions: InvitationActions): Column<Invitation>[] => [
  {
    id: 'email',
    accessorFn: ({ email }) => email,
    header: 'Email',
    cell: ({ row }) => <span className={styles.who}>{row.original.email}</span>,
  },
  {
    id: 'role',
    accessorFn: ({ role }) => role,
    header: 'Role',
    meta: { from: 'sm' },
    cell: ({ row }) => labelOf(row.original.role),
  },
  {
    id: 'expires',
    accessorFn: ({ expires_at: at }) => at,
    header: 'Ends',
    meta: { from: 'sm' },
    cell: ({ row }) => <Time at={row.original.expires_at} />,
  },
  {
    id: 'actions',
    header: () => <span className="visually-hidden">Actions</span>,
    enableSorting: false,
    meta: { align: 'right' },
    cell: ({ row }) => <Actions invitation={row.original} {...actions} />,
  },
];
