import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Schemas } from '../../app/api.js';
import { usePlace } from '../../app/place.js';
import { ErrorState } from '../../ui/error-state.js';
import { Icon } from '../../ui/icon.js';
import { AnchorLink } from '../../ui/links.js';
import { Time } from '../../ui/time.js';
import { dropped, failing } from './health.js';
import styles from './overview.module.css';
import { LOGS, pageCalled } from './pages.js';
import { creditsQuery, expiringKeysQuery, gapsQuery, webhooksQuery } from './queries.js';

const KEYS = '/settings/developer/api-keys';
/** The rest are counted. */
const KEYS_SHOWN = 5;

interface Concern {
  readonly id: string;
  readonly text: ReactNode;
  readonly to: ReturnType<typeof pageCalled>;
  readonly search?: Record<string, string>;
}

/** What somebody should look at today, each leading to where it can be mended. */
export function Attention() {
  const { environment } = usePlace();
  const keys = useQuery(expiringKeysQuery(environment));
  const webhooks = useQuery(webhooksQuery);
  const gaps = useQuery(gapsQuery);
  const credits = useQuery(creditsQuery);
  const all = [keys, webhooks, gaps, credits];
  const failed = all.find(({ error }) => error);
  const concerns = concernsOf({
    expiring: keys.data ?? [],
    webhooks: webhooks.data?.items ?? [],
    gaps: gaps.data?.items ?? [],
  });
  return (
    <section className={styles.card} aria-labelledby="attention">
      <Text component="h2" id="attention" fw={600} mb="xs">
        Needs attention
      </Text>
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => all.forEach(({ refetch }) => void refetch())} />
      ) : all.some(({ data }) => !data) ? (
        <Skeleton height={14} width="60%" my="sm" />
      ) : (
        <Concerns concerns={concerns} />
      )}
      {credits.data && <Credits balance={credits.data.balance} />}
    </section>
  );
}

function Concerns({ concerns }: { readonly concerns: readonly Concern[] }) {
  if (concerns.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nothing: no key is about to expire, no webhook fails, no log row was dropped.
      </Text>
    );
  return (
    <ul className={styles.concerns}>
      {concerns.map(({ id, text, to, search }) => (
        <li key={id}>
          <Icon name="alert" size={14} />
          <span>{text}</span>
          {to && (
            <AnchorLink to={to} search={(search ?? {}) as never} size="sm">
              Look
            </AnchorLink>
          )}
        </li>
      ))}
    </ul>
  );
}

const Credits = ({ balance }: { readonly balance: number }) => (
  <div className={styles.credits}>
    <Text size="sm" c="dimmed">
      Credits
    </Text>
    <Text size="sm" fw={500} className="tabular">
      {balance.toLocaleString('en')}
    </Text>
    <AnchorLink to="/resources/$group" params={{ group: 'credits' }} size="sm">
      Ledger
    </AnchorLink>
  </div>
);

interface Facts {
  readonly expiring: readonly Schemas['ApiKeyView'][];
  readonly webhooks: readonly Schemas['WebhookView'][];
  readonly gaps: readonly Schemas['GapView'][];
}

function concernsOf({ expiring, webhooks, gaps }: Facts): Concern[] {
  const rows = dropped(gaps, Date.now());
  return [
    ...expiring.slice(0, KEYS_SHOWN).map(expiryOf),
    ...(expiring.length > KEYS_SHOWN ? [moreExpiriesOf(expiring.length - KEYS_SHOWN)] : []),
    ...failing(webhooks).map(({ id, url, failing_since: since }): Concern => ({
      id,
      text: since ? (
        <>
          The webhook {url} has failed since <Time at={since} />.
        </>
      ) : (
        `The webhook ${url} was stopped, because it failed.`
      ),
      to: pageCalled('Webhooks'),
    })),
    ...(rows > 0 ? [droppedOf(rows)] : []),
  ];
}

const expiryOf = ({ id, name, expires_at: at }: Schemas['ApiKeyView']): Concern => ({
  id,
  text: (
    <>
      The key {name} expires <Time at={at!} />.
    </>
  ),
  to: KEYS,
  search: { q: name },
});

const moreExpiriesOf = (count: number): Concern => ({
  id: 'more-keys',
  text: `${count.toLocaleString('en')} more ${count === 1 ? 'key expires' : 'keys expire'} within two weeks.`,
  to: KEYS,
  search: { status: 'active' },
});

const droppedOf = (rows: number): Concern => ({
  id: 'dropped',
  text: `${rows.toLocaleString('en')} calls of the last 24 hours were answered, and are in no log.`,
  to: pageCalled(...LOGS),
});
