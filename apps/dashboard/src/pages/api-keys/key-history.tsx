import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CopyableValue } from '../../ui/code.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { AnchorLink } from '../../ui/links.js';
import { Time } from '../../ui/time.js';
import { useTimeZone } from '../../ui/time-zone.js';
import { Doer } from './doer.js';
import styles from './key-history.module.css';
import page from './key-page.module.css';
import { historyOfKeyQuery } from './key-page-queries.js';
import { type Step, stepText } from './step-text.js';

const WAITED_FOR = 3;

/** What happened to a key, the latest first: who did it, what it changed, and by which request. */
export function KeyHistory({ id }: { readonly id: string }) {
  const { data: steps, error, refetch, ...more } = useInfiniteQuery(historyOfKeyQuery(id));
  return (
    <section className={page.section} aria-label="History">
      <Title order={2} fz="1rem" mb="sm">
        History
      </Title>
      {error && !steps ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Steps steps={steps} />}
      {more.hasNextPage && (
        <Button
          mt="xs"
          variant="subtle"
          size="xs"
          loading={more.isFetchingNextPage}
          onClick={() => void more.fetchNextPage()}
        >
          Show older steps
        </Button>
      )}
    </section>
  );
}

function Steps({ steps }: { readonly steps: readonly Step[] | undefined }) {
  if (!steps)
    return (
      <Stack gap="sm" aria-busy>
        {Array.from({ length: WAITED_FOR }, (_, at) => (
          <Skeleton key={at} height={36} />
        ))}
      </Stack>
    );
  if (steps.length === 0) return <EmptyState>Nothing is known of what happened to this key.</EmptyState>;
  return (
    <ol className={styles.steps}>
      {byRequest(steps).map((together) => (
        <StepsOfRequest key={together[0]!.id} steps={together} />
      ))}
    </ol>
  );
}

/** One edit may be several steps, which are told together. */
function byRequest(steps: readonly Step[]): Step[][] {
  const together: Step[][] = [];
  for (const step of steps) {
    const last = together.at(-1);
    if (last && step.request_id && last[0]!.request_id === step.request_id) last.push(step);
    else together.push([step]);
  }
  return together;
}

function StepsOfRequest({ steps }: { readonly steps: readonly Step[] }) {
  const zone = useTimeZone();
  const { after, created_at: at, request_id: requestId } = steps[0]!;
  return (
    <li>
      {steps.map((step) => (
        <div key={step.id}>
          {step.action !== 'expired' && <Doer by={step.by} />} {stepText(step, zone)}
        </div>
      ))}
      <div className={styles.about}>
        <Time at={at} />
        {after?.successor_id && <KeyLink id={after.successor_id}>The key that took its place</KeyLink>}
        {after?.predecessor_id && <KeyLink id={after.predecessor_id}>The key it took the place of</KeyLink>}
        {requestId && <CopyableValue label="request id">{requestId}</CopyableValue>}
      </div>
    </li>
  );
}

const KeyLink = ({ id, children }: { readonly id: string; readonly children: string }) => (
  <AnchorLink to="/settings/developer/api-keys/$id" params={{ id }} size="xs">
    {children}
  </AnchorLink>
);
