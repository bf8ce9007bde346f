import { filtersOf } from '../../app/search.js';

export const STATES = ['pending', 'delivering', 'delivered', 'failed', 'cancelled'] as const;

/** What the address of the list may say; `create` opens the dialog. */
export const webhookFilters = filtersOf([], { active: ['true', 'false'], create: ['1'] });

/** What the address of a webhook may say; `delivery` is the one that is looked at. */
export const deliveryFilters = filtersOf(['event', 'delivery'], { state: STATES });

export type WebhookFilters = ReturnType<typeof webhookFilters>;
export type DeliveryFilters = ReturnType<typeof deliveryFilters>;
