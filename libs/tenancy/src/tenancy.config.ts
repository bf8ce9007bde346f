import { type ConfigOf, defineConfig, oneOf, whole } from '@keyway/platform';

export const tenancyConfig = defineConfig('tenancy', {
  tenantHeader: {
    variable: 'TENANT_HEADER',
    schema: oneOf(['optional', 'required'], 'optional'),
    description:
      'Whether every call must name its tenant in X-Tenant-ID, or only those that would be ambiguous without it.',
    example: 'optional',
  },
  welcomeCredits: {
    variable: 'WELCOME_CREDITS',
    schema: whole(0, 1_000_000_000, 5_000),
    description: 'Credits a new tenant starts with.',
    example: '5000',
  },
  creditsLowAt: {
    variable: 'CREDITS_LOW_AT',
    schema: whole(0, 1_000_000_000, 500),
    description: 'How many credits a tenant has left when `credits.low` is told; 0 for never.',
    example: '500',
  },
});

export type TenancyConfig = ConfigOf<typeof tenancyConfig>;
