import { defineError } from '@keyway/platform';

export const ExternalIdTaken = defineError(
  'resource.external_id_taken',
  'conflict',
  'This external_id is taken: it is unique within the tenant and environment.',
);
