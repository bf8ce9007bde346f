import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { usePlace } from '../../app/place.js';
import { useTenant } from '../../app/session/me.js';
import { ErrorState } from '../../ui/error-state.js';
import { PageHeader } from '../../ui/page-header.js';
import { Attention } from './attention.js';
import { Day } from './day.js';
import { FirstSteps, type Steps } from './first-steps.js';
import { dayQuery, isUsed, keysQuery, webhooksQuery } from './queries.js';

/** First steps until they are done, then how the day goes. */
export function OverviewPage() {
  const { name } = useTenant();
  const { done, error, retry } = useSteps();
  return (
    <>
      <PageHeader title="Overview" description={`${name}, the last 24 hours.`} />
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : done ? (
        <>
          {!Object.values(done).every(Boolean) && <FirstSteps done={done} />}
          {done.call && <Day />}
          {done.key && <Attention />}
        </>
      ) : (
        <Skeleton height={220} aria-busy />
      )}
    </>
  );
}

interface StepsAsked {
  readonly done: Steps | null;
  readonly error: unknown;
  readonly retry: () => void;
}

/** What the API says has been done: there is a key, one was used, there is a webhook. */
function useSteps(): StepsAsked {
  const { environment } = usePlace();
  const keys = useQuery(keysQuery(environment));
  const webhooks = useQuery(webhooksQuery);
  const day = useQuery(dayQuery);
  const all = [keys, webhooks, day];
  const error = all.find((it) => it.error)?.error ?? null;
  const retry = (): void => all.forEach(({ refetch }) => void refetch());
  if (!keys.data || !webhooks.data || !day.data) return { done: null, error, retry };
  const call = isUsed(keys.data.items) || day.data.totals.requests > 0;
  return {
    done: { key: keys.data.items.length > 0, call, webhook: webhooks.data.items.length > 0 },
    error,
    retry,
  };
}
