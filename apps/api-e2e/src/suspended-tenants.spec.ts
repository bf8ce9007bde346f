import { Receiver } from '@keyway/platform/testing';
import { type Answer, call } from './support/client.js';
import { type Keyway, startKeyway } from './support/keyway.js';
import { newKey, newPerson, type Person } from './support/people.js';
import { runOperator, startProcess } from './support/processes.js';
import { activeSequence } from './support/sequences.js';
import { sendByLink } from './support/surveys.js';
import { until } from './support/until.js';
import { taskNode } from './support/workflows.js';

const COMPANY = 'Analytical Engines';
/** One task by each kind of work that `begin` leaves to the worker. */
const TASKS = ['by a campaign', 'by a schedule', 'by a sequence', 'by a workflow', 'by an action'];
/** Of the survey. */
const MESSAGES = 1;
/** Of the contact and of each task. */
const DELIVERIES = 1 + TASKS.length;

/** Of a tenant that has much to do. */
const PEOPLE = 200;

interface Made {
  readonly id: string;
}

/** Somebody with a tenant, an `admin` key of it, and a receiver that hears of contacts and tasks. */
class Customer {
  private constructor(
    private readonly keyway: Keyway,
    readonly person: Person,
    readonly key: string,
    readonly receiver: Receiver,
  ) {}

  static async join(keyway: Keyway): Promise<Customer> {
    const person = await newPerson(keyway.url, COMPANY);
    const receiver = await Receiver.listen();
    const customer = new Customer(keyway, person, (await newKey(keyway.url, person, ['admin'])).key, receiver);
    await customer.api('POST', '/webhooks', { url: receiver.url, events: ['contact.created', 'task.created'] });
    return customer;
  }

  async api<Body = Made>(method: string, path: string, body?: object): Promise<Answer<Body>> {
    const answer = await call<Body>(this.keyway.url, method, `/api/v1${path}`, {
      key: this.key,
      ...(body && { body }),
    });
    if (answer.status >= 400) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
    return answer;
  }

  /** Something of each kind that a worker does later; all of it can be done at once. */
  async begin(): Promise<void> {
    const contactId = await this.made('/contacts', { email: 'ada@example.com' });
    const contact_ids = [contactId];
    const sequence = await activeSequence(this.keyway.url, this.person, [
      { id: 'task', type: 'task', title: 'by a sequence' },
    ]);
    await this.api('POST', `/sequences/${sequence}/execute`, { contact_ids });
    const steps = [{ type: 'task', title: 'by a campaign' }];
    const campaign = await this.made('/campaigns', { name: 'Spring', steps });
    await this.api('POST', `/campaigns/${campaign}/contacts`, { contact_ids });
    await this.api('PATCH', `/campaigns/${campaign}/status`, { status: 'active' });
    const actions = [{ type: 'create_task', title: 'by an action' }];
    await this.api('POST', '/actions/run', { entity: 'contact', ids: contact_ids, actions });
    const survey = await this.aSurvey();
    await this.api('POST', `/surveys/${survey}/activate`);
    await this.api('POST', `/surveys/${survey}/send`, { contact_ids, channel: 'email' });
    const workflow = await this.aWorkflow('by a workflow', { type: 'manual' });
    await this.api('POST', `/workflows/${workflow}/execute`, { input: {} });
    await this.aWorkflow('by a schedule', { type: 'schedule', cron: '0 0 1 1 *' });
    const due = `UPDATE workflows SET next_due_at = now() WHERE name = $1 AND tenant_id = ${this.tenantSql}`;
    await this.keyway.sql(due, ['by a schedule']);
  }

