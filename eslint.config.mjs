import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports go down only; libs of one layer do not know each other. */
const layers = [
  [
    'layer:app',
    [
      'layer:composition',
      'layer:domain',
      'layer:tenancy',
      'layer:events',
      'layer:messaging',
      'layer:models',
      'layer:scopes',
      'layer:platform',
      'layer:local',
    ],
  ],
  [
    'layer:composition',
    [
      'layer:domain',
      'layer:tenancy',
      'layer:events',
      'layer:messaging',
      'layer:models',
      'layer:scopes',
      'layer:platform',
    ],
  ],
  [
    'layer:domain',
    ['layer:tenancy', 'layer:events', 'layer:messaging', 'layer:models', 'layer:scopes', 'layer:platform'],
  ],
  ['layer:events', ['layer:scopes', 'layer:platform']],
  ['layer:messaging', ['layer:scopes', 'layer:platform']],
  ['layer:models', ['layer:scopes', 'layer:platform']],
  ['layer:tenancy', ['layer:events', 'layer:scopes', 'layer:platform']],
  ['layer:scopes', ['layer:platform']],
  ['layer:local', []],
  // What runs in a browser knows the API by its document alone.
  ['layer:dashboard', ['layer:client']],
  ['layer:client', []],
  ['layer:platform', []],
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/generated', '**/public', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: layers.map(([sourceTag, onlyDependOnLibsWithTags]) => ({
            sourceTag,
            onlyDependOnLibsWithTags,
          })),
        },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // Strategies, guards and drivers type what comes off the wire as unknown; casts narrow it where it is known.
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'The environment is read where a process begins, and passed on.',
        },
      ],
    },
  },
  {
    // Where a process begins, where one hands its environment on to PostgreSQL, and where tests learn what their run has prepared.
    files: [
      'apps/*/src/main.ts',
      'apps/local/src/**/*.ts',
      'apps/api-e2e/**/*.ts',
      'apps/dashboard-e2e/**/*.ts',
      'libs/local-postgres/src/server-environment.ts',
      'libs/platform/src/testing/**/*.ts',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['apps/dashboard/**/*.tsx', 'apps/dashboard/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // React takes no notice of what an event handler promises.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // Controllers and strategies stay with the api.
    files: ['apps/worker/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@keyway/.+/http$',
              message: 'The worker takes the domain side of a lib, never its HTTP side.',
            },
          ],
        },
      ],
    },
  },
);
