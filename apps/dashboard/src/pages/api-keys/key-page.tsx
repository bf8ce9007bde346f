import { Group, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useRefusal } from '../../app/session/permissions.js';
import { CopyableValue } from '../../ui/code.js';
import { ErrorState } from '../../ui/error-state.js';
import { AnchorLink } from '../../ui/links.js';
import { PageHeader } from '../../ui/page-header.js';
import styles from './api-keys.module.css';
import { CreatorCell, ExpiryCell, LastUsedCell, PrefixCell, StatusCell } from './cells.js';
import { EditKeyDialog } from './edit-key-dialog.js';
import { KeyHistory } from './key-history.js';
import { KeyLogs } from './key-logs.js';
import { type KeyDialog, KeyMenu } from './key-menu.js';
import { KeyOnceDialog } from './key-once-dialog.js';
import { apiKeyQuery } from './key-page-queries.js';
import { KeyScopes } from './key-scopes.js';
import { stateOf } from './key-status.js';
import { KeyUse } from './key-use.js';
import type { ApiKey, IssuedApiKey } from './queries.js';
import { RevokeDialog } from './revoke-dialog.js';
import { RotateDialog } from './rotate-dialog.js';

const route = getRouteApi('/shell/settings/developer/api-keys/$id');

/** One key: what it is, what it did, and what it may do and does not need. */
export function KeyPage() {
  const { id } = route.useParams();
  const { data: apiKey, error, refetch } = useQuery(apiKeyQuery(id));
  const [dialog, setDialog] = useState<KeyDialog | null>(null);
  const path = (
    <AnchorLink to="/settings/developer/api-keys" size="sm" c="dimmed" underline="hover">
      API Keys
    </AnchorLink>
  );
  if (error)
    return (
      <>
        <PageHeader title="API key" />
        {path}
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  if (!apiKey) return <Loading />;
  return (
    <>
      {path}
      <PageHeader
        title={apiKey.name}
        description={<CopyableValue label="key id">{apiKey.id}</CopyableValue>}
        actions={<KeyMenu apiKey={apiKey} isLive={stateOf(apiKey, 'utc').isLive} onOpen={setDialog} />}
      />
      <Facts apiKey={apiKey} />
      <Use id={id} />
      <KeyScopes apiKey={apiKey} />
      <KeyHistory id={id} />
      <KeyLogs id={id} />
      <Dialogs {...{ apiKey, dialog }} onClose={() => setDialog(null)} />
    </>
  );
}

function Facts({ apiKey }: { readonly apiKey: ApiKey }) {
  const facts = [
    ['Status', <StatusCell key="status" apiKey={apiKey} />],
    ['Key', <PrefixCell key="key" apiKey={apiKey} />],
    ['Last used', <LastUsedCell key="used" apiKey={apiKey} />],
    ['Expires', <ExpiryCell key="expires" apiKey={apiKey} />],
    ['Made by', <CreatorCell key="creator" apiKey={apiKey} />],
    ['May be used from', apiKey.allowed_cidrs?.join(', ') ?? 'Anywhere'],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Use({ id }: { readonly id: string }) {
  const refusal = useRefusal('usage:read');
  return refusal ? null : <KeyUse id={id} />;
}

interface DialogsProps {
  readonly apiKey: ApiKey;
  readonly dialog: KeyDialog | null;
  readonly onClose: () => void;
}

function Dialogs({ apiKey, dialog, onClose }: DialogsProps) {
  const queryClient = useQueryClient();
  const [issued, setIssued] = useState<IssuedApiKey | null>(null);
  const show = (key: IssuedApiKey): void => {
    onClose();
    setIssued(key);
  };
  const forget = (): void => {
    setIssued(null);
    void queryClient.invalidateQueries({ queryKey: ['api-keys'] });
  };
  return (
    <>
      {dialog === 'edit' && <EditKeyDialog apiKey={apiKey} onClose={onClose} />}
      {dialog === 'revoke' && <RevokeDialog apiKey={apiKey} onClose={onClose} />}
      {dialog === 'rotate' && <RotateDialog apiKey={apiKey} onRotated={show} onClose={onClose} />}
      {issued && <KeyOnceDialog issued={issued} title={`The successor of ${issued.name}`} onSaved={forget} />}
    </>
  );
}

const Loading = () => (
  <>
    <PageHeader title="API key" />
    <Group aria-busy>
      <Skeleton height={64} />
      <Skeleton height={220} />
    </Group>
  </>
);
