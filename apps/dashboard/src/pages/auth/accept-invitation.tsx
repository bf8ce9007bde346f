import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { api, dataOf } from '../../app/api.js';
import { moveTo } from '../../app/place.js';
import { meQuery } from '../../app/session/me.js';
import { hasSession, signOut } from '../../app/session/session.js';
import { FormAlert } from '../../ui/form-alert.js';
import { ButtonLink } from '../../ui/links.js';
import { AuthPage } from './auth-page.js';

/** The link of an invitation: `/invitations/accept#kwi_…`. What stands behind the `#` is sent to no server by itself. */
export function AcceptInvitation() {
  const { href, token } = useRouterState({
    select: ({ location }) => ({ href: location.href, token: location.hash.replace(/^#/, '') }),
  });
  return (
    <AuthPage title="Accept your invitation">
      {token === '' ? (
        <Text>This link is not whole. Open it from the invitation again, or ask for another one.</Text>
      ) : hasSession() ? (
        <Accept token={token} href={href} />
      ) : (
        <Stack gap="md">
          <Text>Sign in with the address that was invited, or create an account for it.</Text>
          <Group grow>
            <ButtonLink to="/sign-in" search={{ to: href }}>
              Sign in
            </ButtonLink>
            <ButtonLink to="/sign-up" search={{ to: href }} variant="default">
              Create account
            </ButtonLink>
          </Group>
        </Stack>
      )}
    </AuthPage>
  );
}

function Accept({ token, href }: { readonly token: string; readonly href: string }) {
  const { data: me } = useQuery(meQuery);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const accept = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/invitations/accept', { body: { token } })),
    onSuccess: async ({ id }) => {
      moveTo({ tenantId: id });
      queryClient.clear();
      await navigate({ to: '/' });
    },
  });
  const switchAccount = async (): Promise<void> => {
    await signOut();
    await navigate({ to: '/sign-in', search: { to: href } });
  };
  return (
    <Stack gap="md">
      <Text>
        You are signed in as <strong>{me?.email ?? '…'}</strong>. The invitation must have been made to this address.
      </Text>
      <FormAlert error={accept.error} />
      <Button size="md" loading={accept.isPending} onClick={() => accept.mutate()}>
        Accept
      </Button>
      <Button variant="subtle" color="gray" onClick={() => void switchAccount()}>
        Use another account
      </Button>
    </Stack>
  );
}
