import { taggedByAction } from './actions.js';
import { sessionWith } from './agents.js';
import { campaignMember } from './campaigns.js';
import { call } from './client.js';
import { type DocumentedOperation, fill } from './document.js';
import { conversationOf } from './inbox.js';
import type { Person } from './people.js';
import { idOf } from './recorded-calls.js';
import { waitingEnrolment } from './sequences.js';
import { answeredSurvey, sendByLink } from './surveys.js';
import { anExecution } from './workflows.js';
import { until } from './until.js';

/** The value of each `{parameter}` of a path, by its name. */
type Values = Readonly<Record<string, string>>;

/** Makes a row of a collection, below the rows that `values` names, and answers its id. */
type Maker = (values: Values) => Promise<string>;

/** Rows of one owner, a row for each `{parameter}` of each route: by the documented example of its collection's POST. */
export class OwnersRows {
  private readonly made = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly operations: readonly DocumentedOperation[],
    private readonly owner: Person & { readonly key: string },
  ) {}

  /** What to fill into the path of each operation that takes an id, by its operationId. */
  async byOperation(): Promise<Map<string, Values>> {
    const rows = new Map<string, Values>();
    for (const { operationId, path, access, pathParameters } of this.operations) {
      if (access !== 'scopes' || pathParameters.length === 0) continue;
      const values: Record<string, string> = {};
      for (const parameter of pathParameters)
        values[parameter] = await this.id(path.slice(0, path.indexOf(`/{${parameter}}`)), values);
      rows.set(operationId, values);
    }
    return rows;
  }

  private async id(collection: string, values: Values = {}): Promise<string> {
    const known = this.made.get(collection);
    if (known) return known;
    const make = this.makers[collection] ?? ((): Promise<string> => this.byExample(collection, values));
    const id = await make(values);
    this.made.set(collection, id);
    return id;
  }

  /** For what no POST of its collection makes. */
  private readonly makers: Readonly<Record<string, Maker>> = {
    '/api/v1/tenants': async () => this.owner.tenantId,
    '/api/v1/tenants/{id}/members': async () => this.owner.userId,
    '/api/v1/call-logs': () => this.recordedCall(),
    '/api/v1/reviews': () => this.importedReview(),
    '/api/v1/responses': () => answeredSurvey(this.url, this.owner.key),
    '/api/v1/surveys/{id}/sends': async ({ id }) =>
      (await sendByLink(this.url, this.owner.key, id!, 'sent@example.com')).sendId,
    '/api/v1/sequences/{id}/enrolments': ({ id }) => waitingEnrolment(this.url, this.owner, id!),
    '/api/v1/agents/{id}/sessions': ({ id }) => sessionWith(this.url, this.owner.key, id!),
    '/api/v1/outgoing-messages': () => this.outgoingMessage(),
    '/api/v1/campaigns/{id}/contacts': ({ id }) => campaignMember(this.url, this.owner.key, id!),
    '/api/v1/workflows/{id}/executions': ({ id }) => anExecution(this.url, this.owner.key, id!),
    // A conversation begins with a message.
    '/api/v1/inbox/conversations': async () =>
      conversationOf(this.url, this.owner.key, await this.id('/api/v1/inbox/messages')),
    // Run to its end, so that nothing of it changes meanwhile.
    '/api/v1/actions': async () => taggedByAction(this.url, this.owner.key, await this.id('/api/v1/contacts')),
    // Nobody makes a delivery but the product: a test is one that is not repeated while the walk looks at it.
    '/api/v1/webhooks/{id}/deliveries': async (values) =>
      (await this.call<{ id: string }>('POST', fill('/api/v1/webhooks/{id}/test', values))).id,
  };

  private async byExample(collection: string, values: Values): Promise<string> {
    const create = this.operations.find((it) => it.method === 'POST' && it.path === collection);
    if (!create?.exampleBody)
      throw new Error(`No way to make a row of ${collection}: the walk needs an example of its POST`);
    // References to rows that the example only imagines are left out.
    const given = Object.entries(create.exampleBody).filter(
      ([name, value]) => value === null || name === 'external_id' || !name.endsWith('_id'),
    );
    const by = create.access === 'signed-in' ? { token: this.owner.token } : { key: this.owner.key };
    return (await this.call<{ id: string }>('POST', fill(collection, values), Object.fromEntries(given), by)).id;
  }

  /** Reviews are written elsewhere, and brought in by people alone. */
  private async importedReview(): Promise<string> {
    const path = '/api/v1/reviews/import';
    const body = this.operations.find((it) => it.path === path)!.exampleBody!;
    const by = { token: this.owner.token };
    return (await this.call<{ results: { id: string }[] }>('POST', path, body, by)).results[0]!.id;
  }

  /** What the inbox sends goes out, or is recorded. */
  private async outgoingMessage(): Promise<string> {
    await this.id('/api/v1/inbox/messages');
    return (await this.call<{ items: { id: string }[] }>('GET', '/api/v1/outgoing-messages')).items[0]!.id;
  }

  private async recordedCall(): Promise<string> {
    const by = { key: this.owner.key };
    const id = idOf(await call(this.url, 'GET', '/api/v1/contacts', by));
    await until(
      () => call(this.url, 'GET', `/api/v1/call-logs/${id}`, by),
      ({ status }) => status === 200,
    );
    return id;
  }

  private async call<Body>(
    method: string,
    path: string,
    body?: object,
    by: { readonly key?: string; readonly token?: string } = { key: this.owner.key },
  ): Promise<Body> {
    const answer = await call<Body>(this.url, method, path, { ...by, ...(body && { body }) });
    if (answer.status >= 300)
      throw new Error(`${method} ${path} with its own example answered ${answer.status}: ${answer.text}`);
    return answer.body;
  }
}