  /** Work for a while, of each kind that goes step by step. Answers how many tasks it makes in the end. */
  async beginMuch(): Promise<number> {
    const items = Array.from({ length: PEOPLE }, (_, n) => ({ email: `${n}@example.com` }));
    const { results } = (await this.api<{ results: readonly Made[] }>('POST', '/contacts/batch', { items })).body;
    const contact_ids = results.map(({ id }) => id);
    const steps = ['first', 'second'].map((title) => ({ type: 'task', title }));
    const campaign = await this.made('/campaigns', { name: 'Spring', steps });
    await this.api('POST', `/campaigns/${campaign}/contacts`, { contact_ids });
    await this.api('PATCH', `/campaigns/${campaign}/status`, { status: 'active' });
    const sequence = await activeSequence(this.keyway.url, this.person, [{ type: 'task', title: 'third' }]);
    await this.api('POST', `/sequences/${sequence}/execute`, { contact_ids });
    const actions = [{ type: 'create_task', title: 'fourth' }];
    await this.api('POST', '/actions/run', { entity: 'contact', ids: contact_ids, actions });
    return 4 * PEOPLE;
  }

  /** How many there are, and how many of them there should be: one of each title for each contact. */
  async tasks(): Promise<{ readonly count: number; readonly distinct: number }> {
    const [tasks] = await this.keyway.sql<{ count: number; distinct: number }>(
      `SELECT count(*)::integer AS count, count(DISTINCT (title, contact_id))::integer AS distinct
       FROM tasks WHERE tenant_id = ${this.tenantSql}`,
    );
    return tasks!;
  }

  aSurvey(): Promise<string> {
    return this.made('/surveys', { name: 'Secret name', questions: [{ id: 'q', type: 'nps', title: 'How likely?' }] });
  }

  async aWorkflow(name: string, trigger: object): Promise<string> {
    const id = await this.made('/workflows', { name, nodes: [taskNode('a', name)], trigger });
    await this.api('POST', `/workflows/${id}/activate`);
    return id;
  }

  /** What the worker has done by now. */
  async done(): Promise<{ readonly tasks: string[]; readonly messages: number; readonly heard: number }> {
    const owned = `WHERE tenant_id = ${this.tenantSql}`;
    const tasks = await this.keyway.sql<{ title: string }>(`SELECT title FROM tasks ${owned} ORDER BY title`);
    const messages = await this.keyway.sql(`SELECT FROM outgoing_messages ${owned}`);
    return {
      tasks: tasks.map(({ title }) => title),
      messages: messages.length,
      heard: this.receiver.received.length,
    };
  }

  everything() {
    return until(
      () => this.done(),
      ({ tasks, messages, heard }) => tasks.length >= TASKS.length && messages >= MESSAGES && heard >= DELIVERIES,
    );
  }

  private get tenantSql(): string {
    return `(SELECT tenant_id FROM memberships JOIN users ON users.id = user_id WHERE email = '${this.person.email}')`;
  }

  private async made(path: string, body: object): Promise<string> {
    return (await this.api('POST', path, body)).body.id;
  }
}

