import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { usePlace } from '../../app/place.js';
import { type RecordGroup, recordGroups } from '../../app/record-groups.js';
import { useRefusal } from '../../app/session/permissions.js';
import { ActionButton } from '../../ui/action-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FilterBar } from '../../ui/filter-bar.js';
import { Icon } from '../../ui/icon.js';
import { PageHeader } from '../../ui/page-header.js';
import { CreateDialog } from './create-dialog.js';
import { RowDrawer } from './fields.js';
import { filtersOfListing } from './filters.js';
import { GroupNav, GroupPick } from './group-nav.js';
import { type GroupDetails, groups } from './groups.js';
import { UnknownGroup } from './missing.js';
import { type Row, rowsQuery } from './queries.js';
import styles from './resources.module.css';
import { columnsOf } from './row-columns.js';
import { RowTable } from './row-table.js';
import { TextFilters } from './text-filters.js';
import { labelOf } from './words.js';

const route = getRouteApi('/shell/resources/$group');

/** A plain browser of the tenant's data, one group at a time. */
export function ResourcesPage() {
  const { group: slug } = route.useParams();
  const group = recordGroups.find((it) => it.slug === slug);
  if (!group) return <UnknownGroup />;
  return <GroupPage key={slug} group={group} details={groups[group.slug]} />;
}

interface GroupProps {
  readonly group: RecordGroup;
  readonly details: GroupDetails;
}

function GroupPage({ group, details }: GroupProps) {
  const { list, create } = details;
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { environment } = usePlace();
  const filters = filtersOfListing(list, address);
  const rows = useInfiniteQuery(rowsQuery(list.path, undefined, filters, environment));
  const [open, setOpen] = useState<Row | null>(null);
  const refusal = useRefusal(create?.scope ?? group.scope);
  const columns = useMemo(() => columnsOf(list.columns, setOpen), [list]);
  const search = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const createButton = create && (
    <ActionButton
      refusal={refusal}
      leftSection={<Icon name="plus" size={14} />}
      onClick={() => search({ create: '1' })}
    >
      Create {group.one}
    </ActionButton>
  );
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <>
      <PageHeader
        title={group.label}
        path={['Resources']}
        description="What this tenant holds, as the API tells it. The newest come first."
        actions={createButton}
      />
      <div className={styles.layout}>
        <GroupNav />
        <div>
          <GroupPick group={group.slug} />
          <Filters details={details} values={filters} onChange={search} />
          <RowTable
            label={group.label}
            rows={rows}
            columns={columns}
            empty={
              isFiltered ? (
                <NoMatch group={group} onClear={() => void navigate({ search: {}, replace: true })} />
              ) : (
                <Nothing group={group} details={details} action={createButton} />
              )
            }
          />
        </div>
      </div>
      {create && address['create'] && !refusal && (
        <CreateDialog
          one={group.one}
          path={list.path}
          schema={create.schema}
          onCreated={(id) => void navigate({ to: '/resources/$group/$id', params: { group: group.slug, id } })}
          onClose={() => search({ create: undefined })}
        />
      )}
      {open && <RowDrawer row={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface FiltersProps {
  readonly details: GroupDetails;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly onChange: (change: Record<string, string | undefined>) => void;
}

function Filters({ details: { list }, values, onChange }: FiltersProps) {
  const fields = Object.entries(list.choices).map(([name, options]) => ({
    name,
    label: labelOf(name),
    options: options.map((value) => ({ value, label: wordOf(value) })),
  }));
  if (fields.length === 0 && list.texts.length === 0) return null;
  return (
    <Group align="flex-start" style={{ gap: '0 8px' }}>
      <FilterBar
        values={values}
        fields={fields}
        {...(list.search && { searchLabel: list.search })}
        onChange={onChange}
      />
      <Group gap="xs" mb="md">
        <TextFilters names={list.texts} values={values} onChange={onChange} />
      </Group>
    </Group>
  );
}

function wordOf(value: string): string {
  if (value === 'true' || value === 'false') return value === 'true' ? 'Yes' : 'No';
  return labelOf(value);
}

function NoMatch({ group, onClear }: { readonly group: RecordGroup; readonly onClear: () => void }) {
  const clear = (
    <Button variant="default" onClick={onClear}>
      Clear the filters
    </Button>
  );
  return <EmptyState action={clear}>No {group.one} matches these filters.</EmptyState>;
}

function Nothing({ group, details, action }: GroupProps & { readonly action: React.ReactNode }) {
  const { environment } = usePlace();
  const reference = (
    <Button component="a" href="/reference" target="_blank" rel="noreferrer" variant="default">
      How the API makes one
    </Button>
  );
  return (
    <EmptyState action={action ?? reference} curl={curlOf(details)}>
      There is no {group.one} in the {environment} data yet.
    </EmptyState>
  );
}

function curlOf({ list, create }: GroupDetails): string {
  const call = `curl ${location.origin}${list.path} \\\n  -H "X-API-Key: $KEYWAY_API_KEY"`;
  if (!create) return call;
  return `${call} -H "Content-Type: application/json" \\\n  -d '${JSON.stringify(create.example)}'`;
}
