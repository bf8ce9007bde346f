import type { FastifyInstance } from 'fastify';
import fastJsonStringify from 'fast-json-stringify';
import { presenter, type WireSchema } from '../fields/present.js';
import type { ApiDocument, Operation } from './openapi.js';
import { linkNextPage } from './next-page-link.js';
import { inlined } from './openapi-schemas.js';
import { unawaited } from './unawaited-replies.js';

type Json = Record<string, unknown>;

/**
 * Every answer is written by the schema that documents it, and by nothing else: a field that is not documented
 * is not sent. Must run before the routes are registered.
 */
export function serializeByDocument(fastify: FastifyInstance, document: ApiDocument): void {
  const components = (document.components?.schemas ?? {}) as Record<string, Json>;
  fastify.addHook('onRoute', (route) => {
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    const operation = document.paths[path]?.[String(route.method).toLowerCase()];
    if (!operation) return;
    unawaited(route);
    const answers = successSchemas(operation, components);
    if (Object.keys(answers).length === 0) return;
    route.schema = { ...route.schema, response: answers };
    if (isPage(answers['200'])) route.preSerialization = linkNextPage;
    route.serializerCompiler = ({ schema }) => {
      const present = presenter(schema as WireSchema);
      const stringify = fastJsonStringify(lenient(schema) as never) as (data: unknown) => string;
      return (data) => stringify(present(data));
    };
  });
}

function successSchemas({ responses }: Operation, components: Record<string, Json>): Record<string, Json> {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return Object.fromEntries(
    successes.flatMap(([status, { content }]) => {
      const schema = content?.['application/json']?.schema;
      return schema ? [[status, inlined(schema, components)]] : [];
    }),
  );
}

const isPage = (schema: Json | undefined): boolean => Object.hasOwn(schema?.['properties'] ?? {}, 'next_cursor');

const UNKNOWN_TO_SERIALIZER: ReadonlySet<string> = new Set([
  'example',
  'examples',
  'required',
  'x-id-prefix',
  'format',
  'enum',
  'pattern',
]);

/** The same schema without what is said to readers only. A value that is absent is left out, not an error. */
function lenient(schema: unknown, isNameMap = false): unknown {
  if (Array.isArray(schema)) return schema.map((it) => lenient(it));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => isNameMap || !UNKNOWN_TO_SERIALIZER.has(key))
      .map(([key, value]) => [key, lenient(value, !isNameMap && key === 'properties')]),
  );
}
