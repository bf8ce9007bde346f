import { Alert, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRefusal } from '../../app/session/permissions.js';
import { Icon } from '../../ui/icon.js';
import { Time } from '../../ui/time.js';
import styles from './key-page.module.css';
import { scopesOfKeyQuery } from './key-page-queries.js';
import type { ApiKey } from './queries.js';

/** What a key may do, and which of that it never did: what it does not need, a thief does not get. */
export function KeyScopes({ apiKey: { id, scopes } }: { readonly apiKey: ApiKey }) {
  const refusal = useRefusal('usage:read');
  const { data } = useQuery({ ...scopesOfKeyQuery(id), enabled: !refusal });
  const unused = data?.items.filter(({ calls }) => calls === 0) ?? [];
  const suggested = data?.suggested_scopes ?? [];
  return (
    <section className={styles.section} aria-label="Scopes">
      <Title order={2} fz="1rem" mb="sm">
        Scopes
      </Title>
      {unused.length > 0 && (
        <Alert variant="default" mb="sm" p="sm" icon={<Icon name="shield" />}>
          Granted, and not used in the last 30 days: {unused.map(({ scope }) => scope).join(', ')}.
          {suggested.length > 0 && <> Its calls would have done with {suggested.join(', ')}.</>}
        </Alert>
      )}
      {refusal ? (
        <Text>{scopes.join(', ')}</Text>
      ) : data ? (
        <ul className={styles.scopes}>
          {data.items.map(({ scope, calls, last_used_at: at, used_for: uses }) => (
            <li key={scope}>
              <Group gap="xs" justify="space-between">
                <span>
                  <code>{scope}</code>
                  {uses.length > 0 && uses.join() !== scope && (
                    <Text component="span" size="xs" c="dimmed" ml={8}>
                      used for {uses.join(', ')}
                    </Text>
                  )}
                </span>
                <Text component="span" size="sm" c="dimmed">
                  {calls === 0 ? 'Not used' : `${calls.toLocaleString('en')} ${calls === 1 ? 'call' : 'calls'}, `}
                  {calls > 0 && at && <Time at={at} />}
                </Text>
              </Group>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton height={80} />
      )}
    </section>
  );
}
