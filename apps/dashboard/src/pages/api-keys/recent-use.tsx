import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRefusal } from '../../app/session/permissions.js';
import { Time } from '../../ui/time.js';
import { type ApiKey, dayOfKeyQuery } from './queries.js';

/** How much a key was called in the last 24 hours, before something is done to it. */
export function useRecentCalls({ id }: ApiKey): number | undefined {
  const refusal = useRefusal('usage:read');
  return useQuery({ ...dayOfKeyQuery(id), enabled: !refusal }).data?.totals.requests;
}

export function RecentUse({ apiKey }: { readonly apiKey: ApiKey }) {
  const calls = useRecentCalls(apiKey);
  if (calls === undefined) return <Skeleton height={18} width={280} my={2} />;
  return (
    <Text>
      {calls === 0 ? (
        'It made no call in the last 24 hours.'
      ) : (
        <>
          It made <strong>{calls.toLocaleString('en')}</strong> {calls === 1 ? 'call' : 'calls'} in the last 24 hours.
        </>
      )}{' '}
      {apiKey.last_used_at && (
        <>
          Last used{' '}
          <Time at={apiKey.last_used_at} note={apiKey.last_used_ip ? `from ${apiKey.last_used_ip}` : undefined} />.
        </>
      )}
    </Text>
  );
}
