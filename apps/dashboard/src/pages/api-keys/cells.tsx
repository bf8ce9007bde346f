import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTenant } from '../../app/session/me.js';
import { useRefusal } from '../../app/session/permissions.js';
import { Sparkline } from '../../ui/chart.js';
import { Chips } from '../../ui/chips.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Time } from '../../ui/time.js';
import { useTimeZone } from '../../ui/time-zone.js';
import styles from './api-keys.module.css';
import { stateOf } from './key-status.js';
import { type ApiKey, dayOfKeyQuery, membersQuery } from './queries.js';

interface CellProps {
  readonly apiKey: ApiKey;
}

const SHOWN_SCOPES = 2;
/** A sparkline and what is above it. */
const SPARK_PX = 18;
/** As ids are written on the wire. */
const USER = 'usr_';

export function PrefixCell({ apiKey }: CellProps) {
  return <span className={styles.prefix}>{`${apiKey.key_prefix.replace(/\.+$/, '')}…${apiKey.last_four}`}</span>;
}

export function ScopesCell({ apiKey: { scopes } }: CellProps) {
  return scopes.length === 0 ? <span>none</span> : <Chips values={scopes} most={SHOWN_SCOPES} />;
}

export function LastUsedCell({ apiKey: { last_used_at: at, last_used_ip: ip } }: CellProps) {
  if (!at) return <span className={styles.dimmed}>Never</span>;
  return <Time at={at} note={ip ? `from ${ip}` : undefined} />;
}

/** Whoever scrolls past does not want to know. */
const LOOKED_AT_MS = 300;

/** Not asked for a key that was never used, nor before somebody looks at it. */
export function UseCell({ apiKey: { id, name, last_used_at: at } }: CellProps) {
  const refusal = useRefusal('usage:read');
  const isLookedAt = useIsLookedAt();
  const { data } = useQuery({ ...dayOfKeyQuery(id), enabled: isLookedAt && !refusal && at !== null });
  if (refusal || at === null) return null;
  // Its place is kept, so that nothing moves under a pointer when it comes.
  if (!data) return <div style={{ height: SPARK_PX }} />;
  const calls = data.totals.requests.toLocaleString('en');
  const values = data.points.map(({ requests }) => requests);
  return <Sparkline values={values} label={`${name}: ${calls} calls in the last 24 hours`} />;
}

function useIsLookedAt(): boolean {
  const [isLookedAt, setLookedAt] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLookedAt(true), LOOKED_AT_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLookedAt;
}

export function ExpiryCell({ apiKey: { expires_at: at } }: CellProps) {
  return at ? <Time at={at} /> : <span className={styles.dimmed}>Never</span>;
}

export function CreatorCell({ apiKey: { created_by: by, created_at: at } }: CellProps) {
  const { id } = useTenant();
  const refusal = useRefusal('members:read');
  const { data: names } = useQuery({ ...membersQuery(id), enabled: !refusal });
  const name =
    by === null ? 'The server' : by.startsWith(USER) ? (names?.get(by) ?? 'Somebody who left') : 'An API key';
  return (
    <div style={{ whiteSpace: 'nowrap' }}>
      <div>{by?.startsWith(USER) && !names ? '…' : name}</div>
      <div className={styles.since}>
        <Time at={at} />
      </div>
    </div>
  );
}

export function StatusCell({ apiKey }: CellProps) {
  const { label, tone, reason } = stateOf(apiKey, useTimeZone());
  return (
    <StatusBadge tone={tone} reason={reason}>
      {label}
    </StatusBadge>
  );
}
