import { type ConfigOf, defineConfig, durationMs } from '@keyway/platform';

export const rightsConfig = defineConfig('rights', {
  leaseMs: {
    variable: 'API_KEY_LEASE_MS',
    schema: durationMs('500ms'),
    description:
      'How long a node may trust what it read about a key, session, member or tenant. Revoking takes this long to answer. The same on all nodes.',
    example: '500ms',
  },
});

export type RightsConfig = ConfigOf<typeof rightsConfig>;
