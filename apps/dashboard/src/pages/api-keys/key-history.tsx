import { Title } from '@mantine/core';
import { AnchorLink } from '../../ui/links.js';
import { Time } from '../../ui/time.js';
import styles from './key-page.module.css';
import type { ApiKey } from './queries.js';

interface Step {
  readonly at: string;
  readonly what: string;
}

/** What the key itself knows of its life, the latest first. */
export function historyOf(key: ApiKey, nowMs: number): Step[] {
  const steps: (readonly [string | null | undefined, string])[] = [
    [key.created_at, 'Made'],
    [key.updated_at === key.created_at ? null : key.updated_at, 'Last changed'],
    [key.last_used_at, 'Last used'],
    [key.expires_at, Date.parse(key.expires_at ?? '') > nowMs ? 'Stops working' : 'Stopped working'],
    [key.revoked_at, 'Revoked'],
  ];
  return steps.flatMap(([at, what]) => (at ? [{ at, what }] : [])).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

export function KeyHistory({ apiKey, nowMs }: { readonly apiKey: ApiKey; readonly nowMs: number }) {
  return (
    <section className={styles.section} aria-label="History">
      <Title order={2} fz="1rem" mb="sm">
        History
      </Title>
      <ol className={styles.history}>
        {historyOf(apiKey, nowMs).map(({ at, what }) => (
          <li key={what}>
            <span>{what}</span>
            <Time at={at} exact />
          </li>
        ))}
      </ol>
      {apiKey.successor_id && (
        <AnchorLink to="/settings/developer/api-keys/$id" params={{ id: apiKey.successor_id }} size="sm">
          The key that took its place
        </AnchorLink>
      )}
    </section>
  );
}
