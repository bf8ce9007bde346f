import { defineError } from '@keyway/platform';

export const TooManyAlerts = defineError('alert.too_many', 'conflict', 'A tenant can have {limit} alerts at most.');