describe('a suspended tenant', () => {
  let keyway: Keyway;
  let operator: Person;
  let theirs: Customer;
  let others: Customer;

  beforeAll(async () => {
    keyway = await startKeyway({ env: { WEBHOOK_ALLOW_CIDRS: '127.0.0.1/32', JOB_LEASE: '2s' } });
    operator = await newPerson(keyway.url);
    await runOperator(['grant-operator', operator.email], keyway.env);
  });

  beforeEach(async () => {
    theirs = await Customer.join(keyway);
    others = await Customer.join(keyway);
  });

  afterEach(() => Promise.all([theirs, others].map(({ receiver }) => receiver.close())));
  afterAll(() => keyway.stop());

  const change = async (to: 'suspend' | 'unsuspend'): Promise<void> => {
    const path = `/api/v1/admin/tenants/${theirs.person.tenantId}/${to}`;
    const { token, tenantId: tenant } = operator;
    expect(await call(keyway.url, 'POST', path, { token, tenant, body: {} })).toMatchObject({ status: 200 });
  };

  it('has nothing done for it by any worker; all of it is done afterwards, once, and nobody else waits', async () => {
    await theirs.begin();
    await others.begin();
    await change('suspend');
    const workers = await Promise.all([1, 2].map(() => startProcess('worker', keyway.env)));
    const expected = { tasks: TASKS, messages: MESSAGES, heard: DELIVERIES };
    expect(await others.everything()).toEqual(expected);
    expect(await theirs.done()).toEqual({ tasks: [], messages: 0, heard: 0 });
    const failed = await keyway.sql(`SELECT FROM jobs.job WHERE state = 'failed' OR retry_count > 0`);
    expect(failed).toEqual([]);

    await change('unsuspend');
    expect(await theirs.everything()).toEqual(expected);
    const unfinished = `SELECT name FROM jobs.job WHERE state < 'completed' AND start_after <= now() AND name NOT LIKE '\\_\\_%'`;
    await until(
      () => keyway.sql(unfinished),
      (jobs) => jobs.length === 0,
    );
    for (const customer of [theirs, others]) expect(await customer.done()).toEqual(expected);
    expect(await keyway.sql('SELECT FROM webhook_deliveries WHERE attempt_count <> 1')).toEqual([]);
    await Promise.all(workers.map((worker) => worker.stop()));
  });

  it('is stopped in the midst of its work, which goes on where it was, with nothing done twice', async () => {
    const all = await theirs.beginMuch();
    const workers = await Promise.all([1, 2].map(() => startProcess('worker', keyway.env)));
    await until(
      () => theirs.tasks(),
      ({ count }) => count > 20,
    );
    await change('suspend');
    // Time enough for all that was under way, since all that others have begun after it is done by then.
    await others.begin();
    await others.everything();
    const stopped = await theirs.tasks();
    await others.api('POST', '/contacts', { email: 'later@example.com' });
    await until(
      () => others.done(),
      ({ heard }) => heard > DELIVERIES,
    );
    expect(await theirs.tasks()).toEqual(stopped);
    expect(stopped.count).toBeLessThan(all);
    await change('unsuspend');
    await until(
      () => theirs.tasks(),
      ({ count }) => count >= all,
    );
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await theirs.tasks()).toEqual({ count: all, distinct: all });
    expect(await keyway.sql(`SELECT FROM jobs.job WHERE state = 'failed'`)).toEqual([]);
  });

  it('takes no answers to its surveys, and tells who asks no more than that', async () => {
    const { path } = await sendByLink(keyway.url, theirs.key, await theirs.aSurvey(), 'grace@example.com');
    const answers = { answers: { q: 9 } };
    await change('suspend');
    const page = await call(keyway.url, 'GET', path, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([409, expect.stringContaining('text/html')]);
    expect(page.text).toContain('This survey is not available at present.');
    for (const detail of [COMPANY, 'Secret name', 'suspended', theirs.person.tenantId])
      expect(page.text).not.toContain(detail);
    const refused = { status: 409, body: { code: 'survey_link.unavailable' } };
    expect(await call(keyway.url, 'POST', path, { body: answers })).toMatchObject(refused);
    await change('unsuspend');
    expect(await call(keyway.url, 'POST', path, { body: answers })).toMatchObject({ status: 201 });
  });

  it('has no workflow started by its hooks, whose addresses stay good', async () => {
    const id = await theirs.aWorkflow('A hook', { type: 'webhook' });
    const { url } = (await theirs.api<{ url: string }>('POST', `/workflows/${id}/rotate-hook`)).body;
    const path = new URL(url).pathname;
    await change('suspend');
    const refused = { status: 409, body: { code: 'workflow_hook.unavailable' } };
    expect(await call(keyway.url, 'POST', path, { body: {} })).toMatchObject(refused);
    await change('unsuspend');
    expect(await call(keyway.url, 'POST', path, { body: {} })).toMatchObject({ status: 202 });
  });
});
