import { queryOptions } from '@tanstack/react-query';

/** What this installation says of itself before anybody is signed in. */
export interface SignInFacts {
  readonly demo: { readonly email: string; readonly password: string } | null;
  readonly password_min_length: number;
}

export const signInFacts = queryOptions({
  queryKey: ['me', 'sign-in-facts'],
  queryFn: async ({ signal }): Promise<SignInFacts> => {
    const answer = await fetch('/dashboard.json', { signal });
    return answer.ok ? ((await answer.json()) as SignInFacts) : { demo: null, password_min_length: 0 };
  },
  staleTime: Number.POSITIVE_INFINITY,
});
