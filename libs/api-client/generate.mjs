// Writes the types of the API, and the events of its webhooks, from the committed openapi.json: `npm run api-client`.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const DOCUMENT = new URL('../../openapi.json', import.meta.url);
const TYPES = new URL('./src/generated/api.ts', import.meta.url);
const EVENTS = new URL('./src/generated/webhook-events.ts', import.meta.url);

const HEADER = '// Generated from openapi.json by `npm run api-client`. Do not edit.\n\n';

/** Examples, long descriptions and the errors that all routes share would make up most of what every editor has to read. */
const UNREAD = new Set(['example', 'examples', 'webhooks', 'tags', 'externalDocs']);

const source = JSON.parse(readFileSync(DOCUMENT, 'utf8'));
const document = withoutErrors(pruned(source));
const types = await openapiTS(document, { alphabetize: true, defaultNonNullable: true, silent: true });
writeFileSync(TYPES, HEADER + astToString(types));
writeFileSync(EVENTS, HEADER + eventsOf(source));

function pruned(value, isNameMap = false) {
  if (Array.isArray(value)) return value.map((it) => pruned(it));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isNameMap || !UNREAD.has(name))
      .map(([name, inner]) => [name, pruned(inner, !isNameMap && name === 'properties')]),
  );
}

/** Every error is a `ProblemView`, whatever its status: one answer stands for all of them. */
function withoutErrors(api) {
  const problem = {
    description: 'An error.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
  };
  for (const operations of Object.values(api.paths))
    for (const operation of Object.values(operations)) {
      const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      operation.responses = { ...Object.fromEntries(successes), default: problem };
      operation.description = undefined;
    }
  return api;
}

/** What a webhook can hear, for people who choose among it. */
function eventsOf({ webhooks }) {
  const events = Object.entries(webhooks).map(([name, { post }]) => ({ name, description: post.description }));
  return `/** What a webhook can hear, by name. */
export const WEBHOOK_EVENTS: readonly { readonly name: string; readonly description: string }[] = ${JSON.stringify(events, null, 2)};
`;
}
