import { Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTenant } from '../../app/session/me.js';
import { useRefusal } from '../../app/session/permissions.js';
import { ActionButton } from '../../ui/action-button.js';
import { DataTable } from '../../ui/data-table.js';
import { ErrorState } from '../../ui/error-state.js';
import { Icon } from '../../ui/icon.js';
import { PageHeader } from '../../ui/page-header.js';
import { Invitations } from './invitations.js';
import { InviteDialog } from './invite-dialog.js';
import { LinkOnceDialog } from './link-once-dialog.js';
import { memberColumns, type MemberDialog, type Row } from './member-columns.js';
import { ChangeRole, RemoveMember } from './member-dialogs.js';
import styles from './members.module.css';
import { type IssuedInvitation, type Member, membersQuery } from './queries.js';
import { ROLES } from './roles.js';

type Open = { readonly dialog: MemberDialog; readonly member: Member } | null;

export function MembersPage() {
  const { id, name } = useTenant();
  const members = useInfiniteQuery(membersQuery(id));
  const [open, setOpen] = useState<Open>(null);
  const [isInviting, setInviting] = useState(false);
  const [issued, setIssued] = useState<IssuedInvitation | null>(null);
  const refusal = useRefusal('members:write');
  const columns = useMemo(() => memberColumns((dialog, member) => setOpen({ dialog, member })), []);
  const close = (): void => setOpen(null);
  const rows = useMemo(() => members.data && rowsOf(members.data, members.hasNextPage), [members]);
  return (
    <>
      <PageHeader
        title="Members"
        path={['Settings']}
        description={`Who may enter ${name}, and what they may do there.`}
        actions={
          <ActionButton
            refusal={refusal}
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setInviting(true)}
          >
            Invite
          </ActionButton>
        }
      />
      {members.error ? (
        <ErrorState error={members.error} onRetry={() => void members.refetch()} />
      ) : (
        <DataTable
          label="Members"
          columns={columns}
          items={rows}
          rowId={({ user_id: userId }) => userId}
          empty={null}
          loadMore={
            members.hasNextPage
              ? { pending: members.isFetchingNextPage, load: () => void members.fetchNextPage() }
              : undefined
          }
        />
      )}
      <Invitations onResent={setIssued} />
      <RolesExplained />
      {isInviting && (
        <InviteDialog
          onInvited={(invitation) => {
            setInviting(false);
            setIssued(invitation);
          }}
          onClose={() => setInviting(false)}
        />
      )}
      {issued && <LinkOnceDialog invitation={issued} onClose={() => setIssued(null)} />}
      {open?.dialog === 'role' && <ChangeRole member={open.member} onClose={close} />}
      {open?.dialog === 'remove' && <RemoveMember member={open.member} onClose={close} />}
    </>
  );
}

/** Whether an owner is the last one is known once everybody was read; until then the API says so when asked. */
function rowsOf(members: readonly Member[], hasMore: boolean): Row[] {
  const owners = members.filter(({ role }) => role === 'owner').length;
  return members.map((member) => ({ ...member, isLastOwner: member.role === 'owner' && owners === 1 && !hasMore }));
}

function RolesExplained() {
  return (
    <section aria-label="What each role may do">
      <Title order={2} fz="1rem" mt="xl" mb="sm">
        What each role may do
      </Title>
      <dl className={styles.roles}>
        {ROLES.toReversed().map(({ role, label, may }) => (
          <div key={role}>
            <dt>{label}</dt>
            <dd>{may}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
