import { type ConfigOf, defineConfig } from '@keyway/platform';
import { z } from 'zod';

const PREFIX_TEMPLATE = /^[A-Za-z][A-Za-z0-9]{0,15}(_([A-Za-z0-9]{1,15}|\{env\})){0,4}_$/;

export const apiKeysConfig = defineConfig('api-keys', {
  prefixTemplate: {
    variable: 'API_KEY_PREFIX',
    schema: z
      .string()
      .default('kw_{env}_')
      .refine(
        (text) => PREFIX_TEMPLATE.test(text) && text.split('{env}').length <= 2,
        'must be letters, digits and underscores, end in _ and hold {env} at most once',
      ),
    description: 'What new keys begin with; {env} becomes live or test. Changing it leaves older keys valid.',
    example: 'kw_{env}_',
  },
});

export type ApiKeysConfig = ConfigOf<typeof apiKeysConfig>;
