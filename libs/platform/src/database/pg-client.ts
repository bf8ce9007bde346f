import type { Client, Pool } from 'pg';

/** What of pg's client is not public. Pinned with pg; the tests of the lanes and of the silence watch fail when it changes. */
interface Insides {
  readonly connection: {
    readonly stream: { cork(): void; uncork(): void; destroy(error?: Error): void };
    readonly parsedStatements: Record<string, string>;
    readonly submittedNamedStatements: Record<string, string>;
    close(what: { type: 'S'; name: string }): void;
  };
  readonly _activeQuery?: object | null;
  readonly _sentQueryQueue: readonly object[];
  readonly _queryQueue: readonly object[];
}

const insidesOf = (client: Client): Insides => client as unknown as Insides;

/** The connections a pool has, those that are being made included. */
export const clientsOf = (pool: Pool): readonly Client[] =>
  (pool as unknown as { _clients: readonly Client[] })._clients;

/** The query that has waited longest for its answer, whatever it is; null when none is under way. */
export function oldestUnderWay(client: Client): object | null {
  const { _activeQuery, _sentQueryQueue, _queryQueue } = insidesOf(client);
  return _activeQuery ?? _sentQueryQueue[0] ?? _queryQueue[0] ?? null;
}

/** The socket gathers what is written in this tick; one system call sends it. Calls back when it has. */
export function corkForThisTick(client: Client, sent: () => void): void {
  const { stream } = insidesOf(client).connection;
  stream.cork();
  setImmediate(() => {
    sent();
    stream.uncork();
  });
}

/**
 * Makes server and driver forget a prepared statement, so that its next execution prepares it. Nothing is answered, and
 * nothing is wrong where the server does not know the name.
 */
export function forgetStatement(client: Client, name: string): void {
  const { connection } = insidesOf(client);
  connection.close({ type: 'S', name });
  delete connection.parsedStatements[name];
  delete connection.submittedNamedStatements[name];
}

/** Ends a connection without a word to the server. What is under way on it rejects, with the error if there is one. */
export function cutOff(client: Client, error?: Error): void {
  insidesOf(client).connection.stream.destroy(error);
}

/** Waits for what is under way and says goodbye; cuts off a server that does not answer within `withinMs`. */
export async function endWithin(client: Client, withinMs: number): Promise<void> {
  const timer = setTimeout(() => cutOff(client), withinMs);
  await client.end();
  clearTimeout(timer);
}

/** As a socket tells of a peer that is not there: known everywhere as the database being away. */
export const silence = (message: string): Error => Object.assign(new Error(message), { code: 'ETIMEDOUT' });
