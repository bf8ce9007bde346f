import { setTimeout as sleep } from 'node:timers/promises';
import { call } from './client.js';

const WITHIN_MS = 30_000;

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
  for (const deadline = Date.now() + WITHIN_MS; Date.now() < deadline; await sleep(50)) {
    const { body } = await call<Execution>(url, 'GET', path, { key });
    if (isIt(body)) return body;
  }
  throw new Error(`The execution did not come that far within ${WITHIN_MS} ms`);
}

export const hasEnded = ({ status }: Execution): boolean => ['completed', 'failed', 'cancelled'].includes(status);

/** Activates a draft and executes it to its end. Answers the id of the execution. */
export async function executedWorkflow(url: string, key: string, workflowId: string): Promise<string> {
  await call(url, 'POST', `/api/v1/workflows/${workflowId}/activate`, { key });
  const started = await call<{ execution_id: string }>(url, 'POST', `/api/v1/workflows/${workflowId}/execute`, { key });
  const id = started.body.execution_id;
  await executionThat(url, key, { workflowId, id }, hasEnded);
  return id;
}
