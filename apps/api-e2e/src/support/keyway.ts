import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { scratchDatabase } from '@keyway/platform/testing';
import { Client } from 'pg';
import { type Running, runOperator, startProcess } from './processes.js';

const JWT_SECRET = 'end-to-end-tests-sign-with-this-and-nothing-else';

export interface Keyway {
  /** Of the first node. */
  readonly url: string;
  readonly nodes: readonly Running[];
  readonly workers: readonly Running[];
  readonly databaseUrl: string;
  readonly env: Record<string, string>;
  /** Runs SQL behind the product's back, to look at what it wrote. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

interface Options {
  readonly env?: Record<string, string>;
  /** A file of `examples/`, by name. */
  readonly example?: string;
  readonly nodes?: number;
  readonly workers?: number;
  /** An empty database to use instead of one cloned from the template; whoever gives it removes it. */
  readonly databaseUrl?: string;
}

/** The product as it runs: api nodes and workers as processes of their own, on a database of their own. */
export async function startKeyway({
  env = {},
  example,
  nodes = 1,
  workers = 0,
  databaseUrl,
}: Options = {}): Promise<Keyway> {
  const scratch = databaseUrl ? { url: databaseUrl, drop: async () => {} } : await scratchDatabase();
  const full = { DATABASE_URL: scratch.url, JWT_SECRET, ...(example && exampleEnv(example)), ...env };
  if (databaseUrl) await runOperator(['migrate'], full);
  const apis = await Promise.all(Array.from({ length: nodes }, () => startProcess('api', full)));
  const movers = await Promise.all(Array.from({ length: workers }, () => startProcess('worker', full)));
  const client = new Client({ connectionString: scratch.url });
  client.on('error', () => undefined);
  await client.connect();
  return {
    url: apis[0]!.url,
    nodes: apis,
    workers: movers,
    databaseUrl: scratch.url,
    env: full,
    sql: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await client.query<Row>(text, values)).rows,
    async stop() {
      await Promise.all([...apis, ...movers].map((running) => running.stop()));
      await client.end();
      await scratch.drop();
    },
  };
}

/** The settings of one of the five documents, the address of the server aside. */
export function exampleEnv(name: string): Record<string, string> {
  const text = readFileSync(join(__dirname, '../../../../examples', `${name}.env`), 'utf8');
  return parseEnv(text) as Record<string, string>;
}
