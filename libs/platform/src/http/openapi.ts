import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { DomainError, ErrorClass } from '../errors/define-error.js';
import {
  BodyInvalid,
  BodyMalformed,
  BodyTooLarge,
  DatabaseUnavailable,
  HeaderRepeated,
  MediaTypeUnsupported,
  Unexpected,
} from '../errors/platform.errors.js';
import { errorPage, KINDS, toProblem } from '../errors/problem.js';
import { exampleOf } from './openapi-examples.js';
import { type DocumentedWebhook, webhooksOf } from './openapi-webhooks.js';
import { toJsonSchema2020 } from './openapi-schemas.js';
import { shareRepeated } from './openapi-shared.js';

/** The part of an operation that we read and write. */
export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  parameters?: {
    name: string;
    in: string;
    description?: string;
    example?: unknown;
    schema?: Record<string, unknown>;
    required?: boolean;
  }[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Record<string, unknown>; example?: unknown }> };
  responses: Record<
    string,
    {
      description: string;
      content?: Record<string, { schema?: Record<string, unknown>; example?: unknown; examples?: unknown }>;
    }
  >;
  security?: Record<string, string[]>[];
  'x-required-scopes'?: string[];
}

export type ApiDocument = Omit<OpenAPIObject, 'paths'> & { paths: Record<string, Record<string, Operation>> };

export interface DocumentFacts {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** Empty for a document that belongs to no installation. */
  readonly publicUrl: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly security: (builder: DocumentBuilder) => DocumentBuilder;
  /** What an operation can answer beside what its own decorators say: the work of hooks and strategies. */
  readonly errorsOf: (operation: Operation, method: string) => readonly ErrorClass[];
  /** Headers that an operation takes whatever it does: the work of hooks again. */
  readonly headersOf: (operation: Operation, method: string) => NonNullable<Operation['parameters']>;
  /** What is sent to whoever has asked for it. */
  readonly webhooks: readonly DocumentedWebhook[];
}

const PROBLEM = 'application/problem+json';
const EXAMPLE_REQUEST_ID = '019bc687-3c1e-7aaf-9d1c-5a6b2f0c9e11';

/** The OpenAPI 3.1 document of the running routes: what the decorators say, made complete. */
export function describeApi(
  app: NestFastifyApplication,
  facts: DocumentFacts,
  errors: readonly ErrorClass[],
): ApiDocument {
  const builder = new DocumentBuilder()
    .setTitle(facts.title)
    .setDescription(facts.description)
    .setVersion(facts.version)
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .setOpenAPIVersion('3.1.0')
    .addServer(facts.publicUrl || '/');
  for (const [name, description] of Object.entries(facts.tags)) builder.addTag(name, description);
  const raw = SwaggerModule.createDocument(app, facts.security(builder).build(), {
    operationIdFactory: (_controller, method) => method,
    extraModels: facts.webhooks.map(({ schema }) => schema),
  });
  const document = toJsonSchema2020(raw) as ApiDocument;
  const schemas = document.components?.schemas as Record<string, Record<string, unknown>>;
  for (const methods of Object.values(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      sayScopes(operation);
      operation.parameters = [...(operation.parameters ?? []), ...facts.headersOf(operation, method)];
      addErrors(operation, [...errorsOfAny(operation), ...facts.errorsOf(operation, method)]);
      addExamples(operation, schemas, errors);
    }
  document.webhooks = webhooksOf(facts.webhooks, schemas);
  Object.assign(document.components!, { examples: usedProblems(document, errors, facts.publicUrl) });
  shareRepeated(document, facts.publicUrl);
  return document;
}

export const operationsOf = (document: ApiDocument): Operation[] =>
  Object.values(document.paths).flatMap((path) => Object.values(path));

/** Each description states its exact scope, from the decorator that enforces it. */
function sayScopes(operation: Operation): void {
  const scopes = operation['x-required-scopes'];
  if (!scopes) return;
  const sentence = `Requires scope: ${scopes.map((scope) => `\`${scope}\``).join(' and ')}.`;
  operation.description = [operation.description, sentence].filter(Boolean).join('\n\n');
}

/** What any call can meet before its route is reached, or when the server is not well. */
function errorsOfAny({ requestBody }: Operation): ErrorClass[] {
  return [
    BodyMalformed,
    HeaderRepeated,
    ...(requestBody ? [BodyInvalid, BodyTooLarge, MediaTypeUnsupported] : []),
    Unexpected,
    DatabaseUnavailable,
  ];
}

function addErrors(operation: Operation, errors: readonly ErrorClass[]): void {
  for (const { code, kind, template } of errors) {
    const line = `\`${code}\`: ${template}`;
    const status = String(KINDS[kind].status);
    const known = operation.responses[status];
    if (!known)
      operation.responses[status] = {
        description: line,
        content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/ProblemView' } } },
      };
    else if (!known.description.includes(line)) known.description = `${known.description}\n\n${line}`;
  }
}

function addExamples(
  operation: Operation,
  schemas: Record<string, Record<string, unknown>>,
  errors: readonly ErrorClass[],
): void {
  for (const media of Object.values(operation.requestBody?.content ?? {}))
    media.example ??= exampleOf(media.schema, schemas);
  for (const [status, response] of Object.entries(operation.responses)) {
    for (const [type, media] of Object.entries(response.content ?? {})) {
      if (type === PROBLEM) media.examples = problemExamples(response.description, Number(status), errors);
      else if (media.schema) media.example ??= exampleOf(media.schema, schemas);
    }
  }
}

/** One example an error the route can answer; which ones stands in the description as `code`. */
function problemExamples(
  description: string,
  status: number,
  errors: readonly ErrorClass[],
): Record<string, { $ref: string }> {
  const codes = new Set([...description.matchAll(/`([\w.]+)`: /g)].map(([, code]) => code));
  const those = errors.filter((error) => codes.has(error.code) && KINDS[error.kind].status === status);
  // Sorted: in which order errors are declared depends on what was imported first.
  const sorted = those.map(({ code }) => code).sort();
  return Object.fromEntries(sorted.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
}

/** The examples that operations refer to, each once. */
function usedProblems(
  { paths }: ApiDocument,
  errors: readonly ErrorClass[],
  publicUrl: string,
): Record<string, { value: object }> {
  const used = JSON.stringify(paths);
  const those = errors.filter(({ code }) => used.includes(`"#/components/examples/${code}"`));
  return Object.fromEntries(those.map((error) => [error.code, { value: exampleProblem(error, publicUrl) }]));
}

function exampleProblem(Declared: ErrorClass, publicUrl: string): object {
  const params = Object.fromEntries([...Declared.template.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, name!]));
  const error = new (Declared as unknown as new (params: Record<string, string>) => DomainError)(params);
  return { ...toProblem(error, EXAMPLE_REQUEST_ID, publicUrl), doc_url: errorPage(publicUrl, Declared.code) };
}
