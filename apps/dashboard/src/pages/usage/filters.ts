import { filtersOf } from '../../app/search.js';

export const PERIODS = ['1h', '24h', '7d', '30d', '90d'] as const;

export const usageFilters = filtersOf(['key'], { period: PERIODS });
