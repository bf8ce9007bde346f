import { type Answer, call } from './client.js';
import { type Keyway, startKeyway } from './keyway.js';
import { newKey, newPerson, type Person } from './people.js';
import { until } from './until.js';

export interface NodeLog {
  readonly node_id: string;
  readonly type: string;
  readonly status: string;
  readonly input: Record<string, unknown> | null;
  readonly output: Record<string, unknown> | null;
  readonly error: Record<string, unknown> | null;
  readonly started_at: string | null;
  readonly ended_at: string | null;
}

export interface Execution extends Record<string, unknown> {
  readonly id: string;
  readonly status: string;
  readonly nodes: readonly NodeLog[];
}

/** Waits until an execution is as it should be, by what its own route says. */
export async function executionThat(
  url: string,
  key: string,
  { workflowId, id }: { readonly workflowId: string; readonly id: string },
  isIt: (execution: Execution) => boolean,
): Promise<Execution> {
  const path = `/api/v1/workflows/${workflowId}/executions/${id}`;
  return (
    await until(
      () => call<Execution>(url, 'GET', path, { key }),
      ({ body }) => isIt(body),
    )
  ).body;
}

export const hasEnded = ({ status }: Execution): boolean => ['completed', 'failed', 'cancelled'].includes(status);

/** Activates a draft and executes it to its end. Answers the id of the execution. */
export async function anExecution(url: string, key: string, workflowId: string): Promise<string> {
  await call(url, 'POST', `/api/v1/workflows/${workflowId}/activate`, { key });
  const started = await call<{ execution_id: string }>(url, 'POST', `/api/v1/workflows/${workflowId}/execute`, { key });
  const id = started.body.execution_id;
  await executionThat(url, key, { workflowId, id }, hasEnded);
  return id;
}

export const taskNode = (id: string, title = id) => ({ id, type: 'create_task', config: { title } });
export const setNode = (id: string, values: object = {}) => ({ id, type: 'set', config: { values } });

export interface Workflow extends Record<string, unknown> {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

export interface Started {
  readonly execution_id: string;
  readonly status: string;
}

interface Begun {
  readonly workflowId: string;
  readonly id: string;
}

/** The product, and somebody in it who has workflows. */
export class WorkflowUser {
  private constructor(
    readonly keyway: Keyway,
    private readonly person: Person,
    readonly key: string,
  ) {}

  static async start(workers: number): Promise<WorkflowUser> {
    const keyway = await startKeyway({ workers, env: { JOB_LEASE: '2s' } });
    const person = await newPerson(keyway.url);
    return new WorkflowUser(keyway, person, (await newKey(keyway.url, person, ['admin'])).key);
  }

  api<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    key = this.key,
  ): Promise<Answer<Body>> {
    return call<Body>(this.keyway.url, method, `/api/v1${path}`, { key, ...(body !== undefined && { body }) });
  }

  async keyOf(...scopes: string[]): Promise<string> {
    return (await newKey(this.keyway.url, this.person, scopes)).key;
  }

  draft(fields: object = {}): Promise<Answer<Workflow>> {
    return this.api<Workflow>('POST', '/workflows', { name: 'A workflow', nodes: [setNode('a')], ...fields });
  }

  /** Answers the id of a new workflow that is active. */
  async active(fields: object = {}): Promise<string> {
    const { id } = (await this.draft(fields)).body;
    await this.api('POST', `/workflows/${id}/activate`);
    return id;
  }

  async execute(workflowId: string, input: object = {}): Promise<Begun> {
    const { body } = await this.api<Started>('POST', `/workflows/${workflowId}/execute`, { input });
    return { workflowId, id: body.execution_id };
  }

  ended(execution: Begun): Promise<Execution> {
    return this.that(execution, hasEnded);
  }

  that(execution: Begun, isIt: (execution: Execution) => boolean): Promise<Execution> {
    return executionThat(this.keyway.url, this.key, execution, isIt);
  }

  /** How often this was told of the row with this name in its metadata. */
  async told(type: string, name: string): Promise<number> {
    const sql = `SELECT FROM events WHERE type = $1 AND data -> 'metadata' ->> 'name' = $2`;
    return (await this.keyway.sql(sql, [type, name])).length;
  }
}
