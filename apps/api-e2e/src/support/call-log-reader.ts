import { type Answer, call } from './client.js';
import { type Keyway, startKeyway } from './keyway.js';
import { newKey, newPerson, type Person } from './people.js';

/** What the tests look at of a call log. */
export interface LoggedCall {
  readonly id: string;
  readonly path: string;
  readonly status: number;
}

/** A tenant with a key that makes calls and reads the logs of them. */
export interface CallLogReader {
  readonly keyway: Keyway;
  readonly person: Person;
  readonly key: string;
  readonly get: <Body = Record<string, unknown>>(
    path: string,
    headers?: Record<string, string>,
  ) => Promise<Answer<Body>>;
}

/** On a node and a worker of its own. */
export async function startCallLogReader(): Promise<CallLogReader> {
  const keyway = await startKeyway({ workers: 1 });
  const person = await newPerson(keyway.url);
  const { key } = await newKey(keyway.url, person, ['contacts:read', 'call-logs:read']);
  return { keyway, person, key, get: (path, headers = {}) => call(keyway.url, 'GET', path, { key, headers }) };
}
