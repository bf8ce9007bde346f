import { Skeleton, Stack, Tabs } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { usePlace } from '../../app/place.js';
import { type RecordGroup, recordGroups } from '../../app/record-groups.js';
import { CopyableValue } from '../../ui/code.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorState } from '../../ui/error-state.js';
import { AnchorLink } from '../../ui/links.js';
import { PageHeader } from '../../ui/page-header.js';
import { Calls } from './calls.js';
import { Fields, Json, RowDrawer } from './fields.js';
import { groups } from './groups.js';
import type { Related } from './listing.js';
import { UnknownGroup } from './missing.js';
import { recordQuery, type Row, rowsQuery } from './queries.js';
import { columnsOf } from './row-columns.js';
import { RowTable } from './row-table.js';
import styles from './resources.module.css';
import { titleOf } from './words.js';

const route = getRouteApi('/shell/resources/$group/$id');

/** One record: its fields, its JSON, what belongs to it, and the calls that were about it. */
export function RecordPage() {
  const { group: slug, id } = route.useParams();
  const group = recordGroups.find((it) => it.slug === slug);
  if (!group) return <UnknownGroup />;
  return (
    <Record key={id} group={group} id={id} path={groups[group.slug].list.path} lists={groups[group.slug].related} />
  );
}

interface RecordProps {
  readonly group: RecordGroup;
  readonly id: string;
  readonly path: string;
  readonly lists: readonly Related[] | undefined;
}

function Record({ group, id, path, lists = [] }: RecordProps) {
  const record = useQuery(recordQuery(path, id));
  const { tab = 'fields' } = route.useSearch();
  const navigate = route.useNavigate();
  const back = (
    <AnchorLink to="/resources/$group" params={{ group: group.slug }} size="sm" c="dimmed" underline="hover">
      {group.label}
    </AnchorLink>
  );
  return (
    <>
      {back}
      <PageHeader
        title={record.data ? titleOf(record.data) : group.one.charAt(0).toUpperCase() + group.one.slice(1)}
        description={<CopyableValue label="id">{id}</CopyableValue>}
      />
      {record.error ? (
        <ErrorState error={record.error} onRetry={() => void record.refetch()} />
      ) : (
        <Tabs
          value={tab}
          keepMounted={false}
          onChange={(next) => void navigate({ search: { tab: next ?? undefined }, replace: true })}
        >
          <TabList lists={lists} />
          <Tabs.Panel value="fields">{record.data ? <Fields row={record.data} /> : <Waiting />}</Tabs.Panel>
          <Tabs.Panel value="json">{record.data ? <Json row={record.data} /> : <Waiting />}</Tabs.Panel>
          {lists.map((list) => (
            <Tabs.Panel key={list.slug} value={list.slug}>
              <RelatedRows list={list} id={id} />
            </Tabs.Panel>
          ))}
          <Tabs.Panel value="calls">
            <Calls path={`${path}/${id}`} one={group.one} />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}

function TabList({ lists }: { readonly lists: readonly Related[] }) {
  const tabs = [
    ['fields', 'Fields'],
    ['json', 'JSON'],
    ...lists.map(({ slug, label }) => [slug, label]),
    ['calls', 'Calls'],
  ];
  return (
    <Tabs.List mb="md" className={styles.tabs}>
      {tabs.map(([value, label]) => (
        <Tabs.Tab key={value} value={value!}>
          {label}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}

function RelatedRows({ list, id }: { readonly list: Related; readonly id: string }) {
  const { environment } = usePlace();
  const { path, by, columns: names, label } = list;
  const rows = useInfiniteQuery(rowsQuery(path, by ? undefined : id, by ? { [by]: id } : {}, environment));
  const [open, setOpen] = useState<Row | null>(null);
  const columns = useMemo(
    () =>
      columnsOf(
        names.filter((name) => name !== by),
        setOpen,
      ),
    [names, by],
  );
  return (
    <>
      <RowTable
        label={label}
        rows={rows}
        columns={columns}
        empty={<EmptyState>Nothing here belongs to it yet.</EmptyState>}
      />
      {open && <RowDrawer row={open} onClose={() => setOpen(null)} />}
    </>
  );
}

const Waiting = () => (
  <Stack gap="lg" p="md" aria-busy>
    {['60%', '40%', '70%', '50%', '30%'].map((width) => (
      <Skeleton key={width} height={12} width={width} />
    ))}
  </Stack>
);
