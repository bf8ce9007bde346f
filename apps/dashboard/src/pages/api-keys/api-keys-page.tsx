import { Button } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { moveTo, usePlace } from '../../app/place.js';
import { useRefusal } from '../../app/session/permissions.js';
import { ActionButton } from '../../ui/action-button.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { Icon } from '../../ui/icon.js';
import { PageHeader } from '../../ui/page-header.js';
import { TenantIds } from '../../ui/tenant-ids.js';
import styles from './api-keys.module.css';
import { columnsOf } from './columns.js';
import { CreateKeyDialog } from './create-key-dialog.js';
import { EditKeyDialog } from './edit-key-dialog.js';
import { STATUSES } from './filters.js';
import type { KeyDialog } from './key-menu.js';
import { KeyOnceDialog } from './key-once-dialog.js';
import { type ApiKey, apiKeysQuery, type IssuedApiKey } from './queries.js';
import { RevokeDialog } from './revoke-dialog.js';
import { RotateDialog } from './rotate-dialog.js';

const route = getRouteApi('/shell/settings/developer/api-keys');

const FIELDS = [
  {
    name: 'status',
    label: 'Status',
    options: STATUSES.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
  },
];

/** One thing at a time is done to one key. */
type Open = { readonly dialog: KeyDialog; readonly apiKey: ApiKey } | null;

export function ApiKeysPage() {
  const { create, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const { environment } = usePlace();
  const keys = useAllKeys(filters, environment);
  const [open, setOpen] = useState<Open>(null);
  const [issued, setIssued] = useState<{ readonly key: IssuedApiKey; readonly title: string } | null>(null);
  const refusal = useRefusal('api-keys:write');
  const queryClient = useQueryClient();
  const search = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const columns = useMemo(() => columnsOf((dialog, apiKey) => setOpen({ dialog, apiKey })), []);
  const show = (key: IssuedApiKey, title: string): void => {
    search({ create: undefined });
    setOpen(null);
    setIssued({ key, title });
  };
  const forget = (): void => {
    const made = issued?.key.environment;
    setIssued(null);
    void queryClient.invalidateQueries({ queryKey: ['api-keys'] });
    if (made && made !== environment) moveTo({ environment: made });
  };
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const createButton = (
    <ActionButton
      refusal={refusal}
      leftSection={<Icon name="plus" size={14} />}
      onClick={() => search({ create: '1' })}
    >
      Create API Key
    </ActionButton>
  );
  return (
    <>
      <PageHeader
        title="API Keys"
        path={['Settings', 'Developer']}
        description="A key calls the API for this tenant. It is shown once, when it is made."
        actions={createButton}
      />
      <TenantIds className={styles.facts} />
      <FilterBar values={filters} fields={FIELDS} searchLabel="Search by name or prefix" onChange={search} />
      {keys.error ? (
        <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />
      ) : (
        <DataTable
          label="API keys"
          columns={columns}
          items={keys.data}
          rowId={({ id }) => id}
          empty={
            isFiltered ? (
              <EmptyState
                action={
                  <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
                    Clear the filters
                  </Button>
                }
              >
                No key matches these filters.
              </EmptyState>
            ) : (
              <EmptyState action={createButton} curl={curlOf(environment)}>
                There is no {environment} key yet. Make one, and hand it to what should call the API.
              </EmptyState>
            )
          }
        />
      )}
      {create && !refusal && (
        <CreateKeyDialog
          onCreated={(key) => show(key, `${key.name} is ready`)}
          onClose={() => search({ create: undefined })}
        />
      )}
      {open?.dialog === 'edit' && <EditKeyDialog apiKey={open.apiKey} onClose={() => setOpen(null)} />}
      {open?.dialog === 'revoke' && <RevokeDialog apiKey={open.apiKey} onClose={() => setOpen(null)} />}
      {open?.dialog === 'rotate' && (
        <RotateDialog
          apiKey={open.apiKey}
          onRotated={(key) => show(key, `The successor of ${key.name}`)}
          onClose={() => setOpen(null)}
        />
      )}
      {issued && <KeyOnceDialog issued={issued.key} title={issued.title} onSaved={forget} />}
    </>
  );
}

/** All of them: sorting a part of a list would sort nothing. A tenant's keys are few, and come in hundreds. */
function useAllKeys(...args: Parameters<typeof apiKeysQuery>) {
  const keys = useInfiniteQuery(apiKeysQuery(...args));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = keys;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return keys;
}

const curlOf = (environment: string): string => `curl ${location.origin}/api/v1/auth/api-keys \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"name": "My first key", "scopes": ["contacts:read"], "environment": "${environment}"}'`;
