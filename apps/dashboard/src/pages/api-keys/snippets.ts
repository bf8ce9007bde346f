/** How a key is used at once, for whoever has just made it. */
export const snippets = (key: string, origin: string): readonly { readonly label: string; readonly code: string }[] => [
  { label: 'curl', code: `curl ${origin}/api/v1/contacts \\\n  -H "X-API-Key: ${key}"` },
  { label: '.env', code: `KEYWAY_URL=${origin}\nKEYWAY_API_KEY=${key}` },
  {
    label: 'SDK',
    code: `import { createApiClient, dataOf } from '@keyway/api-client';

const api = createApiClient({
  baseUrl: process.env.KEYWAY_URL,
  credential: process.env.KEYWAY_API_KEY,
});
const contacts = await dataOf(api.GET('/api/v1/contacts'));`,
  },
];
