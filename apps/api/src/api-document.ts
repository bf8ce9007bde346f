import {
  IDEMPOTENCY_HEADER,
  IdempotencyKeyInFlight,
  IdempotencyKeyReused,
  IdempotentAnswerLost,
} from '@keyway/idempotency/http';
import { declaredErrors, HeaderInvalid } from '@keyway/platform';
import { type ApiDocument, describeApi, type Operation } from '@keyway/platform/http';
import { credentialErrors } from '@keyway/api-keys/http';
import { SECURITY } from '@keyway/scopes/http';
import { tenantChoiceErrors, tenantChoiceHeaders } from '@keyway/tenancy/http';
import { documentedEvents } from '@keyway/webhooks/http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The document's version is the API's, not the package's. */
const API_VERSION = '1.0.0';

const DESCRIPTION = `The front door of your product's API: tenants, users, scoped API keys and call logs.

**Authentication.** Send an API key as \`X-API-Key: <key>\` or \`Authorization: Bearer <key>\`, or an access token as
\`Authorization: Bearer <token>\`. A key belongs to one tenant; a user who belongs to several names one by \`X-Tenant-ID\`.

**Errors** have one shape, \`application/problem+json\`. Branch on \`code\`; quote \`request_id\` when you ask for help.

**Repeating a POST.** With an \`Idempotency-Key\` of your own making a POST that was answered is not done again: sent again within 24
hours by the same credential it is given the first answer, refusals included. Not kept are 401, 402, 403, 408, 429 and 5xx, and
what says when to come back, so that the request can be made again under its key. A key with another body or route is 422; while
the first request is under way, or for a minute after the server that was at it died, 409. If that one had done its work and not
yet answered, it stays 409 with \`idempotency.answer_lost\`: look for what it made. Routes that take no credential ignore
the header: nothing would tell one caller's key from another's.

**What a scope reaches** is what its routes do. Who may run something need not be able to do each thing it does:
\`actions:execute\`, \`campaigns:write\`, \`sequences:execute\`, \`surveys:send\` and \`workflows:execute\` write to people, and may change them, by what
others have drawn up; \`webhooks:write\` hears every kind of event. Give these to those who may know.

**Outside of the API** are two addresses that hold a secret and need no credential: a workflow with a webhook trigger is
started by a POST of JSON or a form to the \`url\` of its hook, which answers 202 with the \`execution_id\` and starts
nothing twice for one \`webhook-id\` or \`Idempotency-Key\`; and a survey is answered on the page that each \`link\` opens.

**Lists** answer \`items\`, \`next_cursor\` and \`has_more\`, newest first, and a \`Link\` header.`;

const TAGS: Readonly<Record<string, string>> = {
  Authentication: 'Register, sign in, refresh and end sessions.',
  'API keys': 'Make, change, rotate and revoke keys.',
  Scopes: 'What a key may do.',
  Tenants: 'The tenants of a user.',
  Members: 'Who belongs to a tenant, and as what.',
  Invitations: 'Bring people into a tenant.',
  Credits: 'Balance and movements.',
  'Call logs': 'What was called, by whom, and how it went.',
  Usage: 'How much is called, by whom, and how it goes.',
  Alerts: 'Be told when calls fail, swell or stop, and when keys are left unused.',
  Contacts: 'People.',
  Companies: 'Where they work.',
  Lists: 'Named collections of leads.',
  Leads: 'People who may become customers.',
  Bookings: 'Appointments on a resource, never two at once.',
  Surveys: 'Ask contacts, each by a link of their own.',
  Responses: 'What they answered.',
  Identities: 'The accounts that a tenant sends from.',
  Tasks: 'What somebody is to do.',
  Actions: 'The same done to many contacts or companies, by the worker.',
  Campaigns: 'The same steps for many contacts, run by the worker.',
  Inbox: 'What is written to and from people, in conversations.',
  Workflows: 'Steps that follow one another by themselves, and how each execution of them went.',
  Webhooks: 'Where you are told of what happens, and what is told.',
  Sequences: 'Steps that contacts go through one after the other, run by the worker.',
  Agents: 'Assistants on a language model, and what was said to them.',
  'Outgoing messages': 'What was sent to people, or only recorded.',
  Reviews: 'What customers wrote about you, and your replies.',
  Operators: 'Across all tenants, for those who run the installation.',
};

const IDEMPOTENCY_KEY = {
  name: IDEMPOTENCY_HEADER,
  in: 'header',
  required: false,
  description:
    'Makes it safe to send this again: for 24 hours the same request with the same key is given the first answer, with `Idempotent-Replayed: true`.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: '8e03978e-40d5-43dd-bc93-6894a57f9324',
};

/** Those that want a credential: callers without one could not be told apart, and one would be given the other's answer. */
const takesIdempotencyKey = ({ security = [] }: Operation, method: string): boolean =>
  method === 'post' && security.some((ways) => Object.keys(ways).length > 0);

/** The OpenAPI document of this app's routes. Without a public address, its server is wherever it is read from. */
export function apiDocument(app: NestFastifyApplication, publicUrl: string): ApiDocument {
  return describeApi(
    app,
    {
      title: 'Keyway API',
      description: DESCRIPTION,
      version: API_VERSION,
      publicUrl,
      tags: TAGS,
      security: (builder) =>
        builder
          .addApiKey({ type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'An API key.' }, SECURITY.apiKey)
          .addBearerAuth(
            {
              type: 'http',
              scheme: 'bearer',
              description: 'An access token from POST /api/v1/auth/login, or an API key.',
            },
            SECURITY.bearer,
          ),
      webhooks: documentedEvents(),
      errorsOf: (operation, method) => [
        ...(operation['x-required-scopes'] ? [...credentialErrors, ...tenantChoiceErrors] : []),
        ...(takesIdempotencyKey(operation, method)
          ? [HeaderInvalid, IdempotencyKeyReused, IdempotencyKeyInFlight, IdempotentAnswerLost]
          : []),
      ],
      headersOf: (operation, method) => [
        ...(operation['x-required-scopes'] ? tenantChoiceHeaders : []),
        ...(takesIdempotencyKey(operation, method) ? [IDEMPOTENCY_KEY] : []),
      ],
    },
    declaredErrors(),
  );
}
