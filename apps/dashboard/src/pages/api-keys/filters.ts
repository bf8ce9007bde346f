import { filtersOf } from '../../app/search.js';

export const STATUSES = ['active', 'disabled', 'expired', 'revoked'] as const;

/** What the address of the page may say; `create` opens the dialog. */
export const apiKeyFilters = filtersOf(['q', 'scope', 'tag'], { status: STATUSES, create: ['1'] });

export type ApiKeyFilters = ReturnType<typeof apiKeyFilters>;

export const KEY_PERIODS = ['24h', '7d', '30d'] as const;

/** Of the page of one key. */
export const apiKeyPageFilters = filtersOf([], { period: KEY_PERIODS });
