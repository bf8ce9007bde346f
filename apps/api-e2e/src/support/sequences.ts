import { call } from './client.js';
import type { Person } from './people.js';
import { until } from './until.js';

interface Created {
  readonly id: string;
}

/** A sequence of the person's that contacts can be enrolled in. */
export async function activeSequence(url: string, { token }: Person, steps: readonly object[]): Promise<string> {
  const path = '/api/v1/sequences';
  const { id } = (await call<Created>(url, 'POST', path, { token, body: { name: 'Active', steps } })).body;
  await call(url, 'POST', `${path}/${id}/activate`, { token });
  return id;
}

/** Activates a sequence, enrols one new contact and waits until that stands at a wait, where nothing happens for long. */
export async function waitingEnrolment(url: string, { token }: Person, sequenceId: string): Promise<string> {
  const path = `/api/v1/sequences/${sequenceId}`;
  await call(url, 'POST', `${path}/activate`, { token });
  const body = { contacts: [{ email: 'enrolled@example.com' }] };
  const { results } = (
    await call<{ results: { enrolment_id: string }[] }>(url, 'POST', `${path}/execute`, { token, body })
  ).body;
  const id = results[0]!.enrolment_id;
  const read = () => call<{ steps: object[] }>(url, 'GET', `${path}/enrolments/${id}`, { token });
  await until(read, ({ body }) => body.steps.length > 0);
  return id;
}
