import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../ui/empty-state.js';
import { ButtonLink } from '../../ui/links.js';
import { PERIOD_WORDS } from '../../ui/periods.js';
import { relativeTime } from '../../ui/time-text.js';
import type { CallLogFilters } from './filters.js';
import { latestQuery } from './queries.js';

interface NoCallsProps {
  readonly filters: CallLogFilters;
  readonly nowMs: number;
  readonly onClear: () => void;
  readonly onWiden: () => void;
}

/** Nothing yet, nothing in this time, and nothing that matches are three things. */
export function NoCalls({ filters, nowMs, onClear, onWiden }: NoCallsProps) {
  const { period = '24h', from, to, call: _open, live: _live, ...others } = filters;
  const { data: latest } = useQuery(latestQuery);
  if (latest === undefined) return <Skeleton height={120} m="md" />;
  if (latest === null)
    return (
      <EmptyState
        action={<ButtonLink to="/settings/developer/api-keys">Go to API Keys</ButtonLink>}
        curl={`curl ${location.origin}/api/v1/contacts \\\n  -H "X-API-Key: $KEYWAY_API_KEY"`}
      >
        No data yet. The first call of this tenant’s API is here a moment after it was answered.
      </EmptyState>
    );
  if (Object.values(others).some((value) => value !== undefined))
    return (
      <EmptyState
        action={
          <Button variant="default" onClick={onClear}>
            Clear the filters
          </Button>
        }
      >
        No call matches these filters.
      </EmptyState>
    );
  const when = from || to ? 'in this time' : `in the ${PERIOD_WORDS[period]}`;
  return (
    <EmptyState
      action={
        <Button variant="default" onClick={onWiden}>
          Show the time of the last call
        </Button>
      }
    >
      There was no call {when}. The last one was {relativeTime(latest.occurred_at, nowMs)}.
    </EmptyState>
  );
}
