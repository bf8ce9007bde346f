import type { Type } from '@nestjs/common';
import { exampleOf } from './openapi-examples.js';

/** A message that is sent to a server of the caller's own. */
export interface DocumentedWebhook {
  /** Of the event: `booking.confirmed`. */
  readonly name: string;
  readonly description: string;
  /** Of its body. */
  readonly schema: Type;
  readonly headers: Readonly<Record<string, { readonly description: string; readonly example: string }>>;
}

type Json = Record<string, unknown>;

/** The `webhooks` section of OpenAPI 3.1: what a receiver has to be ready for. */
export const webhooksOf = (
  webhooks: readonly DocumentedWebhook[],
  schemas: Record<string, Json>,
): Record<string, Json> =>
  Object.fromEntries(webhooks.map((webhook) => [webhook.name, { post: operationOf(webhook, schemas) }]));

function operationOf({ name, description, schema, headers }: DocumentedWebhook, schemas: Record<string, Json>): Json {
  const body = { $ref: `#/components/schemas/${schema.name}` };
  return {
    operationId: `on${schema.name}`,
    summary: name,
    description,
    tags: ['Webhooks'],
    security: [{}],
    parameters: Object.entries(headers).map(([header, { description: says, example }]) => ({
      name: header,
      in: 'header',
      required: true,
      description: says,
      schema: { type: 'string' },
      example,
    })),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: body, example: exampleOf(body, schemas) } },
    },
    responses: {
      '2XX': { description: 'It was accepted. Anything else, redirects included, is tried again later.' },
      '410': { description: 'No more is wanted: the webhook is disabled.' },
    },
  };
}
