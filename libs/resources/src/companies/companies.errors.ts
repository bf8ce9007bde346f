import { defineError } from '@keyway/platform';

export const CompanyDomainTaken = defineError(
  'company.domain_taken',
  'conflict',
  'There already is a company with this domain.',
);
