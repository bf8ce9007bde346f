import { bind, BodyInvalid, defineError, DomainError } from '@keyway/platform';
import type { BatchAnswer, ItemResult } from './batch.dto.js';
import type { Resource } from './define-resource.js';
import { failureOf } from './failure.js';
import type { Owner, ResourceEntity, RowOf } from './resource.entity.js';
import type { ResourceStore } from './resource.store.js';

export const ItemRepeated = defineError(
  'batch.item_repeated',
  'conflict',
  'This item means the same row as the one at {index}.',
);

/** An item as it was sent, read: its fields, or why it has none. */
type Read<E extends ResourceEntity> = { readonly fields: Partial<RowOf<E>> } | { readonly error: DomainError };

/**
 * Upserts each item on its own, in their order. What is wrong with one is told of that one; only a reference to
 * something that is not the owner's refuses them all, before anything is written.
 */
export async function upsertBatch<E extends ResourceEntity>(
  resource: Resource<E>,
  store: ResourceStore<E>,
  owner: Owner,
  items: readonly unknown[],
): Promise<BatchAnswer> {
  const read = withoutRepeats(
    store,
    items.map((item) => readItem(resource, item)),
  );
  const details = await store.dangling(
    owner,
    read.map((it) => ('fields' in it ? it.fields : {})),
  );
  if (details.length > 0) throw new BodyInvalid({}, { details });
  const results: ItemResult[] = [];
  // One after the other: their events tell of them in this order, and nobody else waits behind all of them.
  for (const [index, item] of read.entries()) results.push({ index, ...(await upsertItem(store, owner, item)) });
  const count = (status: ItemResult['status']): number => results.filter((it) => it.status === status).length;
  return { created: count('created'), updated: count('updated'), failed: count('failed'), results };
}

function readItem<E extends ResourceEntity>({ create }: Resource<E>, item: unknown): Read<E> {
  const { value, problems } = bind(create, item, 'json');
  return problems.length === 0 ? { fields: value } : { error: new BodyInvalid({}, { details: problems }) };
}

/** Of several items that mean the same row the first counts: which of them is newer nobody can tell. */
function withoutRepeats<E extends ResourceEntity>(store: ResourceStore<E>, items: readonly Read<E>[]): Read<E>[] {
  const places = new Map<string, number>();
  return items.map((item, place) => {
    if ('error' in item) return item;
    const names = store.knownBy.names(item.fields);
    const earlier = names.map((name) => places.get(name)).find((it) => it !== undefined);
    if (earlier !== undefined) return { error: new ItemRepeated({ index: earlier }) };
    for (const name of names) places.set(name, place);
    return item;
  });
}

async function upsertItem<E extends ResourceEntity>(
  store: ResourceStore<E>,
  owner: Owner,
  item: Read<E>,
): Promise<Omit<ItemResult, 'index'>> {
  if ('error' in item) return failed(item.error);
  try {
    const { row, isNew } = await store.upsert(owner, item.fields);
    return { id: row.id, status: isNew ? 'created' : 'updated' };
  } catch (error) {
    // Anything but a refusal is nobody's fault, and is answered as it always is.
    if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
    return failed(error);
  }
}

const failed = (error: DomainError): Omit<ItemResult, 'index'> => ({
  id: null,
  status: 'failed',
  error: failureOf(error),
});
