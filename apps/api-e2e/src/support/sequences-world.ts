import { type Answer, call } from './client.js';
import { type Keyway, startKeyway } from './keyway.js';
import { newKey, newPerson, type Person } from './people.js';
import { activeSequence } from './sequences.js';
import { until } from './until.js';

type Json = Record<string, unknown>;

export interface Executed {
  readonly execution_id: string;
  readonly enrolled: number;
  readonly skipped: number;
  readonly results: readonly { contact_id: string; status: string; reason: string | null; enrolment_id: string }[];
}

interface Enrolment extends Json {
  readonly id: string;
  readonly state: string;
  readonly steps: readonly Json[];
}

export const TASK = { id: 'call', type: 'task', title: 'Call them' };
export const SHORT_WAIT = { id: 'wait', type: 'wait', delay_seconds: 1 };
export const LONG_WAIT = { id: 'wait', type: 'wait', delay_seconds: 86_400 };

/** A service with one worker, somebody who writes sequences there, and an `admin` key of theirs. */
export class SequencesWorld {
  private constructor(
    readonly keyway: Keyway,
    readonly person: Person,
    readonly key: string,
  ) {}

  static async start(): Promise<SequencesWorld> {
    const keyway = await startKeyway({ workers: 1 });
    const person = await newPerson(keyway.url);
    return new SequencesWorld(keyway, person, (await newKey(keyway.url, person, ['admin'])).key);
  }

  async keyFor(...scopes: string[]): Promise<string> {
    return (await newKey(this.keyway.url, this.person, scopes)).key;
  }

  get<Body = Json>(path: string, key = this.key): Promise<Answer<Body>> {
    return call<Body>(this.keyway.url, 'GET', `/api/v1${path}`, { key });
  }

  post<Body = Json>(path: string, body?: object, key = this.key): Promise<Answer<Body>> {
    return call<Body>(this.keyway.url, 'POST', `/api/v1${path}`, { key, ...(body && { body }) });
  }

  /** As somebody who is signed in. */
  author<Body = Json>(
    method: string,
    path: string,
    body?: object,
    { token }: Pick<Person, 'token'> = this.person,
  ): Promise<Answer<Body>> {
    return call<Body>(this.keyway.url, method, `/api/v1${path}`, { token, ...(body && { body }) });
  }

  async draft(steps: readonly object[]): Promise<string> {
    return (await this.author<{ id: string }>('POST', '/sequences', { name: 'Draft', steps })).body.id;
  }

  active(...steps: readonly object[]): Promise<string> {
    return activeSequence(this.keyway.url, this.person, steps);
  }

  async aContact(fields: object = {}): Promise<string> {
    const email = `${crypto.randomUUID()}@example.com`;
    return (await this.post<{ id: string }>('/contacts', { email, ...fields })).body.id;
  }

  execute(id: string, ...contact_ids: string[]): Promise<Answer<Executed>> {
    return this.post<Executed>(`/sequences/${id}/execute`, { contact_ids });
  }

  /** Enrols a new contact, and answers the enrolment. */
  async enrolled(id: string): Promise<string> {
    return (await this.execute(id, await this.aContact())).body.results[0]!.enrolment_id;
  }

  async enrolment(sequence: string, id: string): Promise<Enrolment> {
    return (await this.get<Enrolment>(`/sequences/${sequence}/enrolments/${id}`)).body;
  }

  /** Waits until an enrolment is in a state. */
  inState(sequence: string, id: string, state: string): Promise<Enrolment> {
    return until(
      () => this.enrolment(sequence, id),
      (it) => it.state === state,
    );
  }
}
