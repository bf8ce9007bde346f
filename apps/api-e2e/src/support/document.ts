import { call } from './client.js';

export interface DocumentedOperation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly access: 'public' | 'scopes' | 'signed-in' | 'operator';
  readonly scopes: readonly string[];
  readonly hasBody: boolean;
  /** The documented example of the body, as JSON. */
  readonly exampleBody: Record<string, unknown> | null;
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  readonly isList: boolean;
  /** The fields of each item of a list, by its documented example. */
  readonly itemFields: readonly string[];
  readonly documentedStatuses: readonly number[];
}

interface RawOperation {
  operationId: string;
  tags?: string[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { example?: Record<string, unknown>; schema?: unknown }> };
  responses: Record<string, unknown>;
  security?: Record<string, unknown>[];
  'x-required-scopes'?: string[];
}

export type Document = {
  paths: Record<string, Record<string, RawOperation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, unknown> };
  /** By the name of the event. */
  webhooks: Record<string, unknown>;
};

interface Schema {
  properties?: Record<string, { 'x-id-prefix'?: string; items?: { 'x-id-prefix'?: string } }>;
}

export const fetchDocument = async (url: string): Promise<Document> =>
  (await call<Document>(url, 'GET', '/definitions.json')).body;

/** Every documented operation, with what the walk needs to know of it. */
export function operationsOf({ paths }: Document): DocumentedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operationId: operation.operationId,
      access: accessOf(path, operation),
      scopes: operation['x-required-scopes'] ?? [],
      hasBody: operation.requestBody !== undefined,
      exampleBody: operation.requestBody?.content['application/json']?.example ?? null,
      pathParameters: parametersIn('path', operation),
      queryParameters: parametersIn('query', operation),
      isList: (operation.parameters ?? []).some((parameter) => parameter.name === 'cursor'),
      itemFields: itemFieldsOf(operation),
      documentedStatuses: Object.keys(operation.responses).map(Number),
    })),
  );
}

const parametersIn = (place: string, { parameters = [] }: RawOperation): string[] =>
  parameters.filter((parameter) => parameter.in === place).map((parameter) => parameter.name);

function itemFieldsOf({ responses }: RawOperation): string[] {
  const answer = responses['200'] as { content?: Record<string, { example?: { items?: object[] } }> } | undefined;
  return Object.keys(answer?.content?.['application/json']?.example?.items?.[0] ?? {});
}

function accessOf(path: string, operation: RawOperation): DocumentedOperation['access'] {
  if (operation['x-required-scopes']) return 'scopes';
  if ((operation.security ?? []).every((requirement) => Object.keys(requirement).length === 0)) return 'public';
  return path.startsWith('/api/v1/admin/') ? 'operator' : 'signed-in';
}

/** The path with each `{name}` replaced. */
export const fill = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `{${name}}`);
