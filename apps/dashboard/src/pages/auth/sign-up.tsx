import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { api, dataOf } from '../../app/api.js';
import { fieldError } from '../../ui/field-error.js';
import { FormAlert } from '../../ui/form-alert.js';
import { AnchorLink } from '../../ui/links.js';
import { AuthPage } from './auth-page.js';
import { fieldsOf, logIn } from './sign-in.js';
import { signInFacts } from './sign-in-facts.js';

const route = getRouteApi('/sign-up');
const FIELDS = ['full_name', 'company', 'email', 'password'] as const;

type Fields = Record<(typeof FIELDS)[number], string>;

async function register(body: Fields): Promise<void> {
  await dataOf(api.POST('/api/v1/auth/register', { body }));
  await logIn({ email: body.email, password: body.password });
}

export function SignUp() {
  const { to = '/' } = route.useSearch();
  const { password_min_length: shortest } = useSuspenseQuery(signInFacts).data;
  const router = useRouter();
  const queryClient = useQueryClient();
  const signUp = useMutation({
    mutationFn: register,
    onSuccess: () => {
      queryClient.clear();
      router.history.push(to);
    },
  });
  const errorOf = (field: keyof Fields) => fieldError(signUp.error, field);
  return (
    <AuthPage
      title="Create an account"
      aside={
        <>
          Have an account?{' '}
          <AnchorLink to="/sign-in" search={{ to }}>
            Sign in
          </AnchorLink>
        </>
      }
    >
      <form onSubmit={(event) => signUp.mutate(fieldsOf<keyof Fields>(event))}>
        <Stack gap="md">
          <TextInput
            name="full_name"
            label="Your name"
            autoComplete="name"
            required
            withAsterisk={false}
            autoFocus
            error={errorOf('full_name')}
          />
          <TextInput
            name="company"
            label="Company"
            description="Names your tenant. It can be renamed later."
            autoComplete="organization"
            required
            withAsterisk={false}
            error={errorOf('company')}
          />
          <TextInput
            name="email"
            type="email"
            label="Email"
            autoComplete="username"
            required
            withAsterisk={false}
            error={errorOf('email')}
          />
          <PasswordInput
            name="password"
            label="Password"
            description={shortest ? `${shortest} characters at least. A few words are easier to remember.` : undefined}
            autoComplete="new-password"
            required
            withAsterisk={false}
            minLength={shortest}
            error={errorOf('password')}
            visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0 }}
          />
          <FormAlert error={signUp.error} fields={FIELDS} />
          <Button type="submit" size="md" loading={signUp.isPending}>
            Create account
          </Button>
        </Stack>
      </form>
    </AuthPage>
  );
}
