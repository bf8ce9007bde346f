import { queryOptions } from '@tanstack/react-query';

/** What this installation says of itself before anybody is signed in. */
export interface SignInFacts {
  readonly demo: { readonly email: string; readonly password: string } | null;
  readonly password_min_length: number;
}

/** Nobody is kept from signing in for want of them. */
const NO_FACTS: SignInFacts = { demo: null, password_min_length: 0 };

export const signInFacts = queryOptions({
  queryKey: ['me', 'sign-in-facts'],
  queryFn: ({ signal }): Promise<SignInFacts> =>
    fetch('/dashboard.json', { signal }).then(
      (answer) => (answer.ok ? (answer.json() as Promise<SignInFacts>) : NO_FACTS),
      () => NO_FACTS,
    ),
  staleTime: Number.POSITIVE_INFINITY,
});
