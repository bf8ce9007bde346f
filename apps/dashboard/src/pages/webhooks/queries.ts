import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, type Schemas } from '../../app/api.js';
import { keyset } from '../../app/keyset.js';
import type { DeliveryFilters, WebhookFilters } from './filters.js';

export type Webhook = Schemas['WebhookView'];
export type IssuedWebhook = Schemas['WebhookWithSecretView'];
export type Delivery = Schemas['DeliveryView'];
export type DeliveryDetail = Schemas['DeliveryWithAttemptsView'];

const PAGE = 50;
/** How often something that is being sent is looked at again. */
const WATCHED_EVERY_MS = 2_000;
/** A retry that is further off is not waited for. */
const SOON_MS = 15_000;

export const webhooksQuery = ({ active }: WebhookFilters) => {
  const query = { ...(active && { is_active: active === 'true' }), limit: PAGE };
  return keyset(['webhooks', 'list', query], (cursor, signal) =>
    dataOf(api.GET('/api/v1/webhooks', { params: { query: { ...query, cursor } }, signal })),
  );
};

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/webhooks/{id}', { params: { path: { id } }, signal })),
  });

export const deliveriesQuery = (id: string, { state, event }: DeliveryFilters) => {
  const query = { state, event_type: event, limit: PAGE };
  return keyset(['webhooks', id, 'deliveries', query], (cursor, signal) =>
    dataOf(
      api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id }, query: { ...query, cursor } }, signal }),
    ),
  );
};

/** How soon a list is looked at again in which something is being sent. */
export const watchInterval = (items: readonly Delivery[] = []): number | false =>
  items.some(isUnderWay) ? WATCHED_EVERY_MS : false;

export const deliveryQuery = (id: string, deliveryId: string) =>
  queryOptions({
    queryKey: ['webhooks', id, 'deliveries', 'one', deliveryId],
    queryFn: ({ signal }) => {
      const params = { path: { id, delivery_id: deliveryId } };
      return dataOf(api.GET('/api/v1/webhooks/{id}/deliveries/{delivery_id}', { params, signal }));
    },
    refetchInterval: ({ state }) => watchInterval(state.data && [state.data]),
  });

function isUnderWay({ state, next_attempt_at: next }: Delivery): boolean {
  if (state === 'delivering') return true;
  return state === 'pending' && (!next || Date.parse(next) - Date.now() < SOON_MS);
}
