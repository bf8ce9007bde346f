import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { api, ApiError, dataOf } from '../../app/api.js';
import { FormAlert } from '../../ui/form-alert.js';
import { AnchorLink } from '../../ui/links.js';
import { AuthPage } from './auth-page.js';
import styles from './auth.module.css';
import { signInFacts } from './sign-in-facts.js';
import { countdownText, useCountdown } from './use-countdown.js';

const route = getRouteApi('/sign-in');

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Read from the form when it is sent: password managers fill fields without telling anybody. */
export const fieldsOf = <Names extends string>(event: FormEvent<HTMLFormElement>): Record<Names, string> => {
  event.preventDefault();
  return Object.fromEntries(new FormData(event.currentTarget)) as Record<Names, string>;
};

export const logIn = (body: Credentials) => dataOf(api.POST('/api/v1/auth/browser/login', { body }));

export function SignIn() {
  const { to = '/' } = route.useSearch();
  const { demo } = useSuspenseQuery(signInFacts).data;
  const router = useRouter();
  const queryClient = useQueryClient();
  const signIn = useMutation({
    mutationFn: logIn,
    onSuccess: () => {
      queryClient.clear();
      router.history.push(to);
    },
  });
  const wait = useCountdown(signIn.error);
  return (
    <AuthPage
      title="Sign in to Keyway"
      aside={
        <>
          No account yet?{' '}
          <AnchorLink to="/sign-up" search={{ to }}>
            Create one
          </AnchorLink>
        </>
      }
    >
      {demo && <p className={styles.demo}>This is a demo. Its account is filled in: just sign in.</p>}
      <form onSubmit={(event) => signIn.mutate(fieldsOf<'email' | 'password'>(event))}>
        <Stack gap="md">
          <TextInput
            name="email"
            type="email"
            label="Email"
            autoComplete="username"
            defaultValue={demo?.email}
            required
            withAsterisk={false}
            autoFocus
          />
          <PasswordInput
            name="password"
            label="Password"
            autoComplete="current-password"
            defaultValue={demo?.password}
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0 }}
          />
          <FormAlert error={refusalOf(signIn.error)} />
          <Button type="submit" size="md" loading={signIn.isPending} disabled={wait > 0}>
            {wait > 0 ? `Try again in ${countdownText(wait)}` : 'Sign in'}
          </Button>
        </Stack>
      </form>
    </AuthPage>
  );
}

/** What is wrong with a field is no different from a wrong password to whoever looks over one's shoulder. */
function refusalOf(error: unknown): unknown {
  return error instanceof ApiError || error === null ? error : ApiError.unreachable();
}
